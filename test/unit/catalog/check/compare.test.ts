import { assert } from "chai";
import { compare, type Difference, goneNames } from "../../../../src/catalog/check/compare";
import type { Fact } from "../../../../src/catalog/check/fact";
import type { Input } from "../../../../src/catalog/check/input";
import { mergeFacts } from "../../../../src/catalog/check/merge";
import type { ReferencePage } from "../../../../src/catalog/check/page";
import type { AreaSources } from "../../../../src/catalog/source";
import { areas, entry } from "./catalog";

const page: ReferencePage = {
  product: "b2b",
  status: 403,
  errors: [
    { type: "thing_suspended", status: 403, message: 'It\'s "off".' },
    { type: "use_https", status: 403, message: "Use https." },
  ],
  unread: [],
};
const pageInput = (more: Partial<ReferencePage> = {}): Input => ({ kind: "page", page: { ...page, ...more } });
const openApi = (facts: readonly Fact[], isStytchs = true): Input => ({
  kind: "openApi",
  document: { title: "T", isStytchs, facts },
});
const enumeration = (names: readonly string[], isWhole = true) => ({ title: "T", names, isWhole });
const told = (difference: Difference): [string, string] => [
  difference.kind,
  difference.kind === "gone" ? difference.type : difference.fact.type,
];
const whatOf = (difference: Difference | undefined) => (difference?.kind === "changed" ? difference.what : undefined);

describe("catalog check: compare, of a page", () => {
  it("finds what is new, changed and gone, for the page's product alone", () => {
    assert.deepEqual(compare(pageInput(), areas).map(told), [
      ["new", "thing_suspended"],
      ["changed", "use_https"],
      ["gone", "thing_gone"],
    ]);
  });

  it("says what changed", () => {
    assert.deepEqual(whatOf(compare(pageInput(), areas)[1]), ["status 400 → 403"]);
  });

  it("calls nothing gone that a broken-off page may have had", () => {
    assert.notInclude(
      compare(pageInput({ unread: ["use_https"] }), areas).map(({ kind }) => kind),
      "gone",
    );
  });

  it("finds nothing where both say the same", () => {
    const merged = mergeFacts(areas, compare(pageInput(), areas), "2026-11-24");
    assert.deepEqual(compare(pageInput(), merged).map(told), [["gone", "thing_gone"]]);
  });
});

describe("catalog check: compare, of an OpenAPI document", () => {
  it("finds new names and new APIs, and calls nothing gone", () => {
    const facts: Fact[] = [
      { type: "thing_new", api: "fraud", status: 404 },
      { type: "thing_newer" },
      { type: "use_https", api: "consumer", status: 400 },
      { type: "use_https" },
      { type: "use_https", api: "b2b", status: 400, message: "Use https." },
    ];
    assert.deepEqual(compare(openApi(facts), areas).map(told), [
      ["new", "thing_new"],
      ["new", "thing_newer"],
      ["new", "use_https"],
    ]);
  });

  it("takes over what the catalog lacks, and leaves to a person what contradicts it", () => {
    const facts: Fact[] = [
      { type: "thing_gone", api: "b2b", status: 403, message: "Gone." },
      { type: "thing_gone", api: "consumer", status: 404, message: "Gone." },
    ];
    const [lacking, contradicting] = compare(openApi(facts), areas);
    assert.deepEqual(lacking, {
      kind: "changed",
      fact: { type: "thing_gone", api: "b2b", message: "Gone." },
      source: "reference",
      what: ['message unknown → "Gone."'],
    });
    assert.deepEqual(contradicting, {
      kind: "changed",
      fact: { type: "thing_gone", api: "consumer", message: "Gone." },
      source: "reference",
      what: ["status 403 → 404 (stays as it is: look at the error's page)", 'message unknown → "Gone."'],
    });
  });

  it("trusts somebody else's document less", () => {
    const [difference] = compare(openApi([{ type: "thing_new" }], false), areas);
    assert.deepEqual(difference, { kind: "new", fact: { type: "thing_new" }, source: "observed" });
  });
});

describe("catalog check: compare, of enumerations", () => {
  const catalog: AreaSources = {
    things: {
      title: "Things",
      errors: {
        a_b: entry({}),
        only_fraud: entry({ apis: { fraud: {} } }),
        only_sdk: entry({ apis: { sdk: {} } }),
        only_oauth: entry({ oauth: { defined: [], says: "It." } }),
        was_there: entry({ retired: { until: "2025-06-30" } }),
        no_more: entry({ apis: { consumer: {} } }),
        ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`kept_${index}`, entry({})])),
      },
    },
  };
  const kept = Array.from({ length: 10 }, (_, index) => `kept_${index}`);

  it("finds new names, and retired ones that are back", () => {
    const input: Input = { kind: "enumeration", enumeration: enumeration(["a_b", "c_d", "was_there"]) };
    const differences = compare(input, catalog);
    assert.deepEqual(differences.map(told), [
      ["new", "c_d"],
      ["changed", "was_there"],
    ]);
    assert.deepEqual(whatOf(differences[1]), ["retired since 2025-06-30, yet it is listed"]);
  });

  it("doesn't wonder at retired names in a part of an SDK", () => {
    const input: Input = { kind: "enumeration", enumeration: enumeration(["c_d", "was_there"], false) };
    assert.deepEqual(compare(input, catalog).map(told), [["new", "c_d"]]);
  });

  it("calls gone what no whole enumeration lists, of what may be in one", () => {
    const gone = (...lists: ReturnType<typeof enumeration>[]) => goneNames(lists, catalog).map(told);
    assert.deepEqual(gone(enumeration(["a_b", ...kept])), [["gone", "no_more"]]);
    assert.deepEqual(gone(enumeration(["a_b", ...kept]), enumeration(["no_more", ...kept])), []);
    assert.deepEqual(gone(enumeration(["a_b", ...kept], false)), []);
  });

  it("believes no old or broken-off copy", () => {
    assert.deepEqual(goneNames([enumeration(["a_b", "kept_1"])], catalog), []);
  });
});
