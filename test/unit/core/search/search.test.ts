import { assert } from "chai";
import { assertReadInProportion } from "../../proportion";
import fc from "fast-check";
import { Catalog } from "../../../../src/catalog/catalog";
import { compileCatalog } from "../../../../src/catalog/compile";
import { parseQuery } from "../../../../src/core/search/query";
import { Search } from "../../../../src/core/search/search";
import { realAreas } from "../../catalogOf";
import { guesses, misspellings, queries } from "./queries";

const { facts, prose } = compileCatalog(realAreas);
const catalog = new Catalog(facts, () => Promise.resolve(prose));

describe("search", () => {
  let search: Search;
  before(() => (search = new Search(catalog, prose)));
  const first = (text: string, count: number): string[] => search.find(text, count).map(({ entry }) => entry.type);

  const tables = [
    { name: "queries", rows: queries, least: 80, firstOf100: 90, threeOf100: 96 },
    { name: "misspellings", rows: misspellings, least: 40, firstOf100: 100, threeOf100: 100 },
    { name: "guessed names", rows: guesses, least: 40, firstOf100: 95, threeOf100: 100 },
  ];
  for (const { name, rows, least, firstOf100, threeOf100 } of tables) {
    it(`finds what people mean by ${name}: ${firstOf100} % first, ${threeOf100} % in the first three`, () => {
      assert.isAtLeast(rows.length, least);
      const missing = (count: number): string[] =>
        rows
          .filter(([query, wanted]) => !first(query, count).includes(wanted))
          .map(([query, wanted]) => `${query} → ${wanted}: ${first(query, 3).join(", ")}`);
      const rate = (missed: number): number => (100 * (rows.length - missed)) / rows.length;
      assert.isAtLeast(rate(missing(1).length), firstOf100, missing(1).join("\n"));
      assert.isAtLeast(rate(missing(3).length), threeOf100, missing(3).join("\n"));
    });
  }

  it("finds each name first, in any spelling of its words", () => {
    for (const { type } of catalog.all()) {
      assert.strictEqual(first(type, 1)[0], type);
      // Spellings that are read alike are found alike, so that reading them is enough.
      for (const text of [type.toUpperCase(), type.replaceAll("_", " "), `StytchAPIErrorType.${type}`]) {
        assert.deepEqual(parseQuery(text), parseQuery(type), text);
      }
    }
  });

  it("finds an owner of each alias first", () => {
    for (const [type, { aliases }] of Object.entries(prose)) {
      for (const alias of aliases) {
        assert.include(prose[first(alias, 1)[0] ?? ""]?.aliases ?? [], alias, `${alias} of ${type}`);
      }
    }
  });

  it("finds each literal message of the API: whole, cut short, or with its gaps filled in", () => {
    const misses = Object.entries(prose).flatMap(([type, { messages }]) =>
      Object.values(messages)
        .map((message) => message.replace(/\$\{[^}]*\}|<[^>]*>/g, "17.2"))
        .flatMap((message) => [message, message.split(" ").slice(0, -2).join(" ")])
        .filter((message) => message.split(" ").length > 3)
        .filter((message) => !first(message, 3).includes(type))
        .map((message) => `${type}: ${message} → ${first(message, 3).join(", ")}`),
    );
    assert.deepEqual(misses, []);
  });

  it("lists the errors of a status, and no others, when asked for the status alone", () => {
    for (const status of [400, 401, 403, 404, 405, 429, 499, 500, 503]) {
      const hits = search.find(String(status), 1000);
      assert.isNotEmpty(hits);
      for (const { entry } of hits) {
        assert.include(
          Object.values(entry.apis).map((answer) => answer.status),
          status,
          entry.type,
        );
      }
    }
  });

  it("finds nothing in nothing", () => {
    for (const text of ["", "  ", "\n", "the", "_", "!?!?", "\u{1F525}\u{1F525}", "xqzvkj wqzzkx"]) {
      assert.deepEqual(search.find(text), [], text);
    }
  });

  it("finds nothing in what no error answers", () => {
    for (const text of ["why is the sky blue", "git merge conflict", "how to boil an egg", "\u05DC\u05DE\u05D4"]) {
      assert.deepEqual(first(text, 5), [], text);
    }
  });

  it("builds its index with pauses, and answers then as one that is built at once", async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    const sliced = new Search(catalog, prose);
    assert.equal(await sliced.ready(), sliced);
    clearInterval(others);
    assert.isAtLeast(turns, 2);
    for (const [query] of queries) assert.deepEqual(sliced.find(query), search.find(query), query);
  });

  for (const [what, piece] of [
    ["words", "session token expired "],
    ["unknown words", "xqzvkjwq pwlmzz "],
    ["one word", "session"],
    ["signs", "?!_-'"],
    ["emoji", "\u{1F525}\u200D"],
    ["writing from the right", "\u05E9\u05DC\u05D5\u05DD "],
    ["addresses", "a@b.c@d.e@"],
  ] as const) {
    it(`takes time in proportion to a query of ${what}`, () => {
      assertReadInProportion((text) => search.find(text), piece, { size: 12_500 });
    });
  }

  it("never throws, keeps to its limit, and answers in order", () => {
    const word = fc.oneof(fc.string(), fc.constantFrom("session", "not", "404", "_", "'", "$", "Ж"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.integer({ min: 1, max: 10 }), (words, limit) => {
        const hits = search.find(words.join(" "), limit);
        assert.isAtMost(hits.length, limit);
        for (const { likeness } of hits) assert.isTrue(likeness >= 0 && likeness <= 1, String(likeness));
        hits.slice(1).forEach((hit, index) => assert.isAtMost(hit.certainty, hits[index]?.certainty ?? 0));
      }),
    );
  });
});
