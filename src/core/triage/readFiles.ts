import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { Translate } from "../explanation/translate";
import type { TimeNote } from "../logTimes/timesOfFile";
import { bytes, number } from "./amounts";
import type { FileOutcome, Report } from "./report";
import { rotatedName } from "./rotatedSet";
import { type Steps, written } from "./steps";
import { portion, type TableView } from "./tableView";

/** What was read, and what wasn't and why; of very many files those with a problem, and some of the others. */
export function* readFiles({ files }: Report, view: TableView, t: Translate): Steps<string> {
  let others = 0;
  const told = files.filter(({ problem }) => problem !== undefined || others++ < view.files);
  const sets: HtmlSafeString[] = [];
  for (const [name, set] of setsOf(told)) {
    const items = set.map((file) => html`<li>${fileText(file, t)}</li>`);
    const piece =
      set.length === 1
        ? html`${items}`
        : html`<li>
            ${t("{0}: a set of {1} files, the oldest first", name, String(set.length))}
            <ul>
              ${items}
            </ul>
          </li>`;
    sets.push(written(piece));
    yield;
  }
  const more = files.length - told.length;
  return html`<h2>${t("What was read")}</h2>
    <ul class="files">
      ${sets}
    </ul>
    ${
      more > 0
        ? html`<p class="controls">
            <span>${t("{0} more files were read without a problem.", number(more))}</span>
            <button type="button" id="more-files" data-more="files">
              ${t("List {0} more", number(Math.min(portion, more)))}
            </button>
          </p>`
        : ""
    }`.toString();
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
