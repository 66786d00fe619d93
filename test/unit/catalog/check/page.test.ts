import { assert } from "chai";
import { parsePage, type ReferencePage } from "../../../../src/catalog/check/page";
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
        assert.strictEqual(parsePage(text)?.product, product);
      });
    }
  }

  it("takes no error from an example whose status is none of an error", () => {
    for (const status of [4, 200, 404.5, 999]) {
      const broken = { type: "thing_gone", status, message: "M.", url: "" };
      const text = layouts["text"]?.([...shown, broken]) ?? "";
      assert.deepEqual(parsePage(text), { ...page, unread: ["thing_gone"] }, String(status));
    }
  });

  it("names what a page that breaks off doesn't tell", () => {
    const text = layouts["Markdown"]?.(shown) ?? "";
    assert.deepEqual(parsePage(text.slice(0, text.lastIndexOf("error_message")))?.unread, ["use_https"]);
  });

  for (const [name, text] of Object.entries({
    nothing: "",
    prose: "# Release notes\n\nNothing about errors.",
    "other JSON": '{\n  "status": 403\n}',
  })) {
    it(`takes ${name} for no page`, () => assert.isUndefined(parsePage(text)));
  }

  const foreign = {
    "mixed statuses": `${layouts["text"]?.(shown) ?? ""}\n${layouts["text"]?.(shown.map((one) => ({ ...one, status: 404 }))) ?? ""}`,
    "no known product": (layouts["text"]?.(shown) ?? "").replaceAll("stytch.com", "example.com"),
  };
  for (const [name, text] of Object.entries(foreign)) {
    it(`refuses ${name} with a sentence`, () => assert.throws(() => parsePage(text), /^Its examples.*\.$/));
  }
});
