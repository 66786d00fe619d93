import { assert } from "chai";
import { spelledAs } from "../../../../src/core/recognition/spelling";
import { NameIndex } from "../../../../src/core/recognition/names";
import { realCatalog } from "../../catalogOf";

describe("spelledAs", () => {
  for (const [spelling, text] of [
    ["session_not_found", "argon_2_key_length_mismatch"],
    ["SESSION_NOT_FOUND", "ARGON_2_KEY_LENGTH_MISMATCH"],
    ["sessionNotFound", "argon2KeyLengthMismatch"],
  ] as const) {
    it(`writes ${text}, which is recognised as that spelling again`, () => {
      assert.strictEqual(spelledAs("argon_2_key_length_mismatch", spelling), text);
      const [mention] = new NameIndex(realCatalog).mentions(`StytchAPIErrorType.${text}`, true);
      assert.strictEqual(mention?.spelling, spelling);
    });
  }
});
