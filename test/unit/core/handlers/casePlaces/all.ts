import type { CasePlace } from "./casePlace";
import { csharp } from "./csharp";
import { go } from "./go";
import { java } from "./java";
import { kotlin } from "./kotlin";
import { php } from "./php";
import { python } from "./python";
import { ruby } from "./ruby";
import { rust } from "./rust";
import { swift } from "./swift";
import { typescript } from "./typescript";

export const casePlaces: readonly CasePlace[] = [
  ...csharp,
  ...go,
  ...java,
  ...kotlin,
  ...php,
  ...python,
  ...ruby,
  ...rust,
  ...swift,
  ...typescript,
];
