import { readPayload } from "../payload/payload";
import { payloadRegion } from "../payload/region";
import type { Problem, Rule } from "./problem";

const status = /(?:status_?code|statusCode|StatusCode|http status)\\*["'\])]*\s*(?:=>|[:=])\s*["']?\d{3}\b/g;

/** A status beside an error that the error never has. */
export const statusMismatch: Rule = {
  id: "status-mismatch",
  check: ({ text, source, occurrences, t }) =>
    // What a server really sent is right, whatever the catalog says.
    source.kind === "log"
      ? []
      : occurrences.flatMap(({ entry, start, end, context }): Problem[] => {
          if (context !== "field") return [];
          const known = [...new Set(Object.values(entry.apis).map((answer) => answer.status))];
          if (known.length === 0 || known.includes(undefined)) return [];
          const region = payloadRegion(text, start, end);
          const stated = readPayload(text, region).status;
          if (stated === undefined || stated === 200 || known.includes(stated)) return [];
          const [only, another] = text.slice(region.start, region.end).matchAll(status);
          // Two statuses in one region: which one belongs to the error can't be told.
          if (!only || another) return [];
          const last = region.start + only.index + only[0].length;
          const digits = { start: last - 3, end: last };
          return [
            {
              rule: "status-mismatch",
              ...digits,
              type: entry.type,
              message: t(
                "Stytch sends {0} with status {1}, not {2}; correct the status.",
                entry.type,
                known.join(t(" or ")),
                text.slice(digits.start, digits.end),
              ),
              fixes: known.map((right) => ({
                title: t("Change to {0}", String(right)),
                edits: [{ ...digits, text: String(right) }],
                isPreferred: known.length === 1,
              })),
            },
          ];
        }),
};
