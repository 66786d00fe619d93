import type { Problem } from "./problem";

/** The preferred fixes of all problems, as far as they don't touch one another. */
export function fixAll(problems: readonly Problem[]): Problem["fixes"][number]["edits"] {
  const edits = problems.flatMap(({ fixes }) => fixes.find(({ isPreferred }) => isPreferred)?.edits ?? []);
  edits.sort((a, b) => a.start - b.start);
  return edits.filter(({ start }, index) => start >= (edits[index - 1]?.end ?? 0));
}
