import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import { seriesName } from "./stack";
import type { TableView } from "./tableView";
import { shortSpan, utc } from "./times";
import type { Bucket, Series, Timeline } from "./timeline";

/** The timeline for who sees no chart; told once it is unfolded. */
export function timelineTable(
  timeline: Timeline,
  series: readonly Series[],
  { open }: TableView,
  t: Translate,
): HtmlSafeString {
  const isOpen = open.has("timeline-table");
  const isTime = timeline.axis === "time";
  const rows = isOpen ? timeline.buckets.filter((bucket) => total(bucket) > 0) : [];
  return html`<details id="timeline-table" ${isOpen ? html`open` : ""}>
    <summary id="timeline-table-name">${t("The timeline as a table")}</summary>
    <div class="scrolled" role="region" tabindex="0" aria-label="${t("The timeline as a table")}">
      <table>
        <thead>
          <tr>
            <th scope="col">${isTime ? t("From (UTC)") : t("Where")}</th>
            ${series.map((one) => html`<th scope="col" class="amount">${seriesName(one, t)}</th>`)}
            <th scope="col" class="amount">${t("All")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (bucket) =>
              html`<tr>
                <th scope="row">${isTime ? utc(bucket.start) : columnName(bucket, timeline, t)}</th>
                ${series.map(({ id }) => html`<td class="amount">${number(bucket.counts.get(id) ?? 0)}</td>`)}
                <td class="amount">${number(total(bucket))}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** Which part of the time, or of the logs, a column is. */
export function columnName({ start }: Bucket, { axis, step, buckets }: Timeline, t: Translate): string {
  if (axis === "time") return `${utc(start)} UTC, ${shortSpan(step)}`;
  return t("part {0} of {1} of the logs", String(start + 1), String(buckets.length));
}

/** All failures of a column. */
export function total({ counts }: Bucket): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
