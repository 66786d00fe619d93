import { assert } from "chai";
import { compareNames, comparePage } from "../../../../src/catalog/check/compare";
import { mergeFacts } from "../../../../src/catalog/check/merge";
import { parsePage, type ReferencePage } from "../../../../src/catalog/check/page";
import { namesInUnion } from "../../../../src/catalog/check/sdkUnion";
import type { AreaSources, EntrySource } from "../../../../src/catalog/source";
import { layouts, type Shown } from "./pages";

const shown: readonly Shown[] = [
  {
    type: "thing_suspended",
    status: 403,
    message: 'It\'s "off".',
    url: "https://stytch.com/docs/b2b/api/errors/403#thing_suspended",
  },
  {
    type: "use_https",
    status: 403,
    message: "Use https.",
    url: "https://stytch.com/docs/b2b/api/errors/403#use_https",
  },
];
const page: ReferencePage = {
  product: "b2b",
  status: 403,
  errors: [
    { type: "thing_suspended", status: 403, message: 'It\'s "off".' },
    { type: "use_https", status: 403, message: "Use https." },
  ],
  unread: [],
};

describe("catalog check: parsePage", () => {
  for (const [name, write] of Object.entries(layouts)) {
    it(`reads the ${name} layout`, () => assert.deepEqual(parsePage(write(shown)), page));
  }

  const products = {
    consumer: [
      "https://stytch.com/docs/api/errors/403#a_b",
      "https://stytch.com/docs/api-reference/consumer/api/errors/403#a_b",
    ],
    b2b: ["https://stytch.com/docs/api-reference/b2b/api/errors/403#a_b"],
    fraud: ["https://stytch.com/docs/fraud/api/errors/403#a_b"],
  };
  for (const [product, urls] of Object.entries(products)) {
    for (const url of urls) {
      it(`takes ${url} for ${product}`, () => {
        const text = layouts["text"]?.([{ type: "a_b", status: 403, message: "M.", url }]) ?? "";
        assert.strictEqual(parsePage(text).product, product);
      });
    }
  }

  it("names what a page that breaks off doesn't tell", () => {
    const text = layouts["Markdown"]?.(shown) ?? "";
    assert.deepEqual(parsePage(text.slice(0, text.lastIndexOf("error_message"))).unread, ["use_https"]);
  });

  const foreign = {
    nothing: "",
    prose: "# Release notes\n\nNothing about errors.",
    "other JSON": '{\n  "status": 403\n}',
    "mixed statuses": `${layouts["text"]?.(shown) ?? ""}\n${layouts["text"]?.(shown.map((one) => ({ ...one, status: 404 }))) ?? ""}`,
    "no known product": (layouts["text"]?.(shown) ?? "").replaceAll("stytch.com", "example.com"),
  };
  for (const [name, text] of Object.entries(foreign)) {
    it(`refuses ${name} with a sentence`, () =>
      assert.throws(() => parsePage(text), /^(This is no page|Its examples).*\.$/));
  }
});

const entry = (more: Partial<EntrySource>): EntrySource => ({
  meaning: "Ours.",
  source: "sdk",
  checked: "2025-01-01",
  ...more,
});
const areas: AreaSources = {
  things: {
    title: "Things",
    errors: {
      thing_gone: entry({ apis: { b2b: { status: 403 }, consumer: { status: 403 } } }),
      thing_suspended: entry({ apis: { consumer: { status: 403, message: "Other." } } }),
    },
  },
  requests: {
    title: "Requests",
    errors: { use_https: entry({ apis: { b2b: { status: 400, message: "Use https." } }, causes: ["Kept."] }) },
  },
};

describe("catalog check: comparePage", () => {
  it("finds what is new, changed and gone, for the page's product alone", () => {
    assert.deepEqual(
      comparePage(page, areas).map((difference) => [
        difference.kind,
        "type" in difference ? difference.type : difference.error.type,
      ]),
      [
        ["new", "thing_suspended"],
        ["changed", "use_https"],
        ["gone", "thing_gone"],
      ],
    );
  });

  it("says what changed", () => {
    const [, changed] = comparePage(page, areas);
    assert.deepEqual(changed?.kind === "changed" && changed.what, ["status 400 → 403"]);
  });

  it("calls nothing gone that a broken-off page may have had", () => {
    const kinds = comparePage({ ...page, unread: ["use_https"] }, areas).map(({ kind }) => kind);
    assert.notInclude(kinds, "gone");
  });

  it("finds nothing where both say the same", () => {
    const merged = mergeFacts(areas, comparePage(page, areas), "2026-11-24");
    assert.deepEqual(
      comparePage(page, merged).map(({ kind }) => kind),
      ["gone"],
    );
  });
});

describe("catalog check: mergeFacts", () => {
  const merged = mergeFacts(areas, comparePage(page, areas), "2026-11-24");

  it("takes facts over and leaves prose alone", () => {
    assert.deepEqual(
      merged["requests"]?.errors["use_https"],
      entry({
        apis: { b2b: { status: 403, message: "Use https." } },
        causes: ["Kept."],
        source: "reference",
        checked: "2026-11-24",
      }),
    );
  });

  it("keeps what other products say", () => {
    assert.deepEqual(merged["things"]?.errors["thing_suspended"]?.apis, {
      consumer: { status: 403, message: "Other." },
      b2b: { status: 403, message: 'It\'s "off".' },
    });
  });

  it("puts a new name beside its relatives, in order", () => {
    const [first, ...rest] = page.errors;
    const news = {
      ...page,
      errors: [{ type: "thing_broken", status: 403, message: "Broken." }, ...rest, ...(first ? [first] : [])],
    };
    const errors = mergeFacts(areas, comparePage(news, areas), "2026-11-24")["things"]?.errors ?? {};
    assert.deepEqual(Object.keys(errors), ["thing_broken", "thing_gone", "thing_suspended"]);
    assert.isUndefined(errors["thing_broken"]?.meaning);
  });
});

describe("catalog check: an SDK's names", () => {
  it("are read from its union", () => {
    const text =
      "interface A {}\ntype StytchAPIErrorType = 'a_b' | 'c_1_d'\n  | \"e_f\" | string;\ntype Other = 'x_y';";
    assert.deepEqual(namesInUnion(text), ["a_b", "c_1_d", "e_f"]);
    assert.isUndefined(namesInUnion("type Other = 'x_y';"));
  });

  it("are compared with what may be in an enumeration", () => {
    const catalog: AreaSources = {
      things: {
        title: "Things",
        errors: {
          a_b: entry({}),
          only_fraud: entry({ apis: { fraud: {} } }),
          only_sdk: entry({ apis: { sdk: {} } }),
          was_there: entry({ retired: { until: "2025-06-30" } }),
          no_more: entry({ apis: { consumer: {} } }),
        },
      },
    };
    assert.deepEqual(compareNames(["a_b", "c_d"], catalog), { missing: ["c_d"], surplus: ["no_more"] });
  });
});
