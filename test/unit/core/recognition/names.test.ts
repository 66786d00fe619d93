import { assert } from "chai";
import fc from "fast-check";
import { memberName } from "../../../../src/core/recognition/camelNames";
import { NameIndex } from "../../../../src/core/recognition/names";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const found = (text: string, swift = false): string[] =>
  names
    .mentions(text, swift ? { kind: "code", language: "swift" } : undefined)
    .map(({ entry, start, end }) => `${entry.type} as ${text.slice(start, end)}`);

describe("NameIndex", () => {
  it("finds every name, alone and among others, in each spelling", () => {
    for (const { type } of realCatalog.all()) {
      assert.deepEqual(found(type), [`${type} as ${type}`]);
      assert.deepEqual(found(`a_b "${type}", x`), [`${type} as ${type}`]);
      assert.deepEqual(found(type.toUpperCase()), [`${type} as ${type.toUpperCase()}`]);
      assert.deepEqual(found(`.${memberName(type)} `, true), [`${type} as ${memberName(type)}`]);
    }
  });

  it("gives each name a spelling of its own in Swift", () => {
    assert.strictEqual(new Set([...realCatalog.all()].map(({ type }) => memberName(type))).size, realCatalog.size);
    assert.strictEqual(memberName("invalid_md_5_hash"), "invalidMd5Hash");
    assert.strictEqual(memberName("invalid_base64_scrypt_hash"), "invalidBase64ScryptHash");
  });

  it("takes whole words only", () => {
    for (const word of ["session_not_found_", "_session_not_found", "xsession_not_found", "session_not_found2"]) {
      assert.deepEqual(found(word), [], word);
    }
    assert.deepEqual(found("Session_Not_Found session_NOT_found"), []);
    assert.deepEqual(found(".sessionNotFoundX x.sessionnotfound", true), []);
    assert.deepEqual(found("x.sessionNotFound"), [], "outside Swift, the enumeration's name has to stand before it");
    assert.lengthOf(found("StytchAPIErrorType.sessionNotFound"), 1);
  });

  it("finds the same where underscores stand thick, which is read otherwise", () => {
    const types = [...realCatalog.all()].map(({ type }) => type);
    const name = fc.constantFrom(...types);
    const piece = fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom("a_b", "user_id", "__init__", "_", "not_found", "snake_case_word") },
      { weight: 4, arbitrary: name },
      name.map((type) => type.toUpperCase()),
      name.map((type) => type.replaceAll("_", "\\_")),
      name.map((type) => `_${type}_`),
      name.map((type) => `ERR_${type.toUpperCase()}`),
      name.map((type) => `${type}\u00e9`),
      { weight: 1, arbitrary: fc.constantFrom("é_ü", "日_本", "\ud83d_\ude00", "\\_", "\\") },
    );
    const inPieces = (pieces: readonly string[], between: string): string[] => {
      const text = pieces.join(between);
      return names.mentions(text).map(({ start, end, spelling }) => `${spelling} as ${text.slice(start, end)}`);
    };
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 50, maxLength: 120 }),
        fc.integer({ min: 0, max: 60 }),
        (some, shift) => {
          // Longer than one block of bytes, whose ends fall on each part of a word once.
          const pieces = ["_ ".repeat(200), "x".repeat(shift), ...Array.from({ length: 60 }, () => some).flat()];
          assert.deepEqual(inPieces(pieces, " "), inPieces(pieces, " ".repeat(40)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("finds a name at each place of a text whose underscores stand thick", () => {
    const [thick, type] = ["a_b ".repeat(10_000), "session_not_found"];
    for (let at = 16_000; at < 18_000; at++) {
      const text = `${thick.slice(0, at)} ${type} ${thick}`;
      assert.deepEqual(
        names.mentions(text).map(({ start }) => start),
        [at + 1],
      );
    }
    assert.deepEqual(found(`${thick}${type}`), [`${type} as ${type}`], "at its end");
  });

  it("leaves out what belongs to an escape sequence", () => {
    for (const text of [
      "\u001b[31msession_not_found\u001b[0m",
      "\u001b[1;31msession_not_found",
      "\\u001b[31msession_not_found",
      "\\nsession_not_found\\n",
      "\\u0022session_not_found\\u0022",
      "%22session_not_found%22",
      "%23session_not_found",
      "R.string.stytch_error_session_not_found",
      "@string/stytch_errors_session_not_found",
      "StytchError_session_not_found",
      "errors_stytch_session_not_found",
      "stytch_error_type_session_not_found",
      "/\\bsession_not_found\\b/",
      "/\\Asession_not_found\\z/",
      "_session_not_found_",
      "__session_not_found__",
    ]) {
      assert.deepEqual(found(text), ["session_not_found as session_not_found"], text);
    }
    assert.deepEqual(found("session\\_not\\_found"), ["session_not_found as session\\_not\\_found"]);
    for (const text of [
      "my_session_not_found",
      "stytch_session_not_found",
      "error_session_not_found",
      "\\qsession_not_found",
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it("finds what a constant's name ends in, as a name of the code's own", () => {
    for (const text of ["ERR_SESSION_NOT_FOUND", "STYTCH_ERROR_SESSION_NOT_FOUND", "K_SESSION_NOT_FOUND"]) {
      assert.deepEqual(
        names.mentions(text).map(({ spelling, start }) => `${spelling} at ${start}`),
        [`SessionNotFound at ${text.indexOf("SESSION")}`],
      );
    }
    assert.deepEqual(found("ERR_SESSION_NOT_FOUND_YET Err_SESSION_NOT_FOUND"), []);
  });

  describe("in code", () => {
    const inCode = (text: string, language = "go"): string[] =>
      names
        .mentions(text, { kind: "code", language })
        .map((one) => `${one.spelling} ${text.slice(one.start, one.end)}`);

    it("finds names without underscores, as names of the code's own", () => {
      for (const word of ["SessionNotFound", "sessionNotFound"]) {
        for (const text of [word, `Kind.${word} `, `(${word},`, `Kind::${word}`]) {
          assert.deepEqual(inCode(text), [`SessionNotFound ${word}`], text);
        }
      }
      assert.deepEqual(inCode("InvalidMd5Hash argon2KeyLengthMismatch"), [
        "SessionNotFound InvalidMd5Hash",
        "SessionNotFound argon2KeyLengthMismatch",
      ]);
    });

    it("takes whole words only, and words with a capital in them", () => {
      for (const text of [
        "sessionNotFoundX xSessionNotFound",
        "_sessionNotFound sessionNotFound_",
        "sessionnotfound",
      ]) {
        assert.deepEqual(inCode(text), [], text);
      }
    });

    it("keeps what the iOS SDK calls them apart", () => {
      assert.deepEqual(inCode(".sessionNotFound SessionNotFound", "swift"), [
        "sessionNotFound sessionNotFound",
        "SessionNotFound SessionNotFound",
      ]);
      assert.deepEqual(inCode("StytchAPIErrorType.sessionNotFound"), ["sessionNotFound sessionNotFound"]);
    });

    it("looks for none in anything else, nor in code that nobody wrote", () => {
      assert.deepEqual(found("SessionNotFound"), []);
      assert.deepEqual(inCode(`${" ".repeat(1_000_000)}SessionNotFound`), []);
    });
  });
});
