import assert from "node:assert/strict";

import fc from "fast-check";

import { recordTime } from "../../../../src/core/logTimes/recordTime";
import { startsRecord } from "../../../../src/core/logTimes/startsRecord";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { lines } from "./forms";

const newFile = () => new TimesOfFile(Date.UTC(2026, 11, 1));
const instant = (record: string, about = "E", file = newFile()) => {
  const time = recordTime(record, record.lastIndexOf(about), file);
  return time && new Date(time.at).toISOString();
};

describe("time of a record", () => {
  for (const [program, line, expected] of lines) it(program, () => assert.equal(instant(line), expected));

  it("is the head's in a traceback", () => {
    const record = "2026-11-27 10:11:12,123 ERROR app\nTraceback (most recent call last):\n  File a\nStytchError: E";
    assert.equal(instant(record), "2026-11-27T10:11:12.123Z");
  });
  it("is that of the nearest entry before", () => {
    assert.equal(instant("2026-11-27 10:11:12 a\n2026-11-27 10:11:13 E"), "2026-11-27T10:11:13.000Z");
  });
  it("isn't one inside a payload", () => {
    const user = '{"time":"2026-11-27T10:11:12Z","error":"E","user":{"created_at":"2020-01-01T00:00:00Z"}}';
    assert.equal(instant(user), "2026-11-27T10:11:12.000Z");
    assert.equal(instant('{"expires_at":"2026-11-27T10:11:12Z","error":"E"}'), undefined);
    assert.equal(instant("expires_at=2026-11-27T10:11:12Z error=E"), undefined);
    const nested = '{"user":{"time":"2020-01-01T00:00:00Z"},"error":"E","ts":1795774272}';
    assert.equal(instant(nested), "2026-11-27T10:11:12.000Z");
  });
  it("is that of the object around, of several in a line", () => {
    const two = '[{"time":"2026-11-27T10:11:12Z","e":"A"},{"time":"2026-11-27T10:11:13Z","e":"E"}]';
    assert.equal(instant(two), "2026-11-27T10:11:13.000Z");
    assert.equal(instant(two, "A"), "2026-11-27T10:11:12.000Z");
  });
  it("is read from an object over several lines", () => {
    assert.equal(instant('{\n  "error": "E",\n  "timestamp": "2026-11-27T10:11:12Z"\n}'), "2026-11-27T10:11:12.000Z");
  });
  for (const none of [
    "2026-02-30 10:11:12 E",
    "2026-11-27 25:11:12 E",
    "2026-13-27 10:11:12 E",
    "2026-11-27 10:61:12 E",
    "2026-11-27T10:11:12+29:00 E",
    "11/27/2026 13:11:12 PM E",
    "Feb 30 10:11:12 host E",
    "version 2026.11.27 E",
    '{"ts":12,"msg":"E"}',
    "E",
    "",
  ])
    it(`finds none in ${JSON.stringify(none)}`, () => assert.equal(instant(none), undefined));

  it("never throws, whatever is changed in a line", () => {
    const line = fc.constantFrom(...lines.map(([, text]) => text));
    fc.assert(
      fc.property(
        line,
        fc.nat(200),
        fc.nat(9),
        fc.string(),
        fc.integer({ min: -1, max: 300 }),
        (text, at, cut, put, offset) => {
          const time = recordTime(text.slice(0, at) + put + text.slice(at + cut), offset, newFile());
          assert.ok(time === undefined || Number.isFinite(time.at));
        },
      ),
    );
  });
});

describe("start of a record", () => {
  for (const head of [
    "2026-11-27T10:11:12Z a",
    "[2026-11-27 10:11:12] a",
    "Nov 27 10:11:12 host a",
    "[Fri Nov 27 10:11:12 2026] a",
    '{"level":50}',
    "E1127 10:11:12.123456 1 a.go:1] a",
    "11-27 10:11:12.123 1 2 E a",
    "ts=1795774272 a",
    "level=error a",
    "<13>a",
    "ERROR: a",
    "[error] a",
    "E, [2026-11-27T10:11:12.123456 #1] ERROR -- : a",
    "11/27/2026 10:11:12 AM a",
    '1.1.1.1 - - [27/Nov/2026:10:11:12 +0000] "GET /"',
  ])
    it(`is ${head}`, () => {
      assert.equal(startsRecord(head, 0), true);
      assert.equal(startsRecord(`x\n${head}`, 2), true);
    });
  for (const [program, line] of lines) it(`is ${program}'s`, () => assert.equal(startsRecord(line, 0), true, line));
  for (const more of [
    "  at f (a.js:1:2)",
    "\tat a.b(C.java:1)",
    "}",
    "]",
    "",
    "Traceback (most recent call last):",
    "StytchError: E",
    "    2026-11-27 10:11:12",
    "Caused by: E",
    "api-1  |     at f (a.js:1:2)",
    "api-1  | Traceback (most recent call last):",
    "[pod/api-1/app] \tat a.b(C.java:1)",
    "  updated_at: 2026-11-27 10:11:12",
    "updated_at: 2026-11-27",
    "Session expired at 2026-11-27T10:11:12Z",
    "at 2026-11-27 10:11:12",
    "--- a/login.ts 2026-11-27 10:11:12",
    "SELECT * FROM t WHERE at > '2026-11-27 10:11:12'",
    "Error: no",
    "key: value",
    "10.0.1.2 refused",
  ])
    it(`isn't ${JSON.stringify(more)}`, () => assert.equal(startsRecord(more, 0), false));
});
