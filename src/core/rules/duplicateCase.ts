import { type Branching, branchingsOf } from "../code/branching";
import { codeOf } from "../code/code";
import type { FieldValue } from "../syntax/fieldValue";
import { branchingBlocks } from "../syntax/branches";
import { chains } from "../syntax/conditionChains";
import { ternaryChains } from "../syntax/ternaries";
import type { Problem, Rule } from "./problem";

/** An error that an earlier branch handles already, so that the later one never runs. */
export const duplicateCase: Rule = {
  id: "duplicate-case",
  check({ text, source, catalog, occurrences, t }) {
    if (source.kind !== "code") return [];
    const code = codeOf(text, source.language);
    const blocks = branchingBlocks(code);
    const branches = [...blocks, ...chains(code)].map(({ unguarded }) => unguarded);
    // Whatever else is branched over: the same name twice is the same case twice.
    const places = new Set(occurrences.map(({ start }) => start));
    const starts = new Set(blocks.map(({ start }) => start));
    const others = branchingsOf(code).flatMap(({ start, arms }) =>
      starts.has(start) ? [] : [unguardedIn(text, arms).filter((value) => places.has(value.start))],
    );
    return [...branches, ...others, ...ternaryChains(code)].flatMap((unguarded) => {
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

function unguardedIn(text: string, arms: Branching["arms"]): FieldValue[] {
  return arms.flatMap(({ isGuarded, values }) =>
    isGuarded ? [] : values.map((span) => ({ ...span, value: text.slice(span.start, span.end) })),
  );
}
