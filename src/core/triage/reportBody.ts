import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import type { TimeNote } from "../logTimes/timesOfFile";
import { bytes, number } from "./amounts";
import { chart } from "./chart";
import { errorTable } from "./errorTable";
import { moveName, moves } from "./moves";
import { unknownTable } from "./unknownTable";
import type { FileOutcome, Report } from "./report";
import { utc } from "./times";

/** How far the reading is. */
export interface Progress {
  /** From 0 to 1. */
  readonly share: number;
  /** In bytes per second, as the logs lie on the disk. */
  readonly speed: number;
}

/** A report as the content of a page. @param progress while logs are still being read */
export function reportBody(report: Report, t: Translate, progress?: Progress): string {
  return html`${head(report, t, progress)}
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
            <button type="button" data-command="cancel">${t("Stop here")}</button>
          </p>`
        : ""
    }
    ${
      isPartial && !progress
        ? html`<p class="warning">${t("Partial: the reading was stopped before the end.")}</p>`
        : ""
    }
    ${untimed > 0 && types.some(({ first }) => first !== undefined) ? html`<p>${t("{0} of them tell no time and are missing in the timeline.", number(untimed))}</p>` : ""}
    ${
      failures > 0
        ? html`<p class="note">
            ${t("Each failure counts once, however often it is printed: by its request ID, or by its place in the log.")}
          </p>`
        : ""
    }`;
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
      ${all.map((file) => html`<li>${fileText(file, t)}</li>`)}
    </ul>`;
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
    case "zoneAmbiguous":
      return t(
        "A time zone there has several meanings: CST is taken for Chicago's, IST for India's, BST for Britain's.",
      );
  }
}
