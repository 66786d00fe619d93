import { requestIdsIn } from "../../../src/core/redaction/harmlessParts";
import { redact } from "../../../src/core/redaction/redact";
import { fullSupportReport, reportedError, supportReport } from "../../../src/core/redaction/supportReport";
import { errorsIn } from "../../../src/core/recognition/metErrors";
import { proseOf } from "../../../src/core/search/knowledge";
import { knowledge } from "../knowledge";
import { documents } from "../seeds";
import { holds, type Target } from "../target";

const { names, catalog, prose } = knowledge;
const label = /\[(?:[A-Za-z ]{1,20} )?removed\]@?/g;
/** Told by its form alone, wherever it stands. */
const secret = "secret-live-Zk3rT9_wQ1xV7bN5mL2pC8dF4gH6jK0aSyUe=";
const bare = "Zk3rT9_wQ1xV7bN5mL2pC8dF4gH6jK0aSyUe";
const mostReported = 3;

/** Whether nothing but parts of a text, in their order, stands in another, beside labels and blanks. */
function isLeftOf(rest: string, text: string): boolean {
  let at = 0;
  for (const character of rest.replaceAll(label, "").replaceAll(/\s/g, "")) {
    at = text.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

const idsOf = (text: string): string => String(requestIdsIn(text).map(({ start, end }) => text.slice(start, end)));

/** What somebody else may read. */
export const redactTarget: Target = {
  name: "redact",
  seeds: documents,
  check({ text, at }) {
    const planted = `${text.slice(0, at)}\n${secret}\n${text.slice(at)}`;
    const read = label.test(text) ? planted.replaceAll(label, "") : planted;
    const left = redact(read);
    holds(!left.includes(bare), "a secret that is one by its form is removed", () => left);
    holds(redact(left) === left, "what is left is left the next time", () => [left, redact(left)]);
    holds(isLeftOf(left, read), "redaction makes nothing up", () => left);
    holds(idsOf(left) === idsOf(read), "request ids stay", () => [idsOf(read), idsOf(left)]);
    for (const { entry, incident } of errorsIn(text, names).slice(0, mostReported)) {
      const hidden = { ...incident, message: `${incident.message ?? ""} ${secret}`, details: secret, time: secret };
      const error = reportedError(entry, proseOf(entry, prose), catalog);
      for (const report of [supportReport(error, hidden), fullSupportReport(error, hidden)]) {
        holds(!report.includes(bare), "no secret is reported", () => report);
        holds(/^(?:[A-Z][A-Za-z ]+: [^\n]*\n)+$/.test(report), "a report is made of lines", () => report);
      }
    }
  },
};
