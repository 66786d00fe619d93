import { assert } from "chai";
import { type Change, changeOf } from "../../../../src/core/triage/changes";
import { timeline } from "../../../../src/core/triage/timeline";
import { finished } from "./logsRead";

const minute = 60_000;
const start = Date.parse("2026-11-03T00:00:00Z") / minute;
/** So many failures in each of these minutes. */
const each = (from: number, to: number, count = 1, step = 1): Map<number, number> => {
  const found = new Map<number, number>();
  for (let at = from; at < to; at += step) found.set(start + at, count);
  return found;
};

describe("timeline", () => {
  it("has few enough columns to be read, none left out, and every failure in one", () => {
    for (const length of [1, 2, 59, 60, 61, 600, 1440, 10_000, 100_000, 2_000_000]) {
      const minutes = each(0, length, 2, Math.max(1, Math.floor(length / 500)));
      const { step, buckets } = finished(timeline([{ kind: "a", minutes }])) ?? assert.fail();
      assert.isAtMost(buckets.length, 74, `${length} minutes`);
      const sum = buckets.reduce((total, { counts }) => total + (counts.get("a") ?? 0), 0);
      assert.strictEqual(sum, minutes.size * 2);
      buckets.forEach((one, index) => assert.strictEqual(one.start, (buckets[0]?.start ?? 0) + index * step));
    }
  });

  it("keeps kinds apart, and is none without times", () => {
    const made = finished(
      timeline([
        { kind: "a", minutes: each(0, 3) },
        { kind: "b", minutes: each(2, 4) },
      ]),
    );
    assert.deepEqual(
      made?.buckets.map(({ counts }) => [...counts]),
      [[["a", 1]], [["a", 1]], [["a", 1], ["b", 1]], [["b", 1]]], // prettier-ignore
    );
    assert.isUndefined(finished(timeline([{ kind: "a", minutes: new Map() }])));
  });
});

describe("changeOf", () => {
  const finishedChange = (...given: Parameters<typeof changeOf>): Change | undefined => finished(changeOf(...given));
  const span = { from: start * minute, to: (start + 1000) * minute };

  it("tells what begins late, ends early and grows at the end", () => {
    assert.deepEqual(finishedChange(each(400, 1000), span), { kind: "new", since: (start + 400) * minute });
    assert.deepEqual(finishedChange(each(0, 600), span), { kind: "gone", last: (start + 599) * minute });
    const grown = new Map([...each(0, 900, 1, 10), ...each(900, 1000, 2)]);
    assert.deepEqual(finishedChange(grown, span), { kind: "more", times: 20, since: (start + 900) * minute });
  });

  it("tells nothing of what stays, of a few failures, and of a short span", () => {
    assert.isUndefined(finishedChange(each(0, 1000), span));
    assert.isUndefined(finishedChange(each(500, 504), span));
    assert.isUndefined(finishedChange(each(3, 9), { from: start * minute, to: (start + 9) * minute }));
  });
});
