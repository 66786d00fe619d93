import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { TeamOn } from "../explanation/teamNote";
import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import { chart } from "./chart";
import { errorTable } from "./errorTable";
import { swatch } from "./fills";
import { moveName, moves } from "./moves";
import { unknownTable } from "./unknownTable";
import { readFiles } from "./readFiles";
import type { Report } from "./report";
import type { Steps } from "./steps";
import type { TableView } from "./tableView";
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

/** The parts of the page, from the top down; each is told anew by itself. */
export const sections = ["head", "progress", "follow", "moves", "timeline", "errors", "unknown", "files"] as const;
export type Section = (typeof sections)[number];

/** What is shown of a report, and how it is looked at. */
export interface Shown {
  readonly report: Report;
  readonly table: TableView;
  /** While logs are still being read. */
  readonly progress?: Progress | undefined;
  readonly follow?: Follow | undefined;
  /** What teams say of an error. */
  readonly teamOn?: TeamOn | undefined;
}

/** The parts of a page as HTML; what has nothing to say is empty. */
export function* reportSections(
  { report, table, progress, follow, teamOn = () => [] }: Shown,
  t: Translate,
): Steps<Readonly<Record<Section, string>>> {
  const isAny = report.failures > 0 || report.span !== undefined;
  const above = {
    head: head(report, teamOn, t, progress !== undefined).toString(),
    progress: progress ? progressBar(progress, t).toString() : "",
    follow: follow ? followButton(follow, t).toString() : "",
    moves: isAny ? whoseMove(report, t).toString() : "",
  };
  yield;
  return {
    ...above,
    timeline: isAny
      ? html`<h2>${t("When")}</h2>
          ${yield* chart(report, table, t)}`.toString()
      : "",
    errors: report.rows.length > 0 ? (yield* errorTable(report, table, teamOn, t)).toString() : "",
    unknown: yield* unknownTable(report, table, t),
    files: yield* readFiles(report, table, t),
  };
}

function head(report: Report, teamOn: TeamOn, t: Translate, isReading: boolean): HtmlSafeString {
  const { failures, rows, untimed, inSeveral, isPartial } = report;
  const types = rows.filter((row) => row.failures > 0);
  const expected = types.filter(({ type }) => teamOn(type).some((one) => one.expected));
  const times = types.flatMap(({ first, last }) => (first === undefined || last === undefined ? [] : [first, last]));
  const span = times.length > 0 ? t("from {0} to {1} (UTC)", utc(Math.min(...times)), utc(Math.max(...times))) : "";
  return html`<h1 id="type" tabindex="-1">${t("Stytch failures in these logs")}</h1>
    <p class="count" id="count">
      <strong>${failures === 0 ? t("No failure") : t("{0} failures", number(failures))}</strong>
      ${failures > 0 ? t("of {0} types", String(types.length)) : ""} ${span}
    </p>
    ${
      isPartial && !isReading
        ? html`<p class="warning">${t("Partial: the reading was stopped before the end.")}</p>`
        : ""
    }
    ${untimed > 0 && !report.span && types.some(({ first }) => first !== undefined) ? html`<p>${t("{0} of them tell no time and are missing in the timeline.", number(untimed))}</p>` : ""}
    ${
      inSeveral > 0 && !report.span
        ? html`<p>${t("Several logs have {0} of them: each counts once, by its request ID.", number(inSeveral))}</p>`
        : ""
    }
    ${
      expected.length > 0
        ? html`<p>
            ${t("Your team expects {0} of them.", number(expected.reduce((sum, row) => sum + row.failures, 0)))}
          </p>`
        : ""
    }
    ${
      failures > 0
        ? html`<p class="note">
            ${t("Each failure counts once, however often it is printed: by its request ID, or by its place in the log.")}
          </p>`
        : ""
    }`;
}

function progressBar({ share, speed, file = "" }: Progress, t: Translate): HtmlSafeString {
  const percent = String(Math.round(share * 100));
  return html`<p class="progress">
    <progress max="100" value="${percent}" aria-label="${t("Reading")}"></progress>
    <span>${t("{0} % read, {1} MB a second", percent, String(Math.round(speed / 1e6)))}</span>
    <span class="note">${file}</span>
    <button type="button" id="cancel" data-command="cancel">${t("Stop here")}</button>
  </p>`;
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
            <th scope="row">${swatch(`move-${move}`)} ${moveName(move, t)}</th>
            <td class="amount">${number(count)}</td>
            <td class="amount">${told} %</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}
