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

  it("holds the mention, and nothing far from it", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "a<",
      ">",
      "\n",
      "│ ",
      "status_code: 404",
      "[404] ",
      "See https://stytch.com/",
      type,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(300), fc.nat(20), (pieces, at, length) => {
        const text = pieces.join("");
        const start = Math.min(at, text.length);
        const end = Math.min(text.length, start + length);
        const region = payloadRegion(text, start, end);
        assert.isAtLeast(region.start, 0);
        assert.isAtMost(region.start, start);
        assert.isAtLeast(region.end, end);
        assert.isAtMost(region.end, text.length);
      }),
    );
  });

  it("ends somewhere in a frame that doesn't", () => {
    const frame = "│ at main\n".repeat(500);
    const region = payloadRegion(`${frame}│ ${type}\n${frame}`, frame.length + 2, frame.length + 2 + type.length);
    assert.isBelow(region.end - region.start, 500);
    assert.isAbove(region.end - region.start, 100);
  });
});
