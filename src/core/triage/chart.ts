import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import { moveName, moves } from "./moves";
import type { Move, Report } from "./report";
import { shortSpan, utc } from "./times";
import type { Bucket } from "./timeline";

/** The chart's own units; it is as wide as the page. */
const [width, height, gap] = [720, 140, 1];

/** Failures over time, stacked by whose move it is: a chart, and the same as a table. */
export function chart({ timeline }: Report, t: Translate): HtmlSafeString {
  if (!timeline) return html`<p>${t("No entry tells its time, so there is no timeline.")}</p>`;
  const { buckets, step } = timeline;
  const most = Math.max(1, ...buckets.map(total));
  const column = width / buckets.length;
  const bars = buckets.map((bucket, index) => {
    let base = height;
    const parts = moves.flatMap((move) => {
      const count = bucket.counts.get(move) ?? 0;
      if (count === 0) return [];
      const size = Math.max(1, (count / most) * (height - 4));
      base -= size;
      return html`<rect
        class="move-${move}"
        x="${(index * column).toFixed(1)}"
        y="${base.toFixed(1)}"
        width="${Math.max(1, column - gap).toFixed(1)}"
        height="${size.toFixed(1)}"
      />`;
    });
    const label = `${utc(bucket.start)} UTC, ${shortSpan(step)}: ${sentence(bucket, t)}`;
    return html`<g
      role="listitem"
      tabindex="${index === 0 ? "0" : "-1"}"
      aria-label="${label}"
      data-start="${String(bucket.start)}"
    >
      <title>${label}</title>
      <rect
        class="hit"
        x="${(index * column).toFixed(1)}"
        y="0"
        width="${column.toFixed(1)}"
        height="${String(height)}"
      />
      ${parts}
    </g>`;
  });
  const first = buckets[0]?.start ?? 0;
  const last = (buckets.at(-1)?.start ?? 0) + step;
  return html`<svg
      class="timeline"
      viewBox="0 0 ${String(width)} ${String(height)}"
      preserveAspectRatio="none"
      role="list"
      aria-label="${t("Failures over time; arrow keys move from column to column")}"
    >
      ${bars}
    </svg>
    <p class="axis">
      <span>${utc(first)}</span><span>${t("{0} for each column, at most {1}", shortSpan(step), String(most))}</span
      ><span>${utc(last)}</span>
    </p>
    ${legend(buckets, t)} ${asTable(buckets, t)}`;
}

function legend(buckets: readonly Bucket<Move>[], t: Translate): HtmlSafeString {
  const used = moves.filter((move) => buckets.some(({ counts }) => counts.get(move)));
  return html`<ul class="legend">
    ${used.map((move) => html`<li><span class="swatch move-${move}"></span>${moveName(move, t)}</li>`)}
  </ul>`;
}

function asTable(buckets: readonly Bucket<Move>[], t: Translate): HtmlSafeString {
  const used = moves.filter((move) => buckets.some(({ counts }) => counts.get(move)));
  const rows = buckets.filter((bucket) => total(bucket) > 0);
  return html`<details>
    <summary>${t("The timeline as a table")}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${t("From (UTC)")}</th>
          ${used.map((move) => html`<th scope="col">${moveName(move, t)}</th>`)}
          <th scope="col">${t("All")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (bucket) =>
            html`<tr>
              <th scope="row">${utc(bucket.start)}</th>
              ${used.map((move) => html`<td>${String(bucket.counts.get(move) ?? 0)}</td>`)}
              <td>${String(total(bucket))}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function sentence(bucket: Bucket<Move>, t: Translate): string {
  const parts = moves.flatMap((move) => {
    const count = bucket.counts.get(move);
    return count === undefined ? [] : [`${String(count)} ${moveName(move, t)}`];
  });
  return parts.length > 0 ? parts.join(", ") : t("no failures");
}

function total({ counts }: Bucket<Move>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
