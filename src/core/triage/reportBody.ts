import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import type { TimeNote } from "../logTimes/timesOfFile";
import { bytes, number } from "./amounts";
import { chart } from "./chart";
import { errorTable } from "./errorTable";
import { moveName, moves } from "./moves";
import { unknownTable } from "./unknownTable";
import type { FileOutcome, Report } from "./report";
import { rotatedName } from "./rotatedSet";
import { utc } from "./times";

/** How far the reading is. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  /** In bytes per second, as the logs lie on the disk. */
  readonly speed: number;
  /** Which log is being read, and the how manieth of all it is. */
  readonly file?: string;
}

/** Whether the report is kept up to date, and what is to be said of it. */
export interface Follow {
  readonly isOn: boolean;
  readonly text: string;
}

/** A report as the content of a page. @param progress while logs are still being read */
export function reportBody(report: Report, t: Translate, progress?: Progress, follow?: Follow): string {
  return html`${head(report, t, progress)} ${follow ? followButton(follow, t) : ""}
  ${
    report.failures > 0 || report.span
      ? [
          whoseMove(report, t),
          html`<h2>${t("When")}</h2>
            ${chart(report, t)}`,
        ]
      : ""
  }
  ${report.rows.length > 0 ? errorTable(report, t) : ""} ${unknownTable(report, t)} ${files(report, t)}`.toString();
}

function head(report: Report, t: Translate, progress: Progress | undefined): HtmlSafeString {
  const { failures, rows, untimed, isPartial } = report;
  const types = rows.filter((row) => row.failures > 0);
  const times = types.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [first, last]));
  const span = times.length > 0 ? t("from {0} to {1} (UTC)", utc(Math.min(...times)), utc(Math.max(...times))) : "";
  return html`<h1 id="type" tabindex="-1">${t("Stytch failures in these logs")}</h1>
    <p class="count">
      <strong>${failures === 0 ? t("No failure") : t("{0} failures", number(failures))}</strong>
      ${failures > 0 ? t("of {0} types", String(types.length)) : ""} ${span}
    </p>
    ${
      progress
        ? html`<p class="progress">
            <progress max="100" value="${String(Math.round(progress.share * 100))}"></progress>
            <span
              >${t("{0} % read, {1} MB a second", String(Math.round(progress.share * 100)), String(Math.round(progress.speed / 1e6)))}</span
            >
            <span class="note">${progress.file ?? ""}</span>
            <button type="button" id="cancel" data-command="cancel">${t("Stop here")}</button>
          </p>`
        : ""
    }
    ${
      isPartial && !progress
        ? html`<p class="warning">${t("Partial: the reading was stopped before the end.")}</p>`
        : ""
    }
    ${untimed > 0 && !report.span && types.some(({ first }) => first !== undefined) ? html`<p>${t("{0} of them tell no time and are missing in the timeline.", number(untimed))}</p>` : ""}
    ${
      failures > 0
        ? html`<p class="note">
            ${t("Each failure counts once, however often it is printed: by its request ID, or by its place in the log.")}
          </p>`
        : ""
    }`;
}

function followButton({ isOn, text }: Follow, t: Translate): HtmlSafeString {
  return html`<p class="follow">
    <button type="button" id="follow" data-command="follow" aria-pressed="${String(isOn)}">${t("Follow")}</button>
    <span class="note">${text}</span>
  </p>`;
}

function whoseMove({ byMove, failures }: Report, t: Translate): HtmlSafeString {
  return html`<h2>${t("Whose move is it")}</h2>
    <table class="moves">
      <tbody>
        ${moves.flatMap((move) => {
          const count = byMove.get(move);
          if (count === undefined) return [];
          const share = Math.round((count / failures) * 100);
          const told = share === 0 ? "< 1" : String(share);
          return html`<tr>
            <th scope="row"><span class="swatch move-${move}"></span>${moveName(move, t)}</th>
            <td class="amount">${number(count)}</td>
            <td class="amount">${told} %</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

function files({ files: all }: Report, t: Translate): HtmlSafeString {
  return html`<h2>${t("What was read")}</h2>
    <ul class="files">
      ${setsOf(all).map(([name, set]) =>
        set.length === 1
          ? set.map((file) => html`<li>${fileText(file, t)}</li>`)
          : html`<li>
              ${t("{0}: a set of {1} files, the oldest first", name, String(set.length))}
              <ul>
                ${set.map((file) => html`<li>${fileText(file, t)}</li>`)}
              </ul>
            </li>`,
      )}
    </ul>`;
}

/** Files that follow each other and are parts of one rotated log. */
function setsOf(files: readonly FileOutcome[]): (readonly [name: string, FileOutcome[]])[] {
  const sets: (readonly [string, FileOutcome[]])[] = [];
  for (const file of files) {
    const name = rotatedName(file.name).set;
    const last = sets.at(-1);
    if (last?.[0] === name) last[1].push(file);
    else sets.push([name, [file]]);
  }
  return sets;
}

function fileText({ name, read, size, problem, notes = [] }: FileOutcome, t: Translate): HtmlSafeString {
  const amount = read < size ? t("{0} of {1}", bytes(read), bytes(size)) : bytes(size);
  const more = notes.map((note) => html` <span class="note">${noteText(note, t)}</span>`);
  return problem === undefined
    ? html`${name} <span class="note">${amount}</span>${more}`
    : html`${name} <span class="note">${amount}</span> <strong class="warning">${problem}</strong>${more}`;
}

function noteText(note: TimeNote, t: Translate): string {
  switch (note) {
    case "dayOrMonthFirst":
      return t("Nothing in it tells whether the day or the month stands first in its dates.");
    case "zoneAssumed":
      return t("Times there without a zone are taken for UTC.");
    case "zoneAmbiguous":
      return t(
        "A time zone there has several meanings: CST is taken for Chicago's, IST for India's, BST for Britain's, AST for Halifax'.",
      );
  }
}
