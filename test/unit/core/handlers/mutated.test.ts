import { assert } from "chai";
import { explained, inserted, weakPassword, writerAt } from "./errors";
import { handledTexts as texts } from "./texts";

const pieces = [
  ...[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    '"',
    "'",
    "`",
    "\n",
    "\r\n",
    "\t",
    " ",
    "case ",
    "default:",
    "else ",
    "if ",
    "|",
    ":",
  ],
  ...[
    "switch (",
    "match ",
    "when ",
    "=>",
    "->",
    ";",
    ",",
    "//",
    "#",
    "/*",
    "*/",
    "catch",
    "import ",
    "end\n",
    "\\",
    "try",
  ],
];

/** Numbers below others, the same ones each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function mutated(text: string, next: (below: number) => number): string {
  let code = text;
  for (let times = 1 + next(4); times > 0; times--) {
    const at = next(code.length + 1);
    const kind = next(10);
    const piece = pieces[next(pieces.length)] ?? "";
    const other = texts[next(texts.length)]?.[1] ?? "";
    if (kind < 4) code = code.slice(0, at) + code.slice(at + 1 + next(12));
    else if (kind < 8) code = code.slice(0, at) + piece + code.slice(at);
    else if (kind < 9) code = code.slice(at);
    else code = code.slice(0, at) + other.slice(next(other.length));
  }
  return code;
}

describe("code that somebody broke", () => {
  it("gets what is put in inside the text, and each only once", () => {
    const next = numbers(1);
    const errors = [weakPassword, explained("too_many_requests")];
    let count = 0;
    for (let run = 0; run < 4000; run++) {
      const [id, whole] = texts[run % texts.length] ?? ["", ""];
      const text = mutated(whole, next);
      const offset = next(text.length + 1);
      const writer = writerAt(id, text, offset);
      const handling = writer.handling();
      for (const insertions of [writer.handlerOrCase(weakPassword), handling && writer.cases(handling, errors)]) {
        if (!insertions) continue;
        const shown = JSON.stringify({ id, text, offset, insertions });
        for (const one of insertions) assert.isTrue(one.offset >= 0 && one.offset <= text.length, shown);
        const added = insertions.map((one) => one.text).join("");
        assert.notMatch(added, /undefined|NaN/, shown);
        assert.strictEqual(inserted(text, insertions, "\0").length, text.length + added.length, shown);
        assert.match(added, /weak_?password/i, shown);
        count++;
      }
    }
    assert.isAbove(count, 2000);
  }).timeout(180_000);
});
