import type { HandlerLanguage } from "../language";
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

/** The languages of Stytch's official backend and mobile SDKs; field and class names are theirs. */
export const handlerLanguages: readonly HandlerLanguage[] = [
  ...[typescript, python, go, ruby, java],
  ...[kotlin, swift, php, csharp, rust],
];

/** Undefined for a language that has no official SDK. */
export function handlerLanguage(id: string): HandlerLanguage | undefined {
  return handlerLanguages.find(({ ids }) => ids.includes(id));
}
