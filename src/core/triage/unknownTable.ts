import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import { examples } from "./examples";
import type { Report, UnknownRow } from "./report";
import { type Steps, written } from "./steps";
import type { TableView } from "./tableView";
import { utc } from "./times";

/** Types that Stytch sent and the catalog doesn't have, apart from those that can be explained. */
export function* unknownTable({ unknown, otherUnknown }: Report, view: TableView, t: Translate): Steps<string> {
  if (unknown.length === 0 && otherUnknown === 0) return "";
  const rows: HtmlSafeString[] = [];
  for (const row of unknown) {
    rows.push(written(rowBody(row, view, t)));
    yield;
  }
  return html`<h2>${t("Types that nobody has explained yet")}</h2>
    <p class="note">
      ${t("Stytch reported these failures with types that this extension doesn't know. They count nowhere else here.")}
    </p>
    <div class="scrolled" role="region" tabindex="0" aria-label="${t("Types that nobody has explained yet")}">
      <table class="unknown">
        <thead>
          <tr>
            <th scope="col">${t("Error")}</th>
            <th scope="col" class="amount">${t("Failures")}</th>
            <th scope="col">${t("First (UTC)")}</th>
            <th scope="col">${t("Last (UTC)")}</th>
            <th scope="col">${t("Status")}</th>
          </tr>
        </thead>
        ${rows}
      </table>
    </div>
    ${
      otherUnknown > 0 ? html`<p>${t("{0} more failures have further such types.", number(otherUnknown))}</p>` : ""
    }`.toString();
}

function rowBody(row: UnknownRow, view: TableView, t: Translate): HtmlSafeString {
  const { type, failures, first, last, statuses } = row;
  return html`<tbody id="unknown-${type}">
    <tr>
      <th scope="row"><code>${type}</code></th>
      <td class="amount">${number(failures)}</td>
      <td class="time">${first === undefined ? "" : utc(first)}</td>
      <td class="time">${last === undefined ? "" : utc(last)}</td>
      <td>${statuses.map(([status]) => String(status)).join(", ")}</td>
    </tr>
    <tr class="more">
      <td colspan="5">${examples(row, view, t, false)}</td>
    </tr>
  </tbody>`;
}
