import { deadLink } from "./deadLink";
import { duplicateCase } from "./duplicateCase";
import { messageComparison } from "./messageComparison";
import { occurrence } from "./occurrence";
import type { Rule } from "./problem";
import { removed } from "./removed";
import { statusMismatch } from "./statusMismatch";
import { unknownErrorType } from "./unknownErrorType";
import { wrongApi } from "./wrongApi";

/** Every rule, in the order in which their problems are told. */
export const rules: readonly Rule[] = [
  unknownErrorType,
  statusMismatch,
  wrongApi,
  messageComparison,
  duplicateCase,
  deadLink,
  removed,
  occurrence,
];
