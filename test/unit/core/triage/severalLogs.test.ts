import { assert } from "chai";
import fc from "fast-check";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { LogReader } from "../../../../src/core/triage/logReader";
import { RecordFinder } from "../../../../src/core/triage/recordFinder";
import { reportOf } from "../../../../src/core/triage/report";
import { Tally } from "../../../../src/core/triage/tally";
import { RecordBatch } from "../../../../src/features/triage/recordBatch";
import { realCatalog as catalog } from "../../catalogOf";
import { bodyOf, failure, finished } from "./logsRead";
import { reading } from "./reading";

const encoder = new TextEncoder();
const changed = Date.UTC(2026, 11);

/** Reads logs one after the other, finding the entries in the same thread or elsewhere. */
function tallyOf(logs: readonly string[], isElsewhere = false): Tally {
  const tally = new Tally();
  for (const [file, log] of logs.entries()) {
    const reader = new LogReader(file, { ...reading, tally }, new TimesOfFile(changed));
    const bytes = encoder.encode(log);
    if (isElsewhere) {
      const batch = new RecordBatch();
      const finder = new RecordFinder(reading.byteNames, (record, offset) => batch.add(record, offset));
      for (const steps of [finder.push(bytes), finder.end()]) Array.from(steps);
      Array.from(reader.takeAll(batch.take(bytes.length)));
    } else for (const steps of [reader.push(bytes), reader.end()]) Array.from(steps);
  }
  return tally;
}

/** What doesn't depend on the order of the logs. */
function summary(tally: Tally): unknown[] {
  return [...tally.types.values()]
    .map(({ type, failures, first, last, inSeveral, untimed, ids, minutes }) => ({
      ...{ type, failures, first, last, inSeveral, untimed, users: [...ids.users].sort() },
      inMinutes: [...minutes.values()].reduce((sum, count) => sum + count, 0),
    }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

const far = "2026-11-03T09:14:08Z INFO ok\n".repeat(200);
const user = (digit: number): string => ` user_id=user-live-0d1e2f3a-4b5c-4d6e-8f7a-00000000000${digit}`;
const withoutId = (minute: number): string =>
  `2026-11-03T09:${minute}:08Z WARN gave up: status=404 error_type=session_not_found\n`;

describe("one failure in several logs", () => {
  const [access, app] = [failure("session_not_found", 1), failure("session_not_found", 1, { minute: 15 })];

  it("counts once by its request id, and lasts from the first log's time to the last one's", () => {
    for (const logs of [
      [access, app],
      [app, access],
    ]) {
      const row = tallyOf(logs).types.get("session_not_found") ?? assert.fail("nothing is counted");
      assert.strictEqual(row.failures, 1);
      assert.strictEqual(row.inSeveral, 1);
      assert.strictEqual((row.last ?? 0) - (row.first ?? 0), 60_000);
    }
  });

  it("counts in each log where it has no id, however alike the logs are", () => {
    const tally = tallyOf([withoutId(14), withoutId(14)]);
    assert.strictEqual(tally.failures, 2);
    assert.strictEqual(tally.inSeveral, 0);
  });

  it("counts once, too, where one log tells the id only with its second print", () => {
    const late = `2026-11-03T09:14:08Z WARN stytch refused: error_type=session_not_found\n${access}`;
    for (const logs of [
      [late, app],
      [app, late],
    ]) {
      const tally = tallyOf(logs);
      assert.strictEqual(tally.failures, 1);
      assert.strictEqual(tally.inSeveral, 1);
      assert.strictEqual(tally.types.get("session_not_found")?.samples.length, 1);
    }
  });

  it("is told in the report, unless a part of the time is looked at", async () => {
    const prose = await catalog.allProse();
    const report = (logs: readonly string[], span?: { from: number; to: number }): string =>
      bodyOf(
        finished(reportOf(tallyOf(logs), prose, { files: [], isPartial: false, stack: "move", ...(span && { span }) })),
      );
    assert.include(report([access, app, failure("session_not_found", 2)]), "Several logs have 1 of them");
    assert.notInclude(report([access, failure("session_not_found", 2)]), "Several logs");
    const span = { from: Date.UTC(2026, 10, 3, 9), to: Date.UTC(2026, 10, 3, 10) };
    assert.notInclude(report([access, app], span), "Several logs");
  });

  it("comes to the same in every order of the logs, and whoever finds the entries", () => {
    const types = fc.constantFrom("session_not_found", "otp_code_not_found");
    const line = fc.oneof(
      fc
        .record({ type: types, digit: fc.nat(4), minute: fc.integer({ min: 10, max: 13 }), isUser: fc.boolean() })
        .map(({ type, digit, minute, isUser }) => failure(type, digit, { minute, more: isUser ? user(digit) : "" })),
      fc.integer({ min: 10, max: 13 }).map(withoutId),
      fc.integer({ min: 10, max: 13 }).map((minute) => withoutId(minute).replace("gave up", "stytch refused a login")),
      fc.constant(far),
    );
    const log = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join(""));
    fc.assert(
      fc.property(fc.tuple(log, log, log), ([a, b, c]) => {
        const expected = summary(tallyOf([a, b, c]));
        for (const logs of [
          [a, c, b],
          [b, a, c],
          [c, b, a],
        ])
          assert.deepEqual(summary(tallyOf(logs)), expected);
        assert.deepEqual(summary(tallyOf([a, b, c], true)), expected);
      }),
      { numRuns: 300 },
    );
  });
});
