import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import type { Report } from "./report";
import { seriesName } from "./stack";
import { shortSpan, utc } from "./times";
import { type Bucket, finest, type Series, type Timeline } from "./timeline";

/** The chart's own units; it is as wide as the page. */
const [width, height, gap] = [720, 140, 1];

/** Failures over time, stacked by whose move it is or by type: a chart, and the same as a table. */
export function chart(report: Report, t: Translate): HtmlSafeString {
  const { timeline, series, span } = report;
  if (!timeline) return html`<p>${t("There is no failure in this part of the time.")}</p>`;
  const { buckets, step, axis } = timeline;
  const isTime = axis === "time";
  const most = Math.max(1, ...buckets.map(total));
  const column = width / buckets.length;
  return html`${controls(report, t)}
    <svg
      class="timeline"
      viewBox="0 0 ${String(width)} ${String(height)}"
      preserveAspectRatio="none"
      role="list"
      aria-label="${isTime ? t("Failures over time") : t("Failures along the logs")}"
      aria-describedby="timeline-keys"
    >
      ${buckets.map((bucket, index) => {
        const x = index * column;
        const label = `${columnName(bucket, timeline, t)}: ${sentence(bucket, series, t)}`;
        return html`<g
          role="listitem"
          id="column-${String(bucket.start)}"
          tabindex="${index === 0 ? "0" : "-1"}"
          aria-label="${label}"
          ${isTime ? html`data-start="${String(bucket.start)}" data-end="${String(bucket.start + step)}"` : ""}
        >
          <title>${label}</title>
          <rect class="hit" x="${x.toFixed(1)}" y="0" width="${column.toFixed(1)}" height="${String(height)}" />
          ${bars(bucket, series, { x, width: Math.max(1, column - gap), most })}
        </g>`;
      })}
    </svg>
    ${isTime ? timeAxis(timeline, most, t) : placesAxis(t)}
    <p class="note" id="timeline-keys">${keys(isTime, span !== undefined, t)}</p>
    ${span && isTime && step === finest ? html`<p class="note">${t("Columns can't get finer than one minute.")}</p>` : ""}
    ${legend(series, t)} ${asTable(timeline, series, t)}`;
}

function timeAxis({ buckets, step }: Timeline, most: number, t: Translate): HtmlSafeString {
  const last = (buckets.at(-1)?.start ?? 0) + step;
  return html`<p class="axis">
    <span>${utc(buckets[0]?.start ?? 0)}</span
    ><span>${t("{0} for each column, at most {1}", shortSpan(step), number(most))}</span><span>${utc(last)}</span>
  </p>`;
}

function placesAxis(t: Translate): HtmlSafeString {
  return html`<p class="axis">
    <span>${t("first line")}</span><span>${t("No failure tells its time: this is their order in the logs.")}</span
    ><span>${t("last line")}</span>
  </p>`;
}

function keys(isTime: boolean, isPart: boolean, t: Translate): string {
  if (!isTime) return t("Arrow keys move from column to column.");
  return isPart
    ? t("Drag over columns to look closer; with keys: arrows, Shift+arrows, Enter. Escape shows all again.")
    : t("Drag over columns to look at a part of the time; with keys: arrows, Shift+arrows, Enter.");
}

function columnName({ start }: Bucket, { axis, step, buckets }: Timeline, t: Translate): string {
  if (axis === "time") return `${utc(start)} UTC, ${shortSpan(step)}`;
  return t("part {0} of {1} of the logs", String(start + 1), String(buckets.length));
}

function controls({ stack, span }: Report, t: Translate): HtmlSafeString {
  const kinds = [
    ["move", t("Whose move")],
    ["type", t("Error types")],
  ] as const;
  return html`<p class="controls">
    ${kinds.map(
      ([kind, name]) =>
        html`<button type="button" id="stack-${kind}" data-stack="${kind}" aria-pressed="${String(stack === kind)}">
          ${name}
        </button>`,
    )}
    ${
      span
        ? html`<button type="button" id="zoom-out" data-zoom="out">${t("Show all of the time")}</button>
            <span>${t("from {0} to {1} (UTC)", utc(span.from), utc(span.to))}</span>`
        : ""
    }
  </p>`;
}

function bars(
  bucket: Bucket,
  series: readonly Series[],
  { x, width: wide, most }: { readonly x: number; readonly width: number; readonly most: number },
): HtmlSafeString[] {
  let base = height;
  return series.flatMap(({ id, style }) => {
    const count = bucket.counts.get(id) ?? 0;
    if (count === 0) return [];
    const size = Math.max(1, (count / most) * (height - 4));
    base -= size;
    return html`<rect
      class="bar ${style}"
      x="${x.toFixed(1)}"
      y="${base.toFixed(1)}"
      width="${wide.toFixed(1)}"
      height="${size.toFixed(1)}"
    />`;
  });
}

/** Each of its buttons lists the errors of its colour alone. */
function legend(series: readonly Series[], t: Translate): HtmlSafeString {
  return html`<ul class="legend">
    ${series.map(
      (one) =>
        html`<li>
          <button
            type="button"
            id="series-${one.style}"
            data-series="${one.types.join(" ")}"
            aria-pressed="false"
            title="${t("List these alone")}"
          >
            <span class="swatch ${one.style}"></span>${seriesName(one, t)}
          </button>
        </li>`,
    )}
  </ul>`;
}

function asTable(timeline: Timeline, series: readonly Series[], t: Translate): HtmlSafeString {
  const isTime = timeline.axis === "time";
  const rows = timeline.buckets.filter((bucket) => total(bucket) > 0);
  return html`<details id="timeline-table">
    <summary>${t("The timeline as a table")}</summary>
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

function sentence(bucket: Bucket, series: readonly Series[], t: Translate): string {
  const parts = series.flatMap((one) => {
    const count = bucket.counts.get(one.id);
    return count === undefined ? [] : [`${number(count)} ${seriesName(one, t)}`];
  });
  return parts.length > 0 ? parts.join(", ") : t("no failures");
}

function total({ counts }: Bucket): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
