import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { namedZoneOffset } from "../../../../src/core/logTimes/namedZones";
import { recordTime } from "../../../../src/core/logTimes/recordTime";
import { startsRecord } from "../../../../src/core/logTimes/startsRecord";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";

/** What all lines are about. */
const about = "session_not_found";
const none = "-";
const escapes: Readonly<Record<string, string>> = { "\\\\": "\\", "\\t": "\t", "\\n": "\n", "\\u202f": "\u202f" };

const fixture = (name: string) =>
  readFileSync(join(__dirname, "../../../fixtures/times", name), "utf8")
    .split("\n")
    .filter(Boolean);
const instant = (record: string, file = new TimesOfFile(Date.UTC(2026, 11, 1))) => {
  const time = recordTime(record, record.lastIndexOf(about), file);
  return time ? new Date(time.at).toISOString() : none;
};

interface Form {
  readonly name: string;
  readonly lines: (readonly [instant: string, record: string])[];
}

/** Lines as the manuals of programs have them: a form's name after `==`, then instant and line; `-` is no date at all. */
function forms(): Form[] {
  const all: Form[] = [];
  for (const row of fixture("forms.txt")) {
    if (row.startsWith("== ")) {
      all.push({ name: row.slice(3), lines: [] });
      continue;
    }
    const tab = row.indexOf("\t");
    const record = row.slice(tab + 1).replace(/\\(?:\\|t|n|u202f)/g, (escape) => escapes[escape] ?? escape);
    all.at(-1)?.lines.push([row.slice(0, tab), record]);
  }
  return all;
}

/** Indented as what goes on with an entry, or printed as what Python prints of a payload: no line says which it is. */
const likeContinuations = [/^ /, /^10:11:12\.123 2026/, /^\{'/];

describe("times and heads as manuals have them", () => {
  it("are many", () => {
    assert.ok(forms().length > 170);
    assert.ok(forms().flatMap(({ lines }) => lines).length > 340);
  });
  for (const { name, lines } of forms())
    it(name, () => {
      for (const [expected, record] of lines) {
        assert.equal(instant(record), expected, record);
        if (expected === none) continue;
        assert.equal(startsRecord(record, 0), !likeContinuations.some((one) => one.test(record)), record);
      }
    });
  it("are the same in colours", () => {
    const record = `\u001b[2m2026-11-27T10:11:12Z\u001b[0m \u001b[31mERROR\u001b[0m ${about}`;
    assert.equal(startsRecord(record, 0), true);
    assert.equal(startsRecord(`api-1  | ${record}`, 0), true);
    assert.equal(startsRecord("\u001b[31m    at login (a.js:1:1)\u001b[0m", 0), false);
    assert.equal(instant(record), "2026-11-27T10:11:12.000Z");
  });
  it("aren't what goes on with an entry", () => {
    for (const line of fixture("notHeads.txt")) assert.equal(startsRecord(line, 0), false, line);
  });
  it("aren't numbers, nor the times that a message is about", () => {
    for (const line of fixture("noTimes.txt")) assert.equal(instant(line), none, line);
  });
  it("know the afternoon in every form", () => {
    for (const time of [
      "2026-11-27 10:11:12 PM",
      "2026/11/27 10:11:12 PM",
      "27-Nov-2026 10:11:12 PM",
      "27.11.2026 10:11:12 PM",
      "11/27/26 10:11:12 PM",
      "Nov 27, 10:11:12 PM",
      "Fri Nov 27 10:11:12 PM UTC 2026",
      "27/11/2026, 10:11:12 pm",
      "2026-11-27 10:11:12 p.m.",
    ])
      assert.equal(instant(`${time} ${about}`), "2026-11-27T22:11:12.000Z", time);
  });
  it("take a date of three short numbers for the latest day that isn't in the future", () => {
    const day = (date: string, file = new TimesOfFile(Date.UTC(2026, 11, 1))) =>
      instant(`${date} 10:11:12 ${about}`, file).slice(0, 10);
    assert.equal(day("26/11/27"), "2026-11-27");
    assert.equal(day("26/03/05"), "2026-03-05");
    assert.equal(day("27/11/26"), "2026-11-27");
    assert.equal(day("11/27/26"), "2026-11-27");
    const ambiguous = new TimesOfFile(Date.UTC(2026, 11, 1));
    assert.equal(day("05/03/26", ambiguous), "2026-03-05");
    assert.ok(ambiguous.notes.has("dayOrMonthFirst"));
  });
  it("say that a zone was assumed, where a time counts that has none", () => {
    const notes = (record: string) => {
      const file = new TimesOfFile(Date.UTC(2026, 11, 1));
      instant(record, file);
      return [...file.notes];
    };
    assert.deepEqual(notes(`2026-11-27 10:11:12 ${about}`), ["zoneAssumed"]);
    assert.deepEqual(notes(`2026-11-27 10:11:12Z ${about}`), []);
    assert.deepEqual(notes(`valid until 2026-11-27 10:11:12 ${about}`), []);
    assert.deepEqual(notes(`2026-11-27 10:11:12 AST ${about}`), ["zoneAmbiguous"]);
  });
});

describe("offset of a named zone", () => {
  const berlin = (...local: [number, number, number, number, number]) =>
    namedZoneOffset("Europe/Berlin", Date.UTC(...local));
  it("changes with the clocks", () => {
    assert.equal(berlin(2026, 2, 29, 1, 59), 60);
    assert.equal(berlin(2026, 2, 29, 3, 0), 120);
    assert.equal(berlin(2026, 9, 25, 1, 59), 120);
    assert.equal(berlin(2026, 9, 25, 3, 0), 60);
  });
  it("is the first one's of an hour that comes twice", () => {
    assert.equal(berlin(2026, 9, 25, 2, 30), 120);
  });
  it("may be half an hour, or west", () => {
    assert.equal(namedZoneOffset("Asia/Kolkata", Date.UTC(2026, 0)), 330);
    assert.equal(namedZoneOffset("America/St_Johns", Date.UTC(2026, 0)), -210);
  });
  it("is none for what no zone is called", () => {
    assert.equal(namedZoneOffset("Europe/Nowhere", 0), undefined);
    assert.equal(instant(`[27-Nov-2026 10:11:12 Europe/Nowhere] ${about}`), none);
  });
});
