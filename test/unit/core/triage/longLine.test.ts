import { assert } from "chai";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { LogReader } from "../../../../src/core/triage/logReader";
import { Tally } from "../../../../src/core/triage/tally";
import { reading } from "./reading";

const chunk = 1 << 18;

/** Entries of one line that never ends: each chunk has a failure at its beginning. */
function* line(megabytes: number): Generator<Uint8Array> {
  const filler = '{"level":30,"msg":"request completed","path":"/login"} '.repeat(chunk / 50);
  for (let index = 0; index < megabytes * 4; index++) {
    const id = `request-id-live-6b1d1a00-3c52-4f7e-8f0b-${String(index).padStart(12, "0")}`;
    const failure = `{"level":50,"msg":"login","status_code":404,"request_id":"${id}","error_type":"session_not_found"} `;
    yield new TextEncoder().encode((failure + filler).slice(0, chunk));
  }
}

/** Failures, and the most memory that was taken meanwhile, in bytes. */
function read(megabytes: number): { readonly failures: number; readonly most: number } {
  const tally = new Tally();
  const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11)));
  const taken = (): number => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  globalThis.gc?.();
  const before = taken();
  let most = 0;
  for (const bytes of line(megabytes)) {
    for (const step of reader.push(bytes)) assert.isUndefined(step);
    most = Math.max(most, taken() - before);
  }
  assert.isArray([...reader.end()]);
  return { failures: tally.failures, most };
}

describe("a log of one line", () => {
  it("is read in as little memory when it is 64 MB long as when it is 8 MB long, and nothing in it is lost", () => {
    const [short, long] = [read(8), read(64)];
    assert.strictEqual(short.failures, 32);
    assert.strictEqual(long.failures, 256);
    // Half of it at once would be more than four times as much.
    assert.isBelow(long.most, short.most + 32e6);
  });
});
