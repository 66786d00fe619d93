import { compileCatalog } from "../../../../src/catalog/compile";
import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { isHttpsLink } from "../../../../src/core/notes/httpsLink";
import { readNotes } from "../../../../src/core/notes/readNotes";
import { Search } from "../../../../src/core/search/search";
import { realAreas, realCatalog as catalog } from "../../catalogOf";

const read = (text: string) => readNotes(text, { catalog, t });
/** What each problem is about, with what it says. */
const told = (text: string) => read(text).problems.map(({ start, end, message }) => [text.slice(start, end), message]);

describe("reading team notes", () => {
  it("reads every field, with comments and trailing commas", () => {
    const { notes, problems } = read(`{
      // Decided in March.
      "errors": {
        "session_not_found": { "note": " Log in\\nagain ", "owner": "Auth", "expected": true, },
        "sso_*": { "runbook": "https://wiki.example.com/sso#x", "userMessage": "Ask your admin." },
      },
    }`);
    assert.deepEqual(problems, []);
    assert.deepEqual(notes, [
      { key: "session_not_found", note: "Log in again", owner: "Auth", expected: true },
      { key: "sso_*", runbook: "https://wiki.example.com/sso#x", userMessage: "Ask your admin." },
    ]);
  });

  it("counts what is good beside what isn't, and says at its place what isn't", () => {
    const text = `{"erors": {}, "errors": {
      "session_not_found": {"note": 1, "owner": "Auth", "runbook": "http://a.example", "expected": "yes", "link": "x"},
      "sesion_not_fuond": {"note": "x"}, "nothing_like_*": {"note": "x"}, "weak_password": "x"}}`;
    assert.deepEqual(read(text).notes, [{ key: "session_not_found", owner: "Auth" }]);
    assert.isTrue(read(text).hasUnknown);
    assert.deepEqual(told(text), [
      ['"erors"', 'Unknown field "erors". Use errors.'],
      ["1", "note has to be a text."],
      ['"http://a.example"', "runbook has to be an https address."],
      ['"yes"', "expected has to be true or false."],
      ['"link"', 'Unknown field "link". Use note, runbook, owner, userMessage, expected.'],
      ['"sesion_not_fuond"', '"sesion_not_fuond" isn\'t a Stytch error that this catalog knows.'],
      ['"nothing_like_*"', 'No Stytch error fits the pattern "nothing_like_*".'],
      ['"x"', "This has to be an object in braces."],
    ]);
  });

  it("says which name was meant, with the search, where that is sure", () => {
    const search = new Search(catalog, compileCatalog(realAreas).prose);
    const messages = readNotes('{"errors": {"sesion_not_fuond": {}, "zzz": {}}}', { catalog, t, search }).problems.map(
      ({ message }) => message,
    );
    assert.deepEqual(messages, [
      '"sesion_not_fuond" isn\'t a Stytch error type; did you mean session_not_found?',
      '"zzz" isn\'t a Stytch error that this catalog knows.',
    ]);
  });

  for (const text of ['{"errors": {', "{]", "[".repeat(100_000), '{"a":'.repeat(100_000), "nothing"]) {
    it(`takes nothing from ${text.slice(0, 20)}, which is no JSON, and says where`, () => {
      const { notes, problems } = read(text);
      assert.isUndefined(notes);
      assert.lengthOf(problems, 1);
    });
  }

  it("takes an empty file, or one of comments, for one without notes", () => {
    for (const text of ["", " \n", "// later\n"]) {
      assert.deepEqual(read(text), { notes: [], problems: [], hasUnknown: false });
    }
  });

  it("is bounded: keys, problems and the length of what is shown", () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`x${index}`, {}]));
    const { problems } = read(JSON.stringify({ errors: many }));
    assert.lengthOf(problems, 100);
    const keys = Array.from({ length: 1001 }, () => '"weak_password": {"note": "x"}').join();
    assert.lengthOf(read(`{"errors": {${keys}}}`).notes ?? [], 1000);
    assert.deepEqual(
      read(`{"errors": {${keys}}}`).problems.map(({ message }) => message),
      ["Only the first 1000 entries count."],
    );
    const [note] = read(JSON.stringify({ errors: { weak_password: { note: "x".repeat(9999) } } })).notes ?? [];
    assert.lengthOf(note?.note ?? "", 2001);
  });
});

describe("addresses of runbooks", () => {
  const good = [
    "https://a.example",
    "HTTPS://a.example:8443/x?y=1#z",
    "https://wiki/a%20b",
    "https://a.example/~x,y;z@1",
  ];
  const bad = [
    ...["http://a.example", "javascript:alert(1)", "command:x", "https:/a", "https://", "https://.a", "//a.example"],
    ...["https://stytch.com@a.example", "https://a.example/(x)", "https://a.example/ x", 'https://a.example/"x'],
    ...[
      "https://a.example/<x>",
      "https://a.example/[x]",
      "https://a.example\\x",
      "https://a.example/\nx",
      "https://ä.example",
    ],
    `https://a.example/${"x".repeat(1000)}`,
  ];
  for (const address of good) it(`can be ${address}`, () => assert.isTrue(isHttpsLink(address)));
  for (const address of bad) {
    it(`can't be ${JSON.stringify(address.slice(0, 40))}`, () => assert.isFalse(isHttpsLink(address)));
  }
});
