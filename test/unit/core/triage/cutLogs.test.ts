import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { tellingBytes } from "../../../../src/core/text/byteEncoding";
import { Utf8Pieces } from "../../../../src/core/text/utf8Pieces";
import { LogReader } from "../../../../src/core/triage/logReader";
import { Tally } from "../../../../src/core/triage/tally";
import { programs } from "../../../measure/triage/programs";
import { writtenLogs } from "../../../measure/triage/writtenLogs";
import { reading } from "./reading";

const encoder = new TextEncoder();

/** What the reader reads at once, in bytes. */
const blockLength = 1 << 18;

/** What is counted of a log that comes in pieces, as a file does. */
function countedIn(pieces: Iterable<Uint8Array>): string[] {
  const tally = new Tally();
  const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11)));
  const decoder = new Utf8Pieces();
  for (const piece of pieces) Array.from(reader.push(decoder.push(piece)));
  for (const steps of [reader.push(decoder.end()), reader.end()]) Array.from(steps);
  return [...tally.types, ...tally.unknownTypes]
    .map(([type, { failures, mentions, first, last, statuses }]) =>
      [type, failures, mentions, first, last, ...statuses.entries()].join(" "),
    )
    .sort();
}

function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All that is made of pieces. */
function textOf(pieces: Iterable<Uint8Array>): Buffer {
  const decoder = new Utf8Pieces();
  return Buffer.concat([...Array.from(pieces, (piece) => decoder.push(piece)), decoder.end()]);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) bytes.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(bytes.buffer);
}

/** A print of each program, with letters of two, three and four bytes before it. */
const log = programs
  .map((print, index) =>
    print({
      ...{ type: "session_not_found", status: 404, message: "Session could not be found — née 🦊." },
      ...{ id: `request-id-live-6b1d1a${10 + index}-3c52-4f7e-8f0b-9a52d2f5c7e1`, at: Date.UTC(2026, 10, 3, 9, index) },
    }),
  )
  .map((print, index) => (index % 4 === 0 ? `2026-11-03T09:00:00Z INFO Zoë 🦊 読\n${print}` : print))
  .join("");

const forms: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8", encoder.encode(log)],
  ["UTF-8 with a byte order mark", joined(Uint8Array.of(0xef, 0xbb, 0xbf), encoder.encode(log))],
  ["UTF-16 LE", utf16(log, true)],
  ["UTF-16 LE with a byte order mark", joined(Uint8Array.of(0xff, 0xfe), utf16(log, true))],
  ["UTF-16 BE", utf16(log, false)],
  ["UTF-16 BE with a byte order mark", joined(Uint8Array.of(0xfe, 0xff), utf16(log, false))],
  ["lines with CRLF", encoder.encode(log.replaceAll("\n", "\r\n"))],
  ["lines with CR alone", encoder.encode(log.replaceAll("\n", "\r"))],
  [
    "bytes that are no UTF-8 after each line",
    joined(...log.split("\n").flatMap((line) => [encoder.encode(line), Uint8Array.of(32, 0xff, 0xc3, 10)])),
  ],
];

describe("a log that is cut", () => {
  const whole = countedIn([encoder.encode(log)]);

  it("has a failure of each program", () => {
    assert.match(whole.join(), new RegExp(`^session_not_found ${programs.length} 0 `));
  });

  for (const [form, bytes] of forms) {
    it(`is read the same in pieces of any size: ${form}`, () => {
      for (const size of [bytes.length, 1, 2, 3, 4, 5, 6, 7, 1021])
        assert.deepEqual(countedIn(inPieces(bytes, size)), whole, `pieces of ${size} bytes`);
    });

    it(`has the same text wherever it is cut in two: ${form}`, () => {
      const text = textOf([bytes]);
      // Letters and marks are cut alike wherever they stand; the beginning tells how the rest is read.
      const places = Array.from({ length: bytes.length }, (_, at) => at);
      for (const at of places.filter((one) => one < 600 || Math.abs(one - tellingBytes) < 100))
        if (!textOf([bytes.subarray(0, at), bytes.subarray(at)]).equals(text)) assert.fail(`cut at ${at}`);
    });
  }

  it("is read the same wherever a block ends", () => {
    const { length } = encoder.encode(log);
    for (let before = 0; before < length; before += 61) {
      const padding = encoder.encode(`${"x".repeat(blockLength - before)}\n`);
      const other = encoder.encode("2026-11-03T10:00:00Z INFO ok\n".repeat(1200));
      assert.deepEqual(countedIn([padding, encoder.encode(log), other]), whole, `${before} bytes before it`);
    }
  });

  it("is read the same wherever a block ends in a line that is longer than what waits for the next one", () => {
    const failure = `{"error_type":"session_not_found","request_id":"request-id-live-6b1d1a00-3c52-4f7e-8f0b-9a52d2f5c7e1"}`;
    const line = `2026-11-03T09:14:08Z ERROR ${"a_b ".repeat(9000)}${failure}${" c".repeat(18_000)}\n`;
    for (let before = 0; before < line.length; before += 1021) {
      const padding = encoder.encode(`${"x".repeat(blockLength - before)}\n`);
      assert.match(
        countedIn([padding, encoder.encode(line)]).join(),
        /^session_not_found 1 0 /,
        `${before} bytes before it`,
      );
    }
  });

  it("is read the same in each form that was written by hand", () => {
    const folder = join(writtenLogs, "tune");
    for (const name of readdirSync(folder).filter((one) => one !== "truth.json")) {
      const bytes = readFileSync(join(folder, name));
      const expected = countedIn([bytes]);
      for (const size of [1, 7, 300])
        assert.deepEqual(countedIn(inPieces(bytes, size)), expected, `${name} by ${size}`);
    }
  });
});
