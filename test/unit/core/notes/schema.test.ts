import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { assert } from "chai";
import { readNotes } from "../../../../src/core/notes/readNotes";
import { english as t } from "../../../../src/core/explanation/translate";
import { root } from "../../../host/paths.mjs";
import { realCatalog as catalog } from "../../catalogOf";

interface Schema {
  readonly properties: { readonly errors: { readonly properties: Readonly<Record<string, object>> } };
}

const schema = JSON.parse(readFileSync(join(root, "media", "notes", "notes.schema.json"), "utf8")) as Schema;
const validate = new Ajv({ strict: false }).compile(schema);

describe("the schema of team notes", () => {
  it("completes the name of each error, and of no other", () => {
    const names = [...catalog.all()].map(({ type }) => type).sort();
    assert.deepEqual(Object.keys(schema.properties.errors.properties), names);
  });

  const files: readonly unknown[] = [
    {},
    { errors: {} },
    { errors: { session_not_found: { note: "x" } } },
    {
      errors: { "sso_*": { note: "x", owner: "y", runbook: "https://a.example/b", userMessage: "z", expected: true } },
    },
    { $schema: "https://a.example/s.json", errors: {} },
    { errors: { session_not_found: { note: 1 } } },
    { errors: { session_not_found: { note: "" } } },
    { errors: { session_not_found: { runbook: "http://a.example" } } },
    { errors: { session_not_found: { runbook: "https://a.example/(x)" } } },
    { errors: { session_not_found: { runbook: "https://user@a.example/" } } },
    { errors: { session_not_found: { expected: "yes" } } },
    { errors: { session_not_found: { other: "x" } } },
    { errors: { session_not_found: "x" } },
    { errors: { sesion_not_fuond: { note: "x" } } },
    { errors: [] },
    { notes: {} },
    [],
  ];
  for (const file of files) {
    it(`says of ${JSON.stringify(file)} what is read of it`, () => {
      const isClean = readNotes(JSON.stringify(file), { catalog, t }).problems.length === 0;
      assert.strictEqual(validate(file), isClean);
    });
  }
});
