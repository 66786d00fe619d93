import { codeOf } from "../code/code";
import { branchingBlocks } from "../syntax/branches";
import { chains } from "../syntax/conditionChains";
import type { Problem, Rule } from "./problem";

/** An error that an earlier branch handles already, so that the later one never runs. */
export const duplicateCase: Rule = {
  id: "duplicate-case",
  check({ text, source, catalog, t }) {
    if (source.kind !== "code") return [];
    const code = codeOf(text, source.language);
    return [...branchingBlocks(code), ...chains(code)].flatMap(({ unguarded }) => {
      const first = new Map<string, (typeof unguarded)[number]>();
      return unguarded.flatMap((value): Problem[] => {
        const earlier = first.get(value.value);
        if (!earlier) first.set(value.value, value);
        if (!earlier || !catalog.find(value.value)) return [];
        return [
          {
            rule: "duplicate-case",
            start: value.start,
            end: value.end,
            type: value.value,
            message: t("{0} is handled above, so this branch never runs for it; remove one of the two.", value.value),
            related: { start: earlier.start, end: earlier.end, message: t("{0} is handled here first.", value.value) },
            fixes: [],
          },
        ];
      });
    });
  },
};
