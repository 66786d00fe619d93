import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import type { UnknownRow } from "./report";
import type { TableView } from "./tableView";
import { utc } from "./times";

/**
 * Lines that report an error, with the way to them. Told once they are unfolded: hundreds of errors have thousands.
 * @param canExplain whether the catalog has the error
 */
export function examples(
  { type, samples }: Pick<UnknownRow, "type" | "samples">,
  { open }: Pick<TableView, "open">,
  t: Translate,
  canExplain: boolean,
): HtmlSafeString {
  if (samples.length === 0) return html`<p class="note">${t("No example from this part of the time was kept.")}</p>`;
  const id = `examples-${type}`;
  const isOpen = open.has(id);
  return html`<details id="${id}" ${isOpen ? html`open` : ""}>
    <summary id="${id}-name" aria-label="${t("Examples of {0}", type)}">${t("Examples")}</summary>
    <ul>
      ${isOpen ? samples.map((sample) => example(type, sample, t, canExplain)) : ""}
    </ul>
  </details>`;
}

function example(
  type: string,
  { at, error, file, offset }: UnknownRow["samples"][number],
  t: Translate,
  canExplain: boolean,
): HtmlSafeString {
  const place = html`data-type-of="${type}" data-file="${String(file)}" data-offset="${String(offset)}"`;
  const id = `${type}-${file}-${offset}`;
  return html`<li id="example-${id}">
    ${at === undefined ? "" : `${utc(at)} `}<code>${error.excerpt}</code>
    <button type="button" id="go-${id}" data-command="goTo" ${place}>${t("Go to line")}</button>
    ${
      canExplain
        ? html`<button type="button" id="explain-${id}" data-command="explain" ${place}>${t("Explain")}</button>`
        : ""
    }
  </li>`;
}
