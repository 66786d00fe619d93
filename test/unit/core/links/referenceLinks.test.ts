import { assert } from "chai";
import fc from "fast-check";
import { referenceAt, referencesIn, statusIn, todaysPage } from "../../../../src/core/links/referenceLinks";
import { realCatalog } from "../../catalogOf";
import { assertReadInProportion } from "../../proportion";

const today = "https://stytch.com/docs/api-reference";
/** What is found, as it is written. */
const written = (text: string): string[] => referencesIn(text).map(({ start, end }) => text.slice(start, end));
const pagesIn = (text: string): string[] => referencesIn(text).map((one) => todaysPage(text, one, realCatalog).url);

describe("referenceLinks: referencesIn", () => {
  const forms = {
    "as the API sends it": "https://stytch.com/docs/api/errors/403#use_https",
    "of B2B": "https://stytch.com/docs/b2b/api/errors/403#use_https",
    "of Fraud": "https://www.stytch.com/docs/fraud/api/errors/403#use_https",
    "of today": "https://stytch.com/docs/api-reference/b2b/api/errors/403#use_https",
    "of Markdown": "https://stytch.com/docs/api-reference/fraud/api/errors/403.md#use_https",
    "of the older form": "https://stytch.com/docs/api/errors/403/use_https",
    "of the older form in JSON": "https:\\/\\/stytch.com\\/docs\\/api\\/errors\\/403\\/use_https",
    "with http": "http://stytch.com/docs/api/errors/403#use_https",
    "in JSON of PHP": "https:\\/\\/stytch.com\\/docs\\/api\\/errors\\/403#use_https",
    "in JSON in JSON of PHP": "https:\\\\\\/\\\\\\/stytch.com\\\\\\/docs\\\\\\/api\\\\\\/errors\\\\\\/403#use_https",
  };
  for (const [name, url] of Object.entries(forms)) {
    it(`reads a link ${name}`, () => {
      const [reference] = referencesIn(`see ${url}`);
      assert.deepInclude(reference, { start: 4, end: 4 + url.length, status: 403, type: "use_https" });
    });
  }

  it("reads the product of either form", () => {
    const products = Object.values(forms).map((url) => referencesIn(url)[0]?.product);
    const none = undefined;
    assert.deepEqual(products, [none, "b2b", "fraud", "b2b", "fraud", none, none, none, none, none]);
  });

  it("leaves out what stands behind", () => {
    const url = "https://stytch.com/docs/api/errors/404#session_not_found";
    for (const behind of [
      ".",
      ",",
      ";",
      "!",
      "?",
      ")",
      "]",
      "}",
      '"',
      "'",
      "`",
      ">",
      "_",
      "**",
      "\\n",
      "\\u0022",
      "|",
    ]) {
      assert.deepEqual(written(`(${url}${behind} and more`), [url], behind);
    }
    const page = "https://stytch.com/docs/api/errors/404";
    for (const behind of ["", ".", "?", ")", "#", '"', "\\n", "/ "]) {
      assert.deepEqual(written(`${page}${behind}`), [page], behind);
    }
    assert.deepEqual(written(`${page}.md.`), [`${page}.md`]);
  });

  it("takes no other address for one", () => {
    for (const url of [
      "https://stytch.com/docs/errors/404#session_not_found",
      "https://stytch.com/docs/api/errors/4040",
      "https://stytch.com/docs/api/errors/404/more",
      "https://stytch.com/docs/api/errors/404/more_of/it",
      "https://stytch.com/docs/api/errors/404/more-of-it.html",
      "https://stytch.com/docs/api/errors/404/more-of-it?x",
      "https://stytch.com/docs/api/errors/404\\/more",
      "https://stytch.com/docs/api/errors/404.html",
      "https://stytch.com/docs/api/errors/overview",
      "https://stytch.com.example.org/docs/api/errors/404#session_not_found",
      "https://example.com/docs/api/errors/404#session_not_found",
      "stytch.com/docs/api/errors/404#session_not_found",
    ]) {
      assert.deepEqual(written(url), [], url);
    }
  });

  it("finds several, in order, beside characters of any width", () => {
    const [one, two] = ["https://stytch.com/docs/api/errors/404", "https://stytch.com/docs/api/errors/429#use_https"];
    assert.deepEqual(written(`😀 ${one} 日本${two}😀`), [one, two]);
  });
});

describe("referenceLinks: referenceAt", () => {
  const url = "https://stytch.com/docs/api/errors/403#use_https";
  const text = `${"x".repeat(5000)} ${url}. ${url} ${"y".repeat(5000)}`;
  const start = text.indexOf(url);

  it("finds the link from its first character to behind its last", () => {
    for (const offset of [start, start + 1, start + 20, start + url.length]) {
      assert.deepInclude(referenceAt(text, offset), { start, end: start + url.length });
    }
    const second = text.lastIndexOf(url);
    assert.deepInclude(referenceAt(text, second + 5), { start: second, end: second + url.length });
  });

  it("finds the same where links stand without anything between them, or go on and on", () => {
    const glued = url.repeat(12);
    const endless = `${url}_${"a_b".repeat(100)}`;
    assert.lengthOf(referencesIn(glued), 12);
    assert.isEmpty(referencesIn(endless));
    for (const one of [glued, endless]) {
      for (let offset = 0; offset <= one.length; offset++) {
        const [first, second] = referencesIn(one).filter(({ start, end }) => start <= offset && offset <= end);
        const found = referenceAt(one, offset)?.start;
        assert.isTrue(found === first?.start || (second !== undefined && found === second.start), String(offset));
      }
    }
  });

  it("finds none beside it", () => {
    for (const offset of [0, start - 1, start + url.length + 1, text.length]) {
      assert.isUndefined(referenceAt(text, offset), String(offset));
    }
  });

  it("agrees with referencesIn, and never throws", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(url, "https://", "stytch.com/docs/", "\\/", "api/errors/", "404", "#use_https", ".md", "\n"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(400), (pieces, offset) => {
        const mixed = pieces.join("");
        const found = referencesIn(mixed).find(({ start, end }) => start <= offset && offset <= end);
        assert.deepEqual(referenceAt(mixed, offset), found);
        for (const page of pagesIn(mixed)) assert.isTrue(page.startsWith(today));
      }),
      { numRuns: 500 },
    );
  });
});

describe("referenceLinks: statusIn", () => {
  it("finds the status, not a number of the name", () => {
    const text = "see https://stytch.com/docs/api/errors/400#twitter_401 and 401";
    const [reference] = referencesIn(text);
    assert.isDefined(reference);
    const start = text.indexOf("400");
    assert.deepEqual(statusIn(text, reference), { start, end: start + 3 });
  });
});

describe("referenceLinks: todaysPage", () => {
  it("is of the error in the older form, and where its anchor is written in dashes", () => {
    for (const anchor of ["/session_not_found", "#session-not-found"]) {
      assert.deepEqual(pagesIn(`https://stytch.com/docs/api/errors/404${anchor}`), [
        `${today}/consumer/api/errors/404#session_not_found`,
      ]);
    }
  });

  it("is of the product that the link names", () => {
    assert.deepEqual(pagesIn("https://stytch.com/docs/b2b/api/errors/403#organization_suspended"), [
      `${today}/b2b/api/errors/403#organization_suspended`,
    ]);
    assert.deepEqual(pagesIn("https://stytch.com/docs/api-reference/fraud/api/errors/403.md#organization_suspended"), [
      `${today}/fraud/api/errors/403#organization_suspended`,
    ]);
  });

  it("is else of the product that the payload shows, and not the line before", () => {
    const url = "https://stytch.com/docs/api/errors/403#organization_suspended";
    const payload = (more: string) => `{"error_type":"organization_suspended",${more},"error_url":"${url}"}\n`;
    assert.deepEqual(pagesIn(payload('"member_id":"m"') + payload('"user_id":"u"') + payload('"request_id":"r"')), [
      `${today}/b2b/api/errors/403#organization_suspended`,
      `${today}/consumer/api/errors/403#organization_suspended`,
      `${today}/consumer/api/errors/403#organization_suspended`,
    ]);
  });

  it("is else of the first product that documents the error", () => {
    assert.deepEqual(pagesIn("https://stytch.com/docs/api/errors/403#organization_suspended"), [
      `${today}/consumer/api/errors/403#organization_suspended`,
    ]);
  });

  it("is never of a product that doesn't have the error", () => {
    const onlyB2b = "intermediate_session_not_found";
    assert.hasAllKeys(realCatalog.find(onlyB2b)?.apis, ["b2b"]);
    for (const product of ["", "b2b/", "fraud/"]) {
      assert.deepEqual(pagesIn(`https://stytch.com/docs/${product}api/errors/404#${onlyB2b}`), [
        `${today}/b2b/api/errors/404#${onlyB2b}`,
      ]);
    }
  });

  it("is of the status that the catalog knows, else of the link's", () => {
    assert.deepEqual(pagesIn("https://stytch.com/docs/b2b/api/errors/400#organization_suspended"), [
      `${today}/b2b/api/errors/403#organization_suspended`,
    ]);
    const unknown = [...realCatalog.all()].find(({ apis }) => apis.b2b && apis.b2b.status === undefined);
    assert.isDefined(unknown);
    assert.deepEqual(pagesIn(`https://stytch.com/docs/b2b/api/errors/400#${unknown.type}`), [
      `${today}/b2b/api/errors/400#${unknown.type}`,
    ]);
  });

  it("is the page of the status for an unknown error and without one", () => {
    assert.deepEqual(pagesIn("https://stytch.com/docs/api/errors/404#no_such_error"), [
      `${today}/consumer/api/errors/404`,
    ]);
    assert.deepEqual(pagesIn("https://stytch.com/docs/b2b/api/errors/401."), [`${today}/b2b/api/errors/401`]);
    assert.deepEqual(
      pagesIn(`{"error_url":"https://stytch.com/docs/api/errors/401","member_id":"m","status_code":401}`),
      [`${today}/b2b/api/errors/401`],
    );
  });
});

describe("referenceLinks take time in proportion to the text, whatever it is", () => {
  const url = "https://stytch.com/docs/api/errors/404#";
  const hostile: Readonly<Record<string, string>> = {
    beginnings: "https:",
    slashes: "/",
    "escaped slashes": "https:\\/\\/",
    backslashes: "\\",
    "half a link": "https://stytch.com/docs/api",
    "links without type": "https://stytch.com/docs/api/errors/404",
    "links after links": `${url}session_not_found `,
    "a type without end": "session_",
    "a type of dashes": "-_a",
    "braces round links": `{${url}use_https`,
    "payloads without end": `{"member_id":"${url}use_https",`,
  };
  for (const [name, unit] of Object.entries(hostile)) {
    it(name, () => {
      assertReadInProportion(pagesIn, unit, { beginning: `${url}a` });
    });
  }
});
