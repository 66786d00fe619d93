import { rules } from "./all";
import type { Problem, RuleContext, RuleId } from "./problem";
import { withoutSuppressed } from "./suppression";

/** Everything that the rules in force find in a text, in its order, but for what its comments suppress. */
export function check(context: RuleContext, inForce: ReadonlySet<RuleId>): Problem[] {
  // What is wrong with a constant of the code's own is wrong with its value.
  const occurrences = context.occurrences.filter((one) => one.context !== "alias");
  const problems = rules.filter(({ id }) => inForce.has(id)).flatMap((rule) => rule.check({ ...context, occurrences }));
  return withoutSuppressed(context.text, problems).sort((a, b) => a.start - b.start);
}

/**
 * The same, with a search that is loaded only when a rule first asks it; then all is checked anew.
 * @throws what loading throws
 */
export async function checkLoading(
  context: Omit<RuleContext, "search">,
  inForce: ReadonlySet<RuleId>,
  { atHand, load }: { readonly atHand: RuleContext["search"] | undefined; load: () => Promise<RuleContext["search"]> },
): Promise<Problem[]> {
  const asked: string[] = [];
  const alike = (name: string): never[] => {
    asked.push(name);
    return [];
  };
  const found = check({ ...context, search: atHand ?? { alike } }, inForce);
  return asked.length > 0 ? check({ ...context, search: await load() }, inForce) : found;
}
