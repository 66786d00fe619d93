import html, { type HtmlSafeString } from "escape-html-template-tag";
import { sentenceHtml } from "../explanation/markup";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import type { Change } from "./changes";
import { moveName } from "./moves";
import type { Report, ReportRow } from "./report";
import { utc } from "./times";

/** The errors of a report, a table that the page's script sorts and filters, with examples of each. */
export function errorTable({ rows }: Report, t: Translate): HtmlSafeString {
  const columns = [
    ["chosen", t("Chosen")],
    ["type", t("Error")],
    ["failures", t("Failures")],
    ["first", t("First (UTC)")],
    ["last", t("Last (UTC)")],
    ["change", t("What changed")],
    ["move", t("Whose move")],
    ["retry", t("Retry")],
    ["ids", t("Met by")],
  ] as const;
  return html`<h2>${t("Which errors")}</h2>
    <p class="controls">
      <label class="filter">${t("Filter")} <input type="search" id="filter" /></label>
      <button type="button" id="export" data-command="export">${t("Export…")}</button>
      <button type="button" id="query" data-command="logQuery">${t("Copy log query…")}</button>
      <span class="note">${t("Of the chosen errors, or of all if none is chosen; of the time that is shown.")}</span>
    </p>
    ${rows.some(({ change }) => change) ? html`<p class="note">${changesText(t)}</p>` : ""}
    <div class="scrolled">
      <table class="errors">
        <thead>
          <tr>
            ${columns.map(
              ([key, title]) =>
                html`<th
                  scope="col"
                  aria-sort="${key === "failures" ? "descending" : "none"}"
                  data-key="${key}"
                  ${key === "failures" ? html` class="amount"` : ""}
                >
                  <button type="button" data-sort="${key}">${title}</button>
                </th>`,
            )}
          </tr>
        </thead>
        ${rows.map((row) => rowBody(row, t))}
      </table>
    </div>`;
}

function rowBody(row: ReportRow, t: Translate): HtmlSafeString {
  const { type, failures, mentions, first, last, change, move, retry, samples } = row;
  const time = (at: number | undefined): string => (at === undefined ? "" : utc(at));
  return html`<tbody
    data-type-name="${type}"
    data-failures="${String(failures)}"
    data-first="${String(first ?? "")}"
    data-last="${String(last ?? "")}"
  >
    <tr>
      <td>
        <input type="checkbox" id="choose-${type}" data-choose="${type}" aria-label="${t("Choose {0}", type)}" />
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
        ${
          samples.length > 0
            ? html`<details>
                <summary>${t("Examples")}</summary>
                <ul>
                  ${samples.map(
                    ({ at, error }, index) =>
                      html`<li>
                        ${at === undefined ? "" : `${utc(at)} `}<code>${error.excerpt}</code>
                        <button type="button" data-command="goTo" data-type-of="${type}" data-index="${String(index)}">
                          ${t("Go to line")}
                        </button>
                        <button
                          type="button"
                          data-command="explain"
                          data-type-of="${type}"
                          data-index="${String(index)}"
                        >
                          ${t("Explain")}
                        </button>
                      </li>`,
                  )}
                </ul>
              </details>`
            : failures > 0
              ? html`<p class="note">${t("No example from this part of the time was kept.")}</p>`
              : ""
        }
      </td>
    </tr>
  </tbody>`;
}

/** What Stytch answered with it, where that isn't always the same. */
function statusesText({ statuses }: Pick<ReportRow, "statuses">, t: Translate): string {
  if (statuses.length < 2) return "";
  return t(
    "Statuses in all of the logs: {0}.",
    statuses.map(([status, count]) => `${status} × ${number(count)}`).join(", "),
  );
}

function retryText(retry: ReportRow["retry"], t: Translate): string {
  switch (retry) {
    case undefined:
      return t("it depends on the case");
    case "never":
      return t("doesn't help");
    case "after-fix":
      return t("after a fix");
    case "backoff":
      return t("after a pause");
  }
}

function changeText(change: Change | undefined, t: Translate): string {
  switch (change?.kind) {
    case undefined:
      return "";
    case "new":
      return t("new since {0}", utc(change.since));
    case "gone":
      return t("gone since {0}", utc(change.last));
    case "more":
      return t("{0} times as many since {1}", String(change.times), utc(change.since));
  }
}

/** How `changeOf` comes to what it tells. */
function changesText(t: Translate): string {
  return t(
    "New: none in the first fifth of the time. Gone: none in the last quarter. 3 times as many, or more: in the last tenth, compared with a usual tenth. Told from 5 failures on.",
  );
}

function idsText({ ids }: ReportRow, t: Translate): string {
  const { users, organizations, sessions } = ids;
  return [
    ...(users > 0 ? [t("{0} users or members", number(users))] : []),
    ...(organizations > 0 ? [t("{0} organizations", number(organizations))] : []),
    ...(sessions > 0 ? [t("{0} sessions", number(sessions))] : []),
  ].join(", ");
}
