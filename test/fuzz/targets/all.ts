import type { Target } from "../target";
import { catalogCheckTarget } from "./catalogCheck";
import { entryPointsTarget } from "./entryPoints";
import { explainTarget } from "./explain";
import { handlersTarget } from "./handlers";
import { deepLinkTarget, linksTarget } from "./links";
import { payloadTarget } from "./payload";
import { redactTarget } from "./redact";
import { rulesTarget } from "./rules";
import { lineEndTarget, scanTarget } from "./scan";
import { searchTarget } from "./search";
import { toolsTarget } from "./tools";

/** Everything that is fuzzed. */
export const targets: readonly Target[] = [
  ...[scanTarget, lineEndTarget, payloadTarget, rulesTarget, explainTarget, redactTarget, searchTarget],
  ...[handlersTarget, linksTarget, deepLinkTarget, toolsTarget, catalogCheckTarget, entryPointsTarget],
];
