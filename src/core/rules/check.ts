import { rules } from "./all";
import type { Problem, RuleContext, RuleId } from "./problem";
import { withoutSuppressed } from "./suppression";

/** Everything that the rules in force find in a text, in its order, but for what its comments suppress. */
export function check(context: RuleContext, inForce: ReadonlySet<RuleId>): Problem[] {
  return inOrder(context, [...ruleByRule(context, inForce)].flat());
}

/** One rule's problems after the other's. */
function* ruleByRule(context: RuleContext, inForce: ReadonlySet<RuleId>): Generator<Problem[]> {
  // What is wrong with a constant of the code's own is wrong with its value.
  const occurrences = context.occurrences.filter((one) => one.context !== "alias");
  for (const rule of rules) if (inForce.has(rule.id)) yield rule.check({ ...context, occurrences });
}

function inOrder({ text }: RuleContext, problems: readonly Problem[]): Problem[] {
  return withoutSuppressed(text, problems).sort((a, b) => a.start - b.start);
}

/**
 * The same, with a search that is loaded only when a rule first asks it; then all is checked anew.
 * @param goesOn is asked after each rule, and may let others have their turn first
 * @returns undefined where it doesn't go on
 * @throws what loading throws
 */
export async function checkLoading(
  context: Omit<RuleContext, "search">,
  inForce: ReadonlySet<RuleId>,
  { atHand, load }: { readonly atHand: RuleContext["search"] | undefined; load: () => Promise<RuleContext["search"]> },
  goesOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Problem[] | undefined> {
  const asked: string[] = [];
  const alike = (name: string): never[] => {
    asked.push(name);
    return [];
  };
  const checked = async (search: RuleContext["search"]): Promise<Problem[] | undefined> => {
    const found: Problem[] = [];
    for (const problems of ruleByRule({ ...context, search }, inForce)) {
      for (const problem of problems) found.push(problem);
      if (!(await goesOn())) return undefined;
    }
    return inOrder({ ...context, search }, found);
  };
  const found = await checked(atHand ?? { alike });
  return found && asked.length > 0 ? checked(await load()) : found;
}
