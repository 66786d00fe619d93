import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { reportOf } from "../../../../src/core/triage/report";
import { reportSections } from "../../../../src/core/triage/reportSections";
import type { Steps } from "../../../../src/core/triage/steps";
import { asTableView } from "../../../../src/core/triage/tableView";
import { Tally } from "../../../../src/core/triage/tally";
import { realCatalog as catalog } from "../../catalogOf";
import { bodyOf, failure, finished, tallyOf } from "./logsRead";

const minute = 60_000;
const start = Date.parse("2026-01-01T00:00:00Z");
const none = { files: [], isPartial: false, stack: "move" } as const;

/** Failures of these types, one in each of so many minutes; far enough apart that none repeats another. */
function tallyOfMinutes(types: readonly string[], minutes: number): Tally {
  const tally = new Tally();
  for (const [file, type] of types.entries()) {
    for (let at = 0; at < minutes; at++) {
      const told = { kind: "failure", type, isKnown: true } as const;
      const error = { ...told, excerpt: "", incident: {}, start: 0, end: 0 };
      const read = { ...told, error, at: start + at * minute, status: 404, request: undefined, ids: [] };
      tally.add(read, { file, offset: at * 10_000, set: file, along: at * 10_000 });
    }
  }
  return tally;
}

describe("reportOf", () => {
  it("counts a part of a log of a year, whole or short", async () => {
    const [tally, prose] = [tallyOfMinutes(["session_not_found"], 400_000), await catalog.allProse()];
    const span = { from: start, to: start + 300_000 * minute };
    const report = finished(reportOf(tally, prose, { ...none, span }));
    assert.strictEqual(report.failures, 300_000);
    assert.strictEqual(report.rows[0]?.first, span.from);
    assert.strictEqual(report.rows[0]?.last, span.to - minute);
    const short = { from: start + 7 * minute, to: start + 9 * minute };
    assert.strictEqual(finished(reportOf(tally, prose, { ...none, span: short })).failures, 2);
  });

  it("has the examples of a part alone, and times to the second where they are known", async () => {
    const log = [2, 20, 40, 50].map((at, index) => failure("session_not_found", index, { minute: at }));
    const tally = tallyOf(log.join(""));
    const hour = Date.parse("2026-11-03T09:00:00Z");
    const part = (from: number, to: number) => ({ from: hour + from * minute, to: hour + to * minute });
    const row = async (from: number, to: number) =>
      finished(reportOf(tally, await catalog.allProse(), { ...none, span: part(from, to) })).rows[0];
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
    assert.strictEqual(finished(reportOf(tally, prose, none)).failures, types.length * 20);
    assert.isAbove(looks, 0);
    assert.isAtMost(looks / types.length, 5);
  });

  it("says how it comes to what changed, and that there is nothing finer than a minute, where it matters", async () => {
    const [tally, prose] = [tallyOfMinutes(["session_not_found"], 60), await catalog.allProse()];
    const steady = bodyOf(finished(reportOf(tally, prose, none)));
    assert.notInclude(steady, "first fifth");
    assert.notInclude(steady, "finer");
    const span = { from: start, to: start + 100 * minute };
    const gone = bodyOf(finished(reportOf(tally, prose, { ...none, span })));
    assert.include(gone, "gone since");
    assert.include(gone, "first fifth");
    const minutes = { from: start, to: start + 20 * minute };
    assert.include(bodyOf(finished(reportOf(tally, prose, { ...none, span: minutes }))), "finer than one minute");
  });

  it("is made in short steps, and takes time as it has rows; what is told of hundreds is not much", async () => {
    const types = [...catalog.all()].map(({ type }) => type);
    const prose = await catalog.allProse();
    const measured = (count: number): { whole: number; longest: number; size: number } => {
      const tally = tallyOfMinutes(types.slice(0, count), 60);
      let [whole, longest] = [0, 0];
      const timed = <T>(steps: Steps<T>): T => {
        for (;;) {
          const [began, clock] = [process.cpuUsage(), performance.now()];
          const step = steps.next();
          // Neither what else the machine does counts, nor what other threads of the process do.
          const took = Math.min(process.cpuUsage(began).user / 1000, performance.now() - clock);
          whole += took;
          longest = Math.max(longest, took);
          if (step.done) return step.value;
        }
      };
      const report = timed(reportOf(tally, prose, { ...none, stack: "type" }));
      const told = timed(reportSections({ report, table: asTableView({ filter: "_" }) }, t));
      return { whole, longest, size: Object.values(told).join("").length };
    };
    const best = (count: number) => {
      const all = Array.from({ length: 7 }, () => measured(count));
      const least = (key: "whole" | "longest"): number => Math.min(...all.map((one) => one[key]));
      return { whole: least("whole"), longest: least("longest"), size: all[0]?.size ?? 0 };
    };
    const [some, many] = [best(200), best(800)];
    assert.isBelow(many.whole / some.whole, 8);
    assert.isBelow(many.longest / many.whole, 0.35);
    assert.isBelow(many.size, 400_000);
  }).timeout(60_000);
});
