import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { reportBody } from "../../../../src/core/triage/reportBody";
import { reportOf } from "../../../../src/core/triage/report";
import { Tally } from "../../../../src/core/triage/tally";
import { realCatalog as catalog } from "../../catalogOf";
import { failure, tallyOf } from "./logsRead";

const minute = 60_000;
const start = Date.parse("2026-01-01T00:00:00Z");
const none = { files: [], isPartial: false, stack: "move" } as const;

/** Failures of these types, one in each of so many minutes; far enough apart that none repeats another. */
function tallyOfMinutes(types: readonly string[], minutes: number): Tally {
  const tally = new Tally();
  for (const [file, type] of types.entries()) {
    for (let at = 0; at < minutes; at++) {
      const error = { kind: "failure", type, isKnown: true, excerpt: "", incident: {}, start: 0, end: 0 } as const;
      const read = { error, at: start + at * minute, status: 404, request: undefined, ids: [] };
      tally.add(read, { file, offset: at * 10_000, set: file, along: at * 10_000 });
    }
  }
  return tally;
}

describe("reportOf", () => {
  it("counts a part of a log of a year, whole or short", async () => {
    const [tally, prose] = [tallyOfMinutes(["session_not_found"], 400_000), await catalog.allProse()];
    const span = { from: start, to: start + 300_000 * minute };
    const report = reportOf(tally, prose, { ...none, span });
    assert.strictEqual(report.failures, 300_000);
    assert.strictEqual(report.rows[0]?.first, span.from);
    assert.strictEqual(report.rows[0]?.last, span.to - minute);
    const short = { from: start + 7 * minute, to: start + 9 * minute };
    assert.strictEqual(reportOf(tally, prose, { ...none, span: short }).failures, 2);
  });

  it("has the examples of a part alone, and times to the second where they are known", async () => {
    const log = [2, 20, 40, 50].map((at, index) => failure("session_not_found", index, { minute: at }));
    const tally = tallyOf(log.join(""));
    const hour = Date.parse("2026-11-03T09:00:00Z");
    const part = (from: number, to: number) => ({ from: hour + from * minute, to: hour + to * minute });
    const row = async (from: number, to: number) =>
      reportOf(tally, await catalog.allProse(), { ...none, span: part(from, to) }).rows[0];
    const beginning = await row(0, 30);
    assert.deepEqual(
      beginning?.samples.map(({ at }) => at),
      [2, 20].map((at) => hour + at * minute + 8000),
    );
    assert.strictEqual(beginning?.first, hour + 2 * minute + 8000);
    assert.strictEqual(beginning?.last, hour + 20 * minute);
    assert.strictEqual((await row(30, 60))?.last, hour + 50 * minute + 8000);
  });

  it("looks at each type a few times, however many there are: it is told anew while logs are read", async () => {
    const types = [...catalog.all()].map(({ type }) => type);
    const [tally, prose] = [tallyOfMinutes(types, 20), await catalog.allProse()];
    let looks = 0;
    for (const one of tally.types.values()) {
      const { first } = one;
      Object.defineProperty(one, "first", { get: () => (looks++, first) });
    }
    assert.strictEqual(reportOf(tally, prose, none).failures, types.length * 20);
    assert.isAbove(looks, 0);
    assert.isAtMost(looks / types.length, 5);
  });

  it("says how it comes to what changed, and that there is nothing finer than a minute, where it matters", async () => {
    const [tally, prose] = [tallyOfMinutes(["session_not_found"], 60), await catalog.allProse()];
    const steady = reportBody(reportOf(tally, prose, none), t);
    assert.notInclude(steady, "first fifth");
    assert.notInclude(steady, "finer");
    const span = { from: start, to: start + 100 * minute };
    const gone = reportBody(reportOf(tally, prose, { ...none, span }), t);
    assert.include(gone, "gone since");
    assert.include(gone, "first fifth");
    const minutes = { from: start, to: start + 20 * minute };
    assert.include(reportBody(reportOf(tally, prose, { ...none, span: minutes }), t), "finer than one minute");
  });
});
