import { assert } from "chai";
import { compileCatalog } from "../../../../src/catalog/compile";
import type { CatalogEntry } from "../../../../src/catalog/entry";
import { explain } from "../../../../src/core/explanation/explanation";
import { pageBody } from "../../../../src/core/page/pageBody";
import type { PageContext } from "../../../../src/core/page/pageContext";
import type { Incident } from "../../../../src/core/payload/incident";
import { english as t } from "../../../../src/core/explanation/translate";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);

function pageOf(type: string, incident: Incident = {}, more: Partial<PageContext> = {}): string {
  const [entry, text] = [realCatalog.find(type), prose[type]];
  if (!entry || !text) throw new Error(type);
  return pageBody(explain(entry, text, { t, ...incident }), {
    t,
    area: realCatalog.areaTitle(entry),
    version: "1.2.3",
    incident,
    meaningOf: (other) => prose[other]?.meaning,
    language: undefined,
    canGoBack: false,
    canGoForward: false,
    ...more,
  });
}
/** What a person reads: without tags, spaces folded. */
const read = (page: string): string =>
  page
    .replace(/<wbr>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

describe("pageBody", () => {
  it("tells several cases apart, the one that the call speaks for first", () => {
    const login = "Only this login fails, other calls work: a wrong password or code";
    const keys = "Every call fails, whoever the user is: wrong API keys";
    const page = pageOf("unauthorized_credentials", { call: "passwords.authenticate" });
    const text = read(page);
    assert.isBelow(text.indexOf(login), text.indexOf(keys));
    assert.include(text, `${login} likely here, after passwords.authenticate Who acts the end user`);
    assert.include(text, `${keys} Who acts you, in your configuration`);
    assert.notInclude(read(pageOf("unauthorized_credentials")), "likely here");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.strictEqual(new Set(ids).size, ids.length, "each id once");
    for (const [, copied = ""] of page.matchAll(/data-copies="([^"]+)"/g)) assert.include(ids, copied);
  });

  it("tells everything the entry knows", () => {
    const text = read(pageOf("unable_to_auth_magic_link"));
    for (const part of [
      "unable_to_auth_magic_link",
      "401 Consumer",
      "401 B2B",
      "Magic links",
      "used already, or it has expired",
      "Who acts the end user",
      "Retry no, the same values never work again",
      "Send a new link",
      "Find all handlers",
      "Why it happens",
      "What you can tell the end user",
      "This link has expired or was already used.",
      "How to catch it",
      "Example response (Consumer)",
      "The magic link could not be authenticated",
      "Related errors",
      "Consumer reference",
      "Facts checked on 2026-",
      "catalog 1.2.3",
    ]) {
      assert.include(text, part);
    }
  });

  it("tells an API's own errors apart from those that are known from it", () => {
    const own = read(pageOf("member_not_found"));
    for (const part of [
      "B2B only",
      "Only the B2B API sends it; with which status is unknown.",
      "In Consumer, the same is user_not_found",
    ]) {
      assert.include(own, part);
    }
    const known = read(pageOf("session_not_found", { product: "b2b" }));
    for (const part of [
      "404 known from Consumer",
      "whether another API sends it too is unknown",
      "B2B errors with status 404",
    ]) {
      assert.include(known, part);
    }
    assert.notInclude(known, "B2B reference");
  });

  it("says what else the word is", () => {
    assert.include(read(pageOf("breached_password")), "The same word is also a boolean in the answer of");
  });

  it("is whole for every error, and names nothing that isn't there", () => {
    for (const { type } of realCatalog.all()) {
      const page = pageOf(type);
      // "undefined" may stand in prose, but never as a whole cell, title or attribute.
      assert.notMatch(page, /(?<!<code)>(?:undefined|NaN|null)<|"(?:undefined|NaN|null)"|\[object|\{\d\}/, type);
      assert.notMatch(page, /<(?:h\d|p)\b[^>]*>[^<]*`/, `${type}: code is shown as code`);
      for (const [, copies] of page.matchAll(/data-copies="([^"]+)"/g)) {
        assert.include(page, `id="${copies ?? ""}"`, type);
      }
      for (const [, other] of page.matchAll(/data-type="([^"]+)"/g)) {
        assert.isDefined(realCatalog.find(other ?? ""), `${type} links to ${other ?? ""}`);
      }
      for (const tag of ["section", "div", "ul", "ol", "dl", "table", "button", "pre"]) {
        const count = (pattern: string): number => page.match(new RegExp(pattern, "g"))?.length ?? 0;
        assert.strictEqual(count(`<${tag}[\\s>]`), count(`</${tag}>`), `${tag} on the page of ${type}`);
      }
    }
  });

  it("says what is unknown in place of guessing", () => {
    const unknown = [...realCatalog.all()].find(
      ({ apis, type }) => Object.keys(apis).length === 0 && prose[type]?.messages.unknown === undefined,
    ) as CatalogEntry;
    const text = read(pageOf(unknown.type));
    assert.include(text, "Which API sends it, and with which status, is unknown.");
    assert.include(text, "Left out, since nobody knows it: status_code , error_message");
    assert.notInclude(text, "error_url");
  });

  it("shows no response of an error that no API sends", () => {
    assert.notInclude(pageOf("passkeys_misconfigured"), "Example response");
  });

  it("puts the failure that it was opened from on top, escaped", () => {
    const page = pageOf("unable_to_auth_magic_link", {
      requestId: "request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1",
      status: 401,
      message: "<img src=x onerror=alert(1)>",
      time: "2026-11-24T10:00:00Z",
      product: "b2b",
    });
    const text = read(page);
    assert.isBelow(text.indexOf("request-id-live-6b1d1a0e"), text.indexOf("What to do"));
    assert.include(page, "&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;");
    assert.notInclude(page, "<img");
    assert.include(page, 'data-command="support"');
    assert.include(page, 'data-command="supportAll"');
    assert.include(text, "401 B2B");
    assert.isBelow(text.indexOf("401 B2B"), text.indexOf("401 Consumer"), "the product in use comes first");
    assert.include(text, "Example response (B2B)");
  });

  it("has no failure on it when there was none", () => {
    assert.notInclude(pageOf("session_not_found", { product: "b2b" }), "Where you met it");
  });

  it("shows the code of the language that was chosen last", () => {
    const selected = (page: string): string[] =>
      [...page.matchAll(/data-language="(\w+)"[^>]*aria-selected="true"/g)].map(([, id]) => id ?? "");
    assert.deepEqual(selected(pageOf("session_not_found")), ["typescript"]);
    assert.deepEqual(selected(pageOf("session_not_found", {}, { language: "go" })), ["go"]);
    assert.deepEqual(selected(pageOf("session_not_found", {}, { language: "cobol" })), ["typescript"]);
  });

  it("offers the ways that there are", () => {
    assert.match(pageOf("session_not_found"), /data-command="back"\s+disabled/);
    assert.notMatch(pageOf("session_not_found", {}, { canGoBack: true }), /data-command="back"\s+disabled/);
  });

  it("lets the keyboard reach a long message, which scrolls within its row", () => {
    const rowOf = (message: string): string =>
      /<dd[^>]*>x+<\/dd>/.exec(pageOf("captcha_required", { message }))?.[0] ?? "none";
    assert.match(rowOf("x".repeat(2000)), /^<dd tabindex="0">/);
    assert.match(rowOf("x".repeat(20)), /^<dd\s*>/);
  });
});
