import type { Problem, Rule } from "./problem";

/** A name that Stytch's SDKs have dropped. */
export const removed: Rule = {
  id: "removed",
  check: ({ source, occurrences }) =>
    source.kind === "log"
      ? []
      : occurrences.flatMap(({ entry, start, end, context }): Problem[] => {
          if (!entry.retired || context === "word" || context === "url") return [];
          const { until, successor } = entry.retired;
          const advice = successor === undefined ? "remove it where you can." : `handle ${successor} instead.`;
          const fix = successor !== undefined &&
            context !== "constant" && {
              title: `Change to ${successor}`,
              edits: [{ start, end, text: successor }],
              isPreferred: true,
            };
          return [
            {
              rule: "removed",
              start,
              end,
              type: entry.type,
              message: `Stytch's SDKs dropped ${entry.type} after ${until}; ${advice}`,
              isDeprecated: true,
              fixes: fix ? [fix] : [],
            },
          ];
        }),
};
