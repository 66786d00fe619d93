import { deadLink } from "./deadLink";
import { duplicateCase } from "./duplicateCase";
import { messageComparison } from "./messageComparison";
import { occurrence } from "./occurrence";
import type { Rule, RuleId } from "./problem";
import { removed } from "./removed";
import { statusMismatch } from "./statusMismatch";
import { unknownErrorType } from "./unknownErrorType";
import { wrongApi } from "./wrongApi";

const byId: Readonly<Record<RuleId, Rule>> = {
  "unknown-error-type": unknownErrorType,
  "status-mismatch": statusMismatch,
  "wrong-api": wrongApi,
  "message-comparison": messageComparison,
  "duplicate-case": duplicateCase,
  "dead-link": deadLink,
  removed,
  occurrence,
};

/** Every rule, in the order in which their problems are told. */
export const rules: readonly Rule[] = Object.values(byId);
