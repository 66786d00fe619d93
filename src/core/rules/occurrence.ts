import { plain } from "../explanation/markup";
import type { Problem, Rule } from "./problem";

/** An error that is recognised, with what it means. */
export const occurrence: Rule = {
  id: "occurrence",
  check: ({ occurrences, prose }) =>
    occurrences.flatMap(({ entry, start, end, context }): Problem[] => {
      const meaning = prose[entry.type]?.meaning;
      // The link beside an error says the same once more.
      if (meaning === undefined || context === "url") return [];
      return [{ rule: "occurrence", start, end, type: entry.type, message: plain(meaning), fixes: [] }];
    }),
};
