import type { CompiledProse } from "../../catalog/compile";
import { plain } from "../explanation/markup";
import type { Occurrence } from "../recognition/scan";
import type { Problem, Rule } from "./problem";

/** An error that is recognised, with what it means. */
export const occurrence: Rule = {
  id: "occurrence",
  check: ({ occurrences, prose }) => occurrences.flatMap((one) => problemOf(one, prose) ?? []),
};

/** What is told of one error; undefined for the link beside it, which says the same once more. */
export function problemOf({ entry, start, end, context }: Occurrence, prose: CompiledProse): Problem | undefined {
  const meaning = prose[entry.type]?.meaning;
  if (meaning === undefined || context === "url") return undefined;
  return { rule: "occurrence", start, end, type: entry.type, message: plain(meaning), fixes: [] };
}
