import { assert } from "chai";
import { type Input, readableFile, readInput, withoutRepeated } from "../../../../src/catalog/check/input";
import { errorResponse, operation, publications, stytchApi } from "./openApis";
import { layouts } from "./pages";

const url = "https://stytch.com/docs/b2b/api/errors/403#a_b";

describe("catalog check: readInput", () => {
  const kinds: Readonly<Record<string, Record<string, string>>> = {
    page: Object.fromEntries(
      Object.entries(layouts).map(([name, write]) => [name, write([{ type: "a_b", status: 403, message: "M.", url }])]),
    ),
    openApi: Object.fromEntries(
      Object.entries(publications).map(([name, write]) => [
        name,
        write(stytchApi({ "/v1/things": operation(errorResponse(400, "a_b", "M.")) })),
      ]),
    ),
    enumeration: { "a union": "type StytchAPIErrorType = 'a_b';" },
  };
  for (const [kind, texts] of Object.entries(kinds)) {
    for (const [name, text] of Object.entries(texts)) {
      it(`tells ${kind} by its content: ${name}`, () => assert.strictEqual(readInput(text)?.kind, kind));
    }
  }

  it("takes anything else for nothing", () => {
    for (const text of ["", "{}", "<html>", "# Notes", '{\n  "a": 1\n}']) assert.isUndefined(readInput(text), text);
  });

  it("knows which files may hold one", () => {
    const files = [
      "a.d.ts",
      "a.mjs",
      "E.kt",
      "E.swift",
      "strings.xml",
      "openapi.yml",
      "o.yaml",
      "o.json",
      "p.md",
      "p.txt",
    ];
    assert.deepEqual(
      files.filter((file) => readableFile.test(file)),
      files,
    );
    assert.deepEqual(
      ["a.js.map", "a.png", "yaml"].filter((file) => readableFile.test(file)),
      [],
    );
  });
});

describe("catalog check: withoutRepeated", () => {
  const list = (names: string[], isWhole: boolean): { input: Input } => ({
    input: { kind: "enumeration", enumeration: { title: "T", names, isWhole } },
  });

  it("drops lists whose names stand in an earlier or a whole one", () => {
    const part = list(["a_b"], false);
    const more = list(["a_b", "e_f"], false);
    const whole = list(["a_b", "c_d"], true);
    assert.deepEqual(withoutRepeated([part, more, whole, whole]), [whole, more]);
  });

  it("keeps whatever is no list", () => {
    const page: { input: Input } = {
      input: { kind: "page", page: { product: "b2b", status: 403, errors: [], unread: [] } },
    };
    assert.deepEqual(withoutRepeated([page, page]), [page, page]);
  });
});
