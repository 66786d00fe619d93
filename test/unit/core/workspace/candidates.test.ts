import { assert } from "chai";
import fc from "fast-check";
import { NameIndex } from "../../../../src/core/recognition/names";
import { namesStytch } from "../../../../src/core/recognition/evidence";
import { Candidates } from "../../../../src/core/workspace/candidates";
import { realCatalog } from "../../catalogOf";

const candidates = new Candidates([...realCatalog.all()].map(({ type }) => type));
const has = (text: string): boolean => candidates.has(new TextEncoder().encode(text));

describe("files that may hold errors", () => {
  it("are told by any name, in the forms that code and texts give it", () => {
    for (const { type } of realCatalog.all()) {
      assert.isTrue(has(`a "${type}" b`), type);
      assert.isTrue(has(`CASE ${type.toUpperCase()}:`), type);
      assert.isTrue(has(`| ${type.replaceAll("_", "\\_")} |`), type);
    }
  });

  it("are told by Stytch's own name", () => {
    for (const text of ['import "stytch"', "StytchB2BClient", "STYTCH_SECRET", "tytch"]) assert.isTrue(has(text), text);
    for (const text of ["", "etch", "snake_case_words", "ytch", "TYTC", "user_id = session_id"])
      assert.isFalse(has(text), text);
  });

  it("are told where a text has two bytes a letter, which nobody knows", () => {
    assert.isTrue(candidates.has(new Uint8Array([0xff, 0xfe, 104, 0])));
  });

  it("miss nothing that the reading of a text finds", () => {
    const names = new NameIndex(realCatalog);
    const word = fc.constantFrom(...[...realCatalog.all()].slice(0, 200).map(({ type }) => type));
    const escapes = ["\\u0022", "\\u001b[31m", "\\n", "\\x22", "\\", "%22", "%2F", "\u001b[1;31m", "\\b"];
    const around = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...escapes));
    fc.assert(
      fc.property(fc.array(fc.tuple(around, word, around), { maxLength: 4 }), (parts) => {
        const text = parts.map(([before, name, after]) => `${before}${name}${after}`).join("\n");
        const isAbout = names.mentions(text, { kind: "log", language: "log" }).length > 0 || namesStytch(text);
        if (isAbout) assert.isTrue(has(text), text);
      }),
      { numRuns: 500 },
    );
  });
});
