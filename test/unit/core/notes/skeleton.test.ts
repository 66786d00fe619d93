import { applyEdits } from "jsonc-parser";
import { assert } from "chai";
import { withSkeleton } from "../../../../src/core/notes/skeleton";

/** The file afterwards, with `|` where the note is to be written. */
function written(text: string, type = "weak_password"): string | undefined {
  const skeleton = withSkeleton(text, type);
  if (!skeleton) return undefined;
  const after = applyEdits(text, [...skeleton.edits]);
  return `${after.slice(0, skeleton.cursor)}|${after.slice(skeleton.cursor)}`;
}

describe("an empty team note", () => {
  const fresh = '{\n  "errors": {\n    "weak_password": {\n      "note": "|"\n    }\n  }\n}\n';

  it("makes a file of its own", () => {
    assert.strictEqual(written(""), fresh);
    assert.strictEqual(written(" \n"), fresh);
  });

  it("leaves comments, order and indentation as they are", () => {
    const before = '{\n\t// Ours.\n\t"errors": {\n\t\t"sso_*": { "owner": "A" } // keep\n\t}\n}\n';
    const after = written(before) ?? assert.fail();
    for (const line of [
      "\t// Ours.",
      '\t\t"sso_*": { "owner": "A" }',
      "// keep",
      '\t\t"weak_password": {',
      '\t\t\t"note": "|"',
    ])
      assert.include(after, line);
  });

  it("keeps the line ends of Windows", () => {
    assert.notMatch(written('{\r\n  "errors": {}\r\n}\r\n') ?? "\n", /[^\r]\n/);
  });

  it("writes nothing over an entry that is there, and goes to it", () => {
    assert.strictEqual(
      written('{"errors": {"weak_password": {"owner": "A"}}}'),
      '{"errors": {"weak_password": {|"owner": "A"}}}',
    );
  });

  it("touches no file that is broken", () => {
    for (const text of ["{", "[]", '{"errors": []}', '{"errors": {,}}', "[".repeat(100_000)])
      assert.isUndefined(written(text));
  });

  it("can be added where a comma trails", () => {
    const after = written('{\n  "errors": {\n    "sso_*": { "owner": "A" },\n  },\n}\n') ?? assert.fail();
    assert.include(after, '"note": "|"');
  });
});
