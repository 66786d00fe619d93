import type { Report } from "../../core/triage/report";
import { offerLogQuery } from "../shared/offerLogQuery";
import type { Services } from "../shared/services";
import { offerExport } from "./offerExport";

/** Offers a report for others, or a query for the same in logs kept elsewhere. @param chosen types; all if there are none */
export async function passOn(
  what: "export" | "logQuery",
  report: Report,
  chosen: readonly string[],
  services: Services,
): Promise<void> {
  if (what === "export") return offerExport(report, new Set(chosen));
  const met = report.rows.filter(({ failures }) => failures > 0).map((row) => row.type);
  const types = chosen.length > 0 ? chosen : met;
  if (types.length > 0) await offerLogQuery(services, { types, ...spanOf(report) });
}

/** The time that is shown, or all that has failures. */
function spanOf({ span, timeline }: Report): { from?: number; to?: number } {
  if (span) return span;
  const [first, last] = [timeline?.buckets[0], timeline?.buckets.at(-1)];
  return timeline?.axis === "time" && first && last ? { from: first.start, to: last.start + timeline.step } : {};
}
