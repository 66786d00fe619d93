import { assert } from "chai";
import { LogReader } from "../../../../src/core/triage/logReader";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { Tally } from "../../../../src/core/triage/tally";
import { type Truth, writeLog } from "../../../measure/triage/logOfTruth";
import { reading } from "./reading";

const encoder = new TextEncoder();

/** Failures by type, as `type count`, and where each example stands. */
function readIn(chunks: Iterable<Uint8Array>): { failures: Map<string, number>; tally: Tally } {
  const tally = new Tally();
  const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11)));
  const all = (steps: Iterable<unknown>): number => [...steps].length;
  for (const chunk of chunks) all(reader.push(chunk));
  all(reader.end());
  return {
    failures: new Map([...tally.types].flatMap(([type, { failures }]) => (failures > 0 ? [[type, failures]] : []))),
    tally,
  };
}

function* piecesOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function logOf(size: number, share: number, seed: number): { bytes: Uint8Array; truth: Truth } {
  let text = "";
  const truth = writeLog(size, (piece) => (text += piece), share, seed);
  return { bytes: encoder.encode(text), truth };
}

describe("LogReader", () => {
  for (const [share, seed] of [
    [0.005, 1],
    [0.1, 2],
    [0.9, 3],
  ] as const) {
    it(`counts each failure of a log once, where ${share * 100} of 100 entries report one`, () => {
      const { bytes, truth } = logOf(3_000_000, share, seed);
      assert.deepEqual([...readIn([bytes]).failures].sort(), [...truth.failures].sort());
    });
  }

  it("counts the same however the log is cut", () => {
    const { bytes, truth } = logOf(6000, 0.5, 4);
    for (const size of [1, 7, 100, 4096, 65_537])
      assert.deepEqual([...readIn(piecesOf(bytes, size)).failures].sort(), [...truth.failures].sort(), `${size} bytes`);
    for (let at = 1000; at < 2500; at++) {
      const parts = [bytes.subarray(0, at), bytes.subarray(at)];
      assert.deepEqual([...readIn(parts).failures].sort(), [...truth.failures].sort(), `cut at ${at}`);
    }
  });

  it("counts the same wherever its blocks end", () => {
    const { bytes, truth } = logOf(700_000, 0.5, 5);
    for (let shift = 0; shift < 5000; shift += 397) {
      const padding = encoder.encode(`${"x".repeat(shift)}\n`);
      assert.deepEqual(
        [...readIn([padding, bytes]).failures].sort(),
        [...truth.failures].sort(),
        `shifted by ${shift}`,
      );
    }
  });

  it("says where each example stands", () => {
    const { bytes } = logOf(900_000, 0.05, 6);
    const decoder = new TextDecoder();
    for (const [type, { samples }] of readIn([bytes]).tally.types) {
      for (const { offset, error } of samples) {
        assert.include(decoder.decode(bytes.subarray(offset, offset + 3000)), type);
        assert.include(error.excerpt, type);
        assert.isTrue(offset === 0 || bytes[offset - 1] === 10, "an entry begins a line");
      }
    }
  });

  it("reads a line without an end, bytes that are no text, and nothing", () => {
    const failure =
      '{"status_code":404,"error_type":"session_not_found","request_id":"request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1"}';
    const line = encoder.encode(`${"a_b ".repeat(300_000)}${failure}${" c".repeat(300_000)}`);
    assert.deepEqual([...readIn([line]).failures], [["session_not_found", 1]]);
    const invalid = Uint8Array.from([0xff, 0xfe, 0xc3, 10, ...encoder.encode(failure), 10, 0x80, 0xbf]);
    assert.deepEqual([...readIn([invalid]).failures], [["session_not_found", 1]]);
    assert.isEmpty([...readIn([]).failures]);
  });

  it("tells retries apart by their request ids, and two prints of one failure by its one", () => {
    const entry = (id: string): string =>
      `2026-11-03T09:14:08Z ERROR login: {"status_code":404,"request_id":"request-id-live-${id}d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1","error_type":"session_not_found"}\n`;
    const text = entry("6b1") + entry("6b2") + "2026-11-03T09:14:08Z INFO other\n".repeat(9000) + entry("6b1");
    assert.deepEqual([...readIn([encoder.encode(text)]).failures], [["session_not_found", 2]]);
  });

  it("counts what only names errors apart from failures", () => {
    const text = [
      'stytch_errors_total{error_type="session_not_found"} 17',
      "2026-11-03T09:14:08Z DEBUG i18n: loaded texts for session_not_found, captcha_required",
      "2026-11-03T09:14:09Z ERROR login: stytch refused: captcha_required",
    ].join("\n");
    const { types } = readIn([encoder.encode(text)]).tally;
    const told = [...types].map(([type, { failures, mentions }]) => [type, failures, mentions]).sort();
    assert.deepEqual(told, [
      ["captcha_required", 1, 0],
      ["session_not_found", 0, 1],
    ]);
  });
});
