import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import type { TeamOn } from "../../../../src/core/explanation/teamNote";
import { LogReader } from "../../../../src/core/triage/logReader";
import { type Report, reportOf, type View } from "../../../../src/core/triage/report";
import { reportSections } from "../../../../src/core/triage/reportSections";
import type { Steps } from "../../../../src/core/triage/steps";
import { asTableView } from "../../../../src/core/triage/tableView";
import { Tally } from "../../../../src/core/triage/tally";
import { realCatalog as catalog } from "../../catalogOf";
import { reading } from "./reading";

const encoder = new TextEncoder();

/** What is counted in a log that was last changed in December 2026. */
export function tallyOf(log: string): Tally {
  const tally = new Tally();
  const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11)));
  for (const steps of [reader.push(encoder.encode(log)), reader.end()]) assert.isArray([...steps]);
  return tally;
}

/** What work in steps comes to, without a pause. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The page of a report, as one text. */
export function bodyOf(report: Report, table: unknown = {}, teamOn?: TeamOn): string {
  return Object.values(finished(reportSections({ report, table: asTableView(table), teamOn }, t))).join("");
}

/** The report of one log. */
export async function reportOn(log: string, view: View = { stack: "move" }, isPartial = false): Promise<Report> {
  const files = [{ name: "<b>app</b>.log", read: log.length, size: log.length }];
  return finished(reportOf(tallyOf(log), await catalog.allProse(), { files, isPartial, ...view }));
}

/** A request id of Stytch's that is told from others by a digit. */
const requestId = (digit: number): string => `request-id-live-6b1d1a0${digit}-3c52-4f7e-8f0b-9a52d2f5c7e1`;

/** A line that reports a failure, in a minute of an hour. */
export const failure = (type: string, digit: number, { minute = 14, more = "" } = {}): string =>
  `2026-11-03T09:${String(minute).padStart(2, "0")}:08Z ERROR login: {"status_code":404,"request_id":"${requestId(digit)}","error_type":"${type}"}${more}\n`;
