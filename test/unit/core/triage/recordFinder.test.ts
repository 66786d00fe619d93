import { assert } from "chai";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { LogReader } from "../../../../src/core/triage/logReader";
import { RecordFinder, type Records } from "../../../../src/core/triage/recordFinder";
import { Tally } from "../../../../src/core/triage/tally";
import { writeLog } from "../../../measure/triage/logOfTruth";
import { reading } from "./reading";

const { byteNames } = reading;

const all = (steps: Iterable<unknown>): number => [...steps].length;

function newReader(): { reader: LogReader; tally: Tally } {
  const tally = new Tally();
  return { tally, reader: new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11))) };
}

/** All that is counted, and the examples with their places. */
function told({ types }: Tally): unknown {
  return [...types].map(([type, { failures, mentions, first, last, minutes, statuses, samples }]) => [
    ...[type, failures, mentions, first, last, [...minutes], [...statuses]],
    samples.map(({ offset, at, error: { excerpt, incident } }) => ({ offset, at, excerpt, incident })),
  ]);
}

function recordsIn(bytes: Uint8Array): Records {
  const [found, offsets, ends]: [number[], number[], number[]] = [[], [], []];
  const finder = new RecordFinder(byteNames, (record, offset) => {
    found.push(...record);
    offsets.push(offset);
    ends.push(found.length);
  });
  all(finder.push(bytes));
  all(finder.end());
  return { bytes: Uint8Array.from(found), ends: Uint32Array.from(ends), offsets: Float64Array.from(offsets) };
}

function logOf(size: number, share: number, seed: number): Uint8Array {
  let text = "";
  writeLog(size, (piece) => (text += piece), share, seed);
  return new TextEncoder().encode(text);
}

describe("RecordFinder", () => {
  const bytes = logOf(700_000, 0.3, 11);
  const once = newReader();
  all(once.reader.push(bytes));
  all(once.reader.end());
  const expected = told(once.tally);

  it("finds elsewhere what is found here", () => {
    const records = recordsIn(bytes);
    assert.isAbove(records.ends.length, 1000);
    const { reader, tally } = newReader();
    assert.strictEqual(all(reader.takeAll(records)), records.ends.length);
    assert.deepEqual(told(tally), expected);
  });

  it("is gone on with here from wherever it stopped, and counts nothing twice", () => {
    for (let cut = 100; cut < bytes.length; cut += 61_003) {
      const { reader, tally } = newReader();
      const finder = new RecordFinder(byteNames, (record, offset) => {
        all(
          reader.takeAll({
            bytes: record,
            ends: Uint32Array.of(record.length),
            offsets: Float64Array.of(offset),
          }),
        );
      });
      all(finder.push(bytes.subarray(0, cut)));
      reader.goOnFrom(finder.state);
      all(reader.push(bytes.subarray(cut)));
      all(reader.end());
      assert.deepEqual(told(tally), expected, `cut at ${cut}`);
    }
  });

  it("is begun again here however much was found elsewhere, and loses and doubles nothing", () => {
    const { bytes: found, ends, offsets } = recordsIn(bytes);
    for (let count = 0; count <= ends.length; count += 311) {
      const { reader, tally } = newReader();
      all(reader.takeAll({ bytes: found, ends: ends.subarray(0, count), offsets }));
      reader.beginAgain();
      all(reader.push(bytes));
      all(reader.end());
      assert.deepEqual(told(tally), expected, `${count} found elsewhere`);
    }
  });
});
