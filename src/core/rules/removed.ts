import { lineAround } from "../recognition/line";
import { spelledAs } from "../recognition/spelling";
import { isToldAsPast } from "./history";
import type { Problem, Rule } from "./problem";

/** A name that Stytch's SDKs have dropped. */
export const removed: Rule = {
  id: "removed",
  check: ({ text, source, occurrences, t }) =>
    // A log is the past, and prose tells of it: changelogs and notes on moving name what was.
    source.kind === "log" || source.kind === "prose"
      ? []
      : occurrences.flatMap(({ entry, start, end, context, spelling }): Problem[] => {
          if (!entry.retired || context === "word" || context === "url") return [];
          const { until, successor } = entry.retired;
          if (isToldAsPast(text, start, end) || (successor !== undefined && isBeside(text, start, end, successor))) {
            return [];
          }
          const right = successor === undefined ? undefined : spelledAs(successor, spelling);
          const fix = right !== undefined && {
            title: t("Change to {0}", right),
            edits: [{ start, end, text: right }],
            isPreferred: true,
          };
          return [
            {
              rule: "removed",
              start,
              end,
              type: entry.type,
              message:
                successor === undefined
                  ? t("Stytch's SDKs dropped {0} after {1}; remove it where you can.", entry.type, until)
                  : t("Stytch's SDKs dropped {0} after {1}; handle {2} instead.", entry.type, until, successor),
              isDeprecated: true,
              fixes: fix ? [fix] : [],
            },
          ];
        }),
};

/** Whoever writes both names on one line knows of the change: a table of old names, or a case for both. */
function isBeside(text: string, start: number, end: number, successor: string): boolean {
  const { before, after } = lineAround(text, start, end);
  return [before, after].some((part) => part.toLowerCase().includes(successor));
}
