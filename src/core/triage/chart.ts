import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import type { Report } from "./report";
import { fillOf, swatch } from "./fills";
import { seriesName } from "./stack";
import { type Steps, written } from "./steps";
import type { TableView } from "./tableView";
import { shortSpan, utc } from "./times";
import { columnName, timelineTable, total } from "./timelineTable";
import { type Bucket, finest, type Series, type Timeline } from "./timeline";

/** The least share of the height that a bar has, and the most that all bars of a column have, in percent. */
const [lowest, highest] = [1, 97];

/** Failures over time, stacked by whose move it is or by type: a chart, and the same as a table. */
export function* chart(report: Report, view: TableView, t: Translate): Steps<HtmlSafeString> {
  const { timeline, series, span } = report;
  if (!timeline)
    return html`${controls(report, t)}
      <p>${t("There is no failure in this part of the time.")}</p>`;
  const { buckets, step, axis } = timeline;
  const isTime = axis === "time";
  const most = Math.max(1, ...buckets.map(total));
  const columns: HtmlSafeString[] = [];
  for (const [index, bucket] of buckets.entries()) {
    columns.push(written(column(bucket, index, { timeline, series, most }, t)));
    yield;
  }
  return html`${controls(report, t)}
    <svg
      class="timeline"
      id="timeline"
      role="${isTime ? "listbox" : "list"}"
      ${isTime ? html`aria-multiselectable="true"` : ""}
      aria-label="${isTime ? t("Failures over time") : t("Failures along the logs")}"
      aria-describedby="timeline-keys"
    >
      ${columns}
    </svg>
    ${isTime ? timeAxis(timeline, most, t) : placesAxis(t)}
    <p class="note" id="timeline-keys">${keys(isTime, span !== undefined, t)}</p>
    ${span && isTime && step === finest ? html`<p class="note">${t("Columns can't get finer than one minute.")}</p>` : ""}
    ${legend(series, view, t)} ${timelineTable(timeline, series, view, t)}`;
}

interface Drawn {
  readonly timeline: Timeline;
  readonly series: readonly Series[];
  /** The failures of the highest column. */
  readonly most: number;
}

function column(bucket: Bucket, index: number, { timeline, series, most }: Drawn, t: Translate): HtmlSafeString {
  const { buckets, step, axis } = timeline;
  const wide = 100 / buckets.length;
  const x = `${(index * wide).toFixed(3)}%`;
  const width = `${wide.toFixed(3)}%`;
  const label = `${columnName(bucket, timeline, t)}: ${sentence(bucket, series, t)}`;
  return html`<g
    ${
      axis === "time"
        ? html`role="option" aria-selected="false" data-start="${String(bucket.start)}"
          data-end="${String(bucket.start + step)}"`
        : html`role="listitem"`
    }
    id="column-${String(bucket.start)}"
    tabindex="${index === 0 ? "0" : "-1"}"
    aria-label="${label}"
  >
    <title>${label}</title>
    <rect class="hit" x="${x}" y="0" width="${width}" height="100%" />
    ${bars(bucket, series, { x, width, most })}
  </g>`;
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
  const how = t(
    "Click a column, or drag over several, to look at their time alone. With keys: arrows, Shift+arrows for several, Enter.",
  );
  return isPart ? `${how} ${t("Escape shows all of the time again.")}` : how;
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
  { x, width, most }: { readonly x: string; readonly width: string; readonly most: number },
): HtmlSafeString[] {
  let base = 100;
  return series.flatMap(({ id, style }) => {
    const count = bucket.counts.get(id) ?? 0;
    if (count === 0) return [];
    const size = Math.max(lowest, (count / most) * highest);
    base -= size;
    const [y, height] = [`${base.toFixed(2)}%`, `${size.toFixed(2)}%`];
    return html`<rect class="bar" fill="${fillOf(style)}" x="${x}" y="${y}" width="${width}" height="${height}" />`;
  });
}

/** Each of its buttons lists the errors of its colour alone. */
function legend(series: readonly Series[], { alone }: TableView, t: Translate): HtmlSafeString {
  return html`<ul class="legend">
    ${series.map(
      (one) =>
        html`<li>
          <button
            type="button"
            id="series-${one.style}"
            data-series="${one.id}"
            aria-pressed="${String(one.id === alone)}"
            title="${t("List these alone")}"
          >
            ${swatch(one.style)} ${seriesName(one, t)}
          </button>
        </li>`,
    )}
  </ul>`;
}

function sentence(bucket: Bucket, series: readonly Series[], t: Translate): string {
  const parts = series.flatMap((one) => {
    const count = bucket.counts.get(one.id);
    return count === undefined ? [] : [`${number(count)} ${seriesName(one, t)}`];
  });
  return parts.length > 0 ? parts.join(", ") : t("no failures");
}
