import { assert } from "chai";
import fc from "fast-check";
import { payloadRegion } from "../../../../src/core/payload/region";
import { inBrackets, inPairs, onLines, sharingALine } from "./regionCases";

const type = "session_not_found";

function regionAt(text: string, start: number): string {
  const region = payloadRegion(text, start, start + type.length);
  return `${text.slice(0, region.start)}«${text.slice(region.start, region.end)}»${text.slice(region.end)}`;
}

/** Asks for each mention between « and », without these. */
function assertMarked(marked: string): void {
  const text = marked.replace(/[«»]/g, "");
  const [from, to] = [marked.indexOf("«"), marked.indexOf("»") - 1];
  const mentions = [...text.matchAll(new RegExp(type, "g"))].filter(({ index }) => index >= from && index < to);
  assert.isNotEmpty(mentions);
  for (const { index } of mentions) assert.strictEqual(regionAt(text, index), marked);
}

describe("payloadRegion", () => {
  const groups = {
    "in brackets, finds": inBrackets,
    "without brackets, finds": onLines,
    "in fields line by line, finds": inPairs,
    "where several errors share a line, finds": sharingALine,
  };
  for (const [group, cases] of Object.entries(groups)) {
    describe(group, () => {
      for (const [what, marked] of Object.entries(cases)) it(what, () => assertMarked(marked));
    });
  }

  it("holds the mention, and lies within the text", () => {
    const marks = ["{", "}", "a<", ">", "\n", "│ ", "status_code: 404", "[404] ", "See https://stytch.com/", type];
    const pieces = fc.array(fc.constantFrom(...marks), { maxLength: 15 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(pieces, pieces, (before, after) => {
        const text = before + type + after;
        const end = before.length + type.length;
        const region = payloadRegion(text, before.length, end);
        assert.isAtLeast(region.start, 0);
        assert.isAtMost(region.start, before.length);
        assert.isAtLeast(region.end, end);
        assert.isAtMost(region.end, text.length);
      }),
      { numRuns: 300 },
    );
  });

  it("ends somewhere in a frame that doesn't", () => {
    const frame = "│ at main\n".repeat(500);
    const region = payloadRegion(`${frame}│ ${type}\n${frame}`, frame.length + 2, frame.length + 2 + type.length);
    assert.isBelow(region.end - region.start, 500);
    assert.isAbove(region.end - region.start, 100);
  });
});
