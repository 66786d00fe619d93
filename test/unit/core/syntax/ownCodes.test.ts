import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { ownCodeAt } from "../../../../src/core/syntax/ownCodes";
import { realCatalog as catalog } from "../../catalogOf";

const names = new NameIndex(catalog);

/** The errors that become the first string of that content, with all names of the catalog in the text as errors. */
function typesOf(language: string, text: string, own: string): readonly string[] | undefined {
  const errors = names
    .mentions(text, { kind: "code", language })
    .map(({ start, end, entry }) => ({ start, end, type: entry.type }));
  return ownCodeAt(text, language, text.search(new RegExp(`(?<=["'\`])${own}["'\`]`)) + 1, errors)?.types;
}

describe("ownCodeAt", () => {
  const tables: Readonly<Record<string, readonly [language: string, text: string]>> = {
    "an object": [
      "typescript",
      `const codes = {\n  session_not_found: "signed_out",\n  user_not_found: "no_user",\n};`,
    ],
    "an object with quoted keys": ["javascript", `const c = { "session_not_found": 'signed_out' }`],
    "an object with computed keys": ["typescript", `const c = { ["session_not_found"]: "signed_out" as const, x: 1 }`],
    "a Map": ["typescript", `new Map([["session_not_found", "signed_out"], ["user_not_found", "no_user"]])`],
    "a Map that is filled": ["typescript", `codes.set("session_not_found", "signed_out");`],
    "a dictionary": ["python", `CODES = {\n    "session_not_found": "signed_out",\n}\n`],
    "Go's map": ["go", `var codes = map[string]string{\n\t"session_not_found": "signed_out",\n}\n`],
    "a hash": ["ruby", `CODES = { "session_not_found" => "signed_out" }.freeze`],
    "a hash of symbols": ["ruby", `CODES = {\n  session_not_found: "signed_out"\n}`],
    "PHP's array": ["php", `<?php\n$codes = [\n  'session_not_found' => 'signed_out',\n];`],
    "Java's map": ["java", `Map.of();\nvar m = Map.ofEntries(Map.entry("session_not_found", "signed_out"));`],
    "Kotlin's pairs": ["kotlin", `val codes = mapOf("session_not_found" to "signed_out", "x" to "y")`],
    "C#'s initializer": ["csharp", `var c = new Dictionary<string, string> { { "session_not_found", "signed_out" } };`],
    "C#'s indexer": ["csharp", `var c = new Dictionary<string, string> { ["session_not_found"] = "signed_out" };`],
    "Swift's dictionary": ["swift", `let codes = ["session_not_found": "signed_out"]`],
  };
  for (const [name, [language, text]] of Object.entries(tables))
    it(`reads ${name}`, () => assert.deepEqual(typesOf(language, text, "signed_out"), ["session_not_found"]));

  const branches: Readonly<Record<string, readonly [language: string, text: string]>> = {
    "a switch": [
      "typescript",
      `switch (e.error_type) {\n  case "session_not_found":\n  case "magic_link_not_found":\n    return "signed_out";\n}`,
    ],
    "a switch that assigns": [
      "javascript",
      `switch (t) {\n  case "session_not_found": case "magic_link_not_found":\n    code = "signed_out";\n    break;\n}`,
    ],
    "Go's switch": ["go", `switch t {\ncase "session_not_found", "magic_link_not_found":\n\treturn "signed_out"\n}`],
    "C#'s switch": [
      "csharp",
      `return t switch { "session_not_found" or "magic_link_not_found" => "signed_out", _ => "x" };`,
    ],
    "Python's match": [
      "python",
      `match t:\n    case "session_not_found" | "magic_link_not_found":\n        return "signed_out"\n`,
    ],
    "PHP's match": ["php", `<?php\nreturn match ($t) { 'session_not_found', 'magic_link_not_found' => 'signed_out' };`],
    "Ruby's case": ["ruby", `case t\nwhen "session_not_found", "magic_link_not_found" then "signed_out"\nend`],
    "Kotlin's when": ["kotlin", `when (t) {\n  "session_not_found", "magic_link_not_found" -> "signed_out"\n}`],
    "Java's switch": [
      "java",
      `return switch (t) {\n  case "session_not_found", "magic_link_not_found" -> "signed_out";\n};`,
    ],
    "Rust's match": [
      "rust",
      `match t {\n  "session_not_found" | "magic_link_not_found" => "signed_out",\n  _ => "x",\n}`,
    ],
  };
  for (const [name, [language, text]] of Object.entries(branches))
    it(`reads ${name}`, () =>
      assert.deepEqual(typesOf(language, text, "signed_out"), ["session_not_found", "magic_link_not_found"]));

  it("knows a code wherever else in the text it stands", () => {
    const text = `const c = { session_not_found: "signed_out" };\nif (code === "signed_out") login();`;
    const errors = [{ type: "session_not_found", start: 12, end: 29 }];
    const found = ownCodeAt(text, "typescript", text.lastIndexOf("signed_out") + 3, errors);
    assert.deepEqual(found?.types, ["session_not_found"]);
    assert.strictEqual(text.slice(found?.start, found?.end), "signed_out");
  });

  const silent: Readonly<Record<string, readonly [language: string, text: string]>> = {
    "a choice": ["typescript", `const t = isOld ? "session_not_found" : "signed_out";`],
    "a text that goes on": ["typescript", `const c = { session_not_found: "signed_out" + suffix };`],
    "a composed text": ["typescript", "const c = { session_not_found: `signed_out${x}`, y: 'signed_out' };"],
    "a pair of another name": ["typescript", `const c = { other: "signed_out", session_not_found: "gone_away" };`],
    "a comparison": ["typescript", `if (t === "session_not_found" || t === "signed_out") go();`],
    "a list": ["python", `TYPES = ["session_not_found", "signed_out"]`],
    "a call with both": ["typescript", `report("session_not_found", "signed_out");`],
    "a field of a payload": ["typescript", `const body = { error_type: "session_not_found", state: "signed_out" };`],
    "an argument's name": ["python", `raise_error(code="session_not_found", state="signed_out")`],
    "a case that does more": ["typescript", `switch (t) { case "session_not_found": log(t); return "signed_out"; }`],
    "a key in a string": ["typescript", `const c = { "the session_not_found": "signed_out" };`],
  };
  for (const [name, [language, text]] of Object.entries(silent))
    it(`says nothing of ${name}`, () => assert.isUndefined(typesOf(language, text, "signed_out")));

  it("takes no lone word and no sentence for a code", () => {
    const table = `const c = { session_not_found: "expired", user_not_found: "Please sign up first" };`;
    assert.isUndefined(typesOf("typescript", table, "expired"));
    assert.isUndefined(typesOf("typescript", table, "Please sign up first"));
  });
});
