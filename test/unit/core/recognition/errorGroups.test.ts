import { assert } from "chai";
import type { CatalogEntry } from "../../../../src/catalog/entry";
import {
  type ErrorsIn,
  errorsAt,
  excerpt,
  firstPlaces,
  groupErrors,
  withoutLinks,
} from "../../../../src/core/recognition/errorGroups";
import { statusesOf } from "../../../../src/core/explanation/statuses";
import { NameIndex } from "../../../../src/core/recognition/names";
import { type Occurrence, scan } from "../../../../src/core/recognition/scan";
import type { Span } from "../../../../src/core/text/span";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const occurrencesIn = (text: string): Occurrence[] => scan(text, { kind: "code", language: "typescript" }, names);

interface Place extends Span {
  readonly document: string;
}
function errorsOf(document: string): ErrorsIn<Place> {
  const errors = withoutLinks(occurrencesIn(document));
  const counts = new Map<CatalogEntry, number>();
  for (const { entry } of errors) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return { counts, places: errors.map(({ entry, start, end }) => ({ entry, place: { document, start, end } })) };
}

const login = 'import "stytch";\nif (e.error_type === "use_https") {}\nif (e.error_type === "captcha_required") {}\n';
const retry = 'import "stytch";\nif (e.error_type === "use_https") {}\n';

describe("errorGroups", () => {
  it("gathers by type, in the order of the alphabet, each place with its document", () => {
    const groups = groupErrors([login, retry].map(errorsOf), 500);
    assert.deepEqual(
      groups.map(({ entry, count }) => [entry.type, count]),
      [
        ["captcha_required", 1],
        ["use_https", 2],
      ],
    );
    for (const { entry, places } of groups) {
      for (const { document, start, end } of places) assert.strictEqual(document.slice(start, end), entry.type);
    }
    assert.deepEqual(
      groups[1]?.places.map(({ document }) => document),
      [login, retry],
    );
  });

  it("counts what it doesn't keep", () => {
    const text = `import "stytch";\n${'if (e.error_type === "use_https") {}\n'.repeat(7)}`;
    const [group] = groupErrors([errorsOf(text)], 3);
    assert.lengthOf(group?.places ?? [], 3);
    assert.strictEqual(group?.count, 7);
    assert.deepEqual(groupErrors([], 3), []);
  });

  it("counts anew what is left when places are left out", () => {
    const isLast = ({ start, document }: Place): boolean => start > document.indexOf("captcha_required") - 1;
    const { counts, places } = errorsAt(errorsOf(login), isLast);
    assert.deepEqual(
      [...counts].map(([{ type }, count]) => [type, count]),
      [["captcha_required", 1]],
    );
    assert.lengthOf([...places], 1);
  });

  it("gives the first places of one document, in its order, and counts all", () => {
    const { count, places } = firstPlaces(errorsOf(login + retry), 2);
    assert.strictEqual(count, 3);
    assert.deepEqual(
      places.map(({ document, start, end }) => document.slice(start, end)),
      ["use_https", "captcha_required"],
    );
  });

  it("reads no more of a document than it keeps", () => {
    const { counts, places } = errorsOf(`import "stytch";\n${'if (e.error_type === "use_https") {}\n'.repeat(7)}`);
    let read = 0;
    const counted = {
      *[Symbol.iterator]() {
        for (const one of places) {
          read++;
          yield one;
        }
      },
    };
    assert.strictEqual(groupErrors([{ counts, places: counted }], 3)[0]?.count, 7);
    assert.strictEqual(read, 3);
  });

  it("counts an error once though a link stands beside it", () => {
    const text =
      '{"error_type": "use_https", "error_url": "https://stytch.com/docs/api/errors/403#use_https", "status_code": 403}';
    assert.lengthOf(occurrencesIn(text), 2);
    assert.lengthOf(withoutLinks(occurrencesIn(text)), 1);
  });

  it("tells the statuses of an error, each once", () => {
    const entry = { type: "a_b", area: "", apis: { consumer: { status: 404 }, b2b: { status: 404 }, sdk: {} } };
    assert.deepEqual(statusesOf(entry), [404]);
    assert.deepEqual(statusesOf({ ...entry, apis: { ...entry.apis, fraud: { status: 400 } } }), [404, 400]);
    assert.deepEqual(statusesOf({ ...entry, apis: {} }), []);
  });

  describe("an excerpt", () => {
    it("is the line without its indentation", () => {
      assert.strictEqual(excerpt('    case "use_https":  ', 10), 'case "use_https":');
      assert.strictEqual(excerpt("", 0), "");
      const line = `${"a".repeat(140)} use_https`;
      assert.strictEqual(excerpt(`${line}${" ".repeat(60)}`, 141), line);
    });

    it("is the whole line up to 160 characters, indentation not counted", () => {
      const line = `${"a".repeat(149)} use_https!`;
      assert.strictEqual(excerpt(`    ${line}`, 154), line);
      assert.match(excerpt(`${line}b`, 150), /^…a{39} use_https!b$/);
    });

    it("begins 40 characters before an error in a longer line, never in the indentation", () => {
      const behind = "b".repeat(300);
      assert.strictEqual(excerpt(`    ${"a".repeat(60)}use_https${behind}`, 64).indexOf("use_https"), 41);
      assert.match(excerpt(`    ${"a".repeat(30)}use_https${behind}`, 34), /^a{30}use_httpsb+…$/);
      assert.match(excerpt(`  ${"a".repeat(40)}use_https${behind}`, 42), /^a{40}use_httpsb+…$/);
    });

    it("keeps to the error in a long line, and says where it is cut", () => {
      const line = `${"a".repeat(3000)} "use_https" ${"b".repeat(3000)}`;
      const shown = excerpt(line, line.indexOf("use_https"));
      assert.isAtMost(shown.length, 162);
      assert.match(shown, /^…a+ "use_https" b+…$/);
      assert.match(excerpt(`"use_https" ${"b".repeat(3000)}`, 1), /^"use_https" b+…$/);
      assert.match(excerpt(`${"a".repeat(3000)} use_https`, 3001), /^…a+ use_https$/);
    });
  });
});
