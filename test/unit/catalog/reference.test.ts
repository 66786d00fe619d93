import { assert } from "chai";
import { parseReference, type ReferenceLink, referenceLinks } from "../../../src/catalog/reference";
import type { CatalogEntry } from "../../../src/catalog/entry";

const productsOf = (links: readonly ReferenceLink[]): string[] =>
  links.map((link) => ("product" in link ? link.product : "definition"));
const entry = (apis: CatalogEntry["apis"]): CatalogEntry => ({ type: "use_https", area: "requests", apis });

describe("referenceLinks", () => {
  it("leads to the status page of each product that documents the error", () => {
    assert.deepEqual(referenceLinks(entry({ consumer: { status: 403 }, b2b: { status: 403 } })), [
      {
        product: "consumer",
        url: "https://stytch.com/docs/api-reference/consumer/api/errors/403#use_https",
        status: 403,
        isKnown: true,
      },
      {
        product: "b2b",
        url: "https://stytch.com/docs/api-reference/b2b/api/errors/403#use_https",
        status: 403,
        isKnown: true,
      },
    ]);
  });

  it("leads to the product in use where that one documents it", () => {
    const both = entry({ consumer: { status: 403 }, b2b: { status: 403 } });
    assert.deepEqual(productsOf(referenceLinks(both, "b2b")), ["b2b"]);
    assert.deepEqual(productsOf(referenceLinks(both, "fraud")), ["consumer", "b2b"]);
  });

  it("leads to the overview without a status, and to Consumer's and B2B's without a product", () => {
    assert.deepEqual(referenceLinks(entry({ b2b: {} })), [
      { product: "b2b", url: "https://stytch.com/docs/api-reference/b2b/api/errors/overview", isKnown: false },
    ]);
    assert.deepEqual(
      referenceLinks(entry({})).map(({ url }) => url),
      [
        "https://stytch.com/docs/api-reference/consumer/api/errors/overview",
        "https://stytch.com/docs/api-reference/b2b/api/errors/overview",
      ],
    );
    assert.deepEqual(productsOf(referenceLinks(entry({}), "b2b")), ["b2b"]);
  });

  it("leads to the product in use as well where that one may have the error, and doesn't say that it has", () => {
    const links = referenceLinks(entry({ consumer: { status: 404 } }), "b2b");
    assert.deepEqual(links[1], {
      product: "b2b",
      url: "https://stytch.com/docs/api-reference/b2b/api/errors/404",
      status: 404,
      isKnown: false,
    });
    assert.deepEqual(productsOf(links), ["consumer", "b2b"]);
  });

  it("leads to the overview of the product in use where no page of the status is known, or the status isn't", () => {
    const overview: ReferenceLink = {
      product: "consumer",
      url: "https://stytch.com/docs/api-reference/consumer/api/errors/overview",
      isKnown: false,
    };
    for (const apis of [
      { b2b: { status: 405 } },
      { b2b: {} },
      { b2b: { status: 400 }, fraud: { status: 401 } },
      { fraud: { status: 418 } },
    ]) {
      assert.deepEqual(referenceLinks(entry(apis), "consumer").at(-1), overview);
    }
  });

  it("leads to the specifications of a code of OAuth, and to Stytch's pages only where it is an error type, too", () => {
    const defined = [
      { spec: "rfc6749", section: "5.2" },
      { spec: "oidc", section: "AuthError" },
    ] as const;
    const links = referenceLinks({ ...entry({ consumer: { status: 401 } }), oauth: { defined } });
    assert.deepEqual(
      links.map(({ url }) => url),
      [
        "https://www.rfc-editor.org/rfc/rfc6749#section-5.2",
        "https://openid.net/specs/openid-connect-core-1_0.html#AuthError",
      ],
    );
    const both = referenceLinks({ ...entry({ b2b: { status: 400 } }), oauth: { defined, isErrorType: true } });
    assert.deepEqual(productsOf(both), ["b2b", "definition", "definition"]);
  });

  it("leads to the one API alone that can send the error", () => {
    const own = { ...entry({}), only: "b2b" as const };
    for (const product of [undefined, "consumer", "b2b", "fraud"] as const) {
      assert.deepEqual(productsOf(referenceLinks(own, product)), ["b2b"]);
    }
    const documented = { ...entry({ consumer: { status: 404 } }), only: "consumer" as const };
    assert.lengthOf(referenceLinks(documented, "b2b"), 1);
  });

  it("leads nowhere for what no documented API sends", () => {
    assert.deepEqual(referenceLinks(entry({ sdk: {} })), []);
    assert.deepEqual(referenceLinks(entry({ management: {} })), []);
  });
});

describe("parseReference", () => {
  const forms = [
    "https://stytch.com/docs/api-reference/consumer/api/errors/403#use_https",
    "https://stytch.com/docs/api-reference/b2b/api/errors/403.md#use_https",
    "https://stytch.com/docs/api-reference/fraud/api/errors/403#use_https",
    "https://stytch.com/docs/api/errors/403#use_https",
    "https://stytch.com/docs/b2b/api/errors/403#use_https",
    "https://stytch.com/docs/fraud/api/errors/403#use_https",
    "https://www.stytch.com/docs/api/errors/403#use_https",
  ];
  for (const url of forms) {
    it(`reads ${url}`, () => assert.deepEqual(parseReference(url), { status: 403, type: "use_https" }));
  }
  it("reads a page without a fragment", () => {
    assert.deepEqual(parseReference("https://stytch.com/docs/api/errors/401"), { status: 401, type: undefined });
  });
  it("refuses other addresses", () => {
    assert.isUndefined(parseReference("https://stytch.com/docs/errors/403#use_https"));
    assert.isUndefined(parseReference("https://example.com/docs/api/errors/403#use_https"));
  });
});
