import { spelledAs } from "../recognition/spelling";
import type { Problem, Rule } from "./problem";

/** A name that Stytch's SDKs have dropped. */
export const removed: Rule = {
  id: "removed",
  check: ({ source, occurrences, t }) =>
    source.kind === "log"
      ? []
      : occurrences.flatMap(({ entry, start, end, context, spelling }): Problem[] => {
          if (!entry.retired || context === "word" || context === "url") return [];
          const { until, successor } = entry.retired;
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
