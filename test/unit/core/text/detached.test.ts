import { assert } from "chai";
import { asIncident } from "../../../../src/core/payload/incident";
import { excerpt } from "../../../../src/core/recognition/errorGroups";
import { isErrorType } from "../../../../src/core/syntax/errorTypeExpression";
import { detached } from "../../../../src/core/text/detached";
import { collectGarbage } from "../../../garbage";

const megabyte = 1_000_000;
const texts = 50;

/** How much of many long texts is kept, in bytes, by what is kept of a word of each. */
function keptOf(keep: (word: string) => unknown, word: (n: number) => string): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept: unknown[] = [];
  for (let n = 0; n < texts; n++) {
    const text = `${word(n)} ${"a text that goes on ".repeat(megabyte / 20)}`.replace(/^/, "");
    kept.push(keep(text.slice(0, word(n).length)));
  }
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  assert.lengthOf(kept, texts);
  return after - before;
}

describe("what is kept of a text", () => {
  const requestId = (n: number): string => `request-id-test-6b1d1a0e-3c52-4f7e-8f0b-${String(n).padStart(12, "0")}`;
  for (const [what, keep, word] of [
    ["a copy", detached, (n: number) => `a word of its own ${n}`],
    ["whether it is an error type", isErrorType, (n: number) => `response${n}.body.error_type`],
    ["an excerpt", (line: string) => excerpt(line, 0), (n: number) => `{"error_type":"use_https","line":${n}}`],
    ["an incident's request id", (id: string) => asIncident({ requestId: id }), requestId],
    [
      "an incident's message",
      (message: string) => asIncident({ message }),
      (n: number) => `unauthorized_credentials_${n}`,
    ],
  ] as const) {
    it(`is little: ${what}`, () => {
      assert.isBelow(keptOf(keep, word), 0.1 * texts * megabyte);
    });
  }

  it("would be all of it otherwise", () => {
    assert.isAbove(
      keptOf(
        (word) => word,
        (n) => `a word of its own ${n}`,
      ),
      texts * 0.9 * megabyte,
    );
  });

  it("is the same text", () => {
    for (const text of ["", "session_not_found", '„Wörter“ \n"\\ 😀', "\ud83d"])
      assert.strictEqual(detached(text), text);
  });
});
