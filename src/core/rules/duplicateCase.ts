import { branchings, chains } from "./branches";
import type { Problem, Rule } from "./problem";

/** An error that an earlier branch handles already, so that the later one never runs. */
export const duplicateCase: Rule = {
  id: "duplicate-case",
  check({ text, source, catalog }) {
    if (source.kind !== "code") return [];
    return [...branchings(text), ...chains(text)].flatMap(({ values }) => {
      const first = new Map<string, (typeof values)[number]>();
      return values.flatMap((value): Problem[] => {
        const earlier = first.get(value.value);
        if (!earlier) first.set(value.value, value);
        if (!earlier || !catalog.find(value.value)) return [];
        return [
          {
            rule: "duplicate-case",
            start: value.start,
            end: value.end,
            type: value.value,
            message: `${value.value} is handled above, so this branch never runs for it; remove one of the two.`,
            related: { start: earlier.start, end: earlier.end, message: `${value.value} is handled here first.` },
            fixes: [],
          },
        ];
      });
    });
  },
};
