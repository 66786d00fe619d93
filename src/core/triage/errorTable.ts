import html, { type HtmlSafeString } from "escape-html-template-tag";
import { sentenceHtml } from "../explanation/markup";
import { teamLine, type TeamOn } from "../explanation/teamNote";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import { examples } from "./examples";
import { moveName } from "./moves";
import type { Report, ReportRow } from "./report";
import { changeText, idsText, retryText, statusesText } from "./rowTexts";
import { type Steps, written } from "./steps";
import { portion, rowsInOrder, type TableView } from "./tableView";
import { utc } from "./times";

/** More of what a folder's team says isn't shown, in UTF-16 units: the error's page has it whole. */
const mostOfTeam = 500;

/** The errors of a report, as far as they are looked at, with examples of each. */
export function* errorTable(report: Report, view: TableView, teamOn: TeamOn, t: Translate): Steps<HtmlSafeString> {
  const columns = [
    ["chosen", t("Chosen")],
    ["type", t("Error")],
    ["failures", t("Failures")],
    ["first", t("First (UTC)")],
    ["last", t("Last (UTC)")],
    ["change", t("What changed")],
    ["move", t("Whose move")],
    ["retry", t("Retry")],
    ["ids", report.span ? t("Met by, in all of the logs") : t("Met by")],
  ] as const;
  const fitting = yield* rowsInOrder(report, view, t);
  const told: HtmlSafeString[] = [];
  for (const row of fitting.slice(0, view.rows)) {
    told.push(written(rowBody(row, teamLine(teamOn(row.type), mostOfTeam, t), view, t)));
    yield;
  }
  return html`<h2>${t("Which errors")}</h2>
    <p class="controls">
      <label class="filter">${t("Filter")} <input type="search" id="filter" value="${view.filter}" /></label>
      <button type="button" id="export" data-command="export">${t("Export…")}</button>
      <button type="button" id="query" data-command="logQuery">${t("Copy log query…")}</button>
      <span class="note">${t("Of the chosen errors, or of all if none is chosen; of the time that is shown.")}</span>
    </p>
    ${report.rows.some(({ change }) => change) ? html`<p class="note">${changesText(t)}</p>` : ""}
    <div class="scrolled">
      <table class="errors">
        <thead>
          <tr>
            ${columns.map(
              ([key, title]) =>
                html`<th
                  scope="col"
                  aria-sort="${key === view.sort ? (view.isUp ? "ascending" : "descending") : "none"}"
                  ${key === "failures" ? html` class="amount"` : ""}
                >
                  <button type="button" id="sort-${key}" data-sort="${key}">${title}</button>
                </th>`,
            )}
          </tr>
        </thead>
        ${told}
      </table>
    </div>
    ${countText(told.length, fitting.length, report.rows.length, t)}`;
}

/** How many are told, and the way to more. */
function countText(told: number, fitting: number, all: number, t: Translate): HtmlSafeString {
  const text =
    fitting === 0
      ? t("No error fits. Clear the filter to see all {0}.", number(all))
      : t("{0} of {1} errors are listed.", number(told), number(all));
  return html`<p class="controls">
    <span id="listed" ${told === all ? html`hidden` : ""}>${text}</span>
    ${
      told < fitting
        ? html`<button type="button" id="more-rows" data-more="rows">
            ${t("List {0} more", number(Math.min(portion, fitting - told)))}
          </button>`
        : ""
    }
  </p>`;
}

function rowBody(row: ReportRow, team: string, view: TableView, t: Translate): HtmlSafeString {
  const { type, failures, mentions, first, last, change, move, retry } = row;
  const time = (at: number | undefined): string => (at === undefined ? "" : utc(at));
  const isChosen = view.chosen.has(type);
  return html`<tbody id="row-${type}">
    <tr>
      <td>
        <input
          type="checkbox"
          id="choose-${type}"
          data-choose="${type}"
          aria-label="${t("Choose {0}", type)}"
          ${isChosen ? html`checked` : ""}
        />
      </td>
      <th scope="row"><a href="#" id="open-${type}" data-type="${type}">${type}</a></th>
      <td class="amount">
        ${number(failures)}${mentions > 0 ? html`<br /><span class="note">${t("named {0} times more", number(mentions))}</span>` : ""}
      </td>
      <td class="time">${time(first)}</td>
      <td class="time">${time(last)}</td>
      <td>${changeText(change, t)}</td>
      <td>${moveName(move, t)}</td>
      <td>${retryText(retry, t)}</td>
      <td>${idsText(row, t)}</td>
    </tr>
    <tr class="more">
      <td></td>
      <td colspan="8">
        <span lang="en">${sentenceHtml(row.meaning)}</span> ${statusesText(row, t)}
        ${team === "" ? "" : html`<p class="note">${team}</p>`} ${failures > 0 ? examples(row, view, t, true) : ""}
      </td>
    </tr>
  </tbody>`;
}

/** How `changeOf` comes to what it tells. */
function changesText(t: Translate): string {
  return t(
    "New: none in the first fifth of the time. Gone: none in the last quarter. 3 times as many, or more: in the last tenth, compared with a usual tenth. Told from 5 failures on.",
  );
}
