import { assert } from "chai";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { LogReader, type PartsBefore } from "../../../../src/core/triage/logReader";
import { Tally } from "../../../../src/core/triage/tally";
import { reading } from "./reading";

const encoder = new TextEncoder();

/** `type failures first last` of a rotated log, whose parts were changed last at these times. */
function countedIn(parts: readonly (readonly [text: string, changed: number])[]): string[] {
  const tally = new Tally();
  let before: PartsBefore | undefined;
  for (const [file, [text, changed]] of parts.entries()) {
    before?.times.goOn(changed);
    const reader: LogReader = new LogReader(
      file,
      { ...reading, tally },
      before?.times ?? new TimesOfFile(changed),
      before,
    );
    for (const steps of [reader.push(encoder.encode(text)), reader.end()]) Array.from(steps);
    before = reader.parts;
  }
  const iso = (at: number | undefined): string => (at === undefined ? "" : new Date(at).toISOString().slice(0, 16));
  return [...tally.types].map(([type, { failures, first, last }]) => `${type} ${failures} ${iso(first)} ${iso(last)}`);
}

const withId = `{"status_code":404,"request_id":"request-id-live-6b1d1a00-3c52-4f7e-8f0b-9a52d2f5c7e1","error_type":"session_not_found"}`;
const [autumn, winter] = [Date.UTC(2026, 10, 3, 12), Date.UTC(2027, 0, 5)];

describe("the parts of a rotated log", () => {
  it("are one log: a failure that stands at the end of one and again at the beginning of the next counts once", () => {
    const first = `2026-11-03T09:14:08Z ERROR login: ${withId}\n`;
    const again = "2026-11-03T09:14:09Z WARN gave up: status=404 error_type=session_not_found\n";
    assert.deepEqual(
      countedIn([
        [first, autumn],
        [again, autumn],
      ]),
      ["session_not_found 1 2026-11-03T09:14 2026-11-03T09:14"],
    );
    const between = "2026-11-03T09:14:08Z INFO ok\n".repeat(400);
    assert.match(
      countedIn([
        [first, autumn],
        [between + again, autumn],
      ]).join(),
      /^session_not_found 2 /,
    );
  });

  it("keep what is known of the order of day and month", () => {
    const line = (date: string): string =>
      `${date} 9:14:08 ERROR login: ${withId.replace("00-3c", `${date.slice(0, 2)}-3c`)}\n`;
    assert.deepEqual(
      countedIn([
        [line("24/11/2026"), winter],
        [line("03/12/2026"), winter],
      ]),
      ["session_not_found 2 2026-11-24T09:14 2026-12-03T09:14"],
    );
  });

  it("have each the year of its own last change", () => {
    const line = (date: string, digit: number): string =>
      `${date} 09:14:08 web-1 api[1]: ERROR ${withId.replace("00-3c", `0${digit}-3c`)}\n`;
    assert.deepEqual(
      countedIn([
        [line("Jan  9", 1), Date.UTC(2026, 0, 10)],
        [line("Jan  9", 2), Date.UTC(2027, 0, 10)],
      ]),
      ["session_not_found 2 2026-01-09T09:14 2027-01-09T09:14"],
    );
  });
});
