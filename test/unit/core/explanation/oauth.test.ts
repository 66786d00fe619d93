import { assert } from "chai";
import { compileCatalog } from "../../../../src/catalog/compile";
import type { CatalogEntry } from "../../../../src/catalog/entry";
import { isOAuthAlone } from "../../../../src/catalog/standards";
import { explain, type Explanation } from "../../../../src/core/explanation/explanation";
import { plainText } from "../../../../src/core/explanation/plainText";
import { contradicted } from "../../../../src/core/explanation/statuses";
import { english as t } from "../../../../src/core/explanation/translate";
import { catchings } from "../../../../src/core/page/catching";
import { exampleResponse } from "../../../../src/core/page/example";
import { proseOf } from "../../../../src/core/search/knowledge";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);
const codes = [...realCatalog.all()].filter(({ oauth }) => oauth);

function entryOf(type: string): CatalogEntry {
  const entry = realCatalog.find(type);
  assert.isDefined(entry, type);
  return entry;
}
const explained = (type: string, isOAuth?: true): Explanation =>
  explain(entryOf(type), proseOf(entryOf(type), prose), { t, isOAuth });

describe("a code of OAuth", () => {
  it("is told apart from Stytch's own, and what its specification says from what Stytch does", () => {
    assert.isAtLeast(codes.length, 25);
    for (const { type } of codes) {
      const { standard, origin, references } = explained(type);
      assert.match(standard?.title ?? "", /^(?:RFC \d{4}, section \d|OpenID Connect Core)/, type);
      assert.isNotEmpty(standard?.says, type);
      assert.strictEqual(/\bOAuth$/.test(origin), isOAuthAlone(entryOf(type)), type);
      assert.match(references.at(-1)?.url ?? "", /^https:\/\/(?:www\.rfc-editor\.org|openid\.net)\//, type);
    }
  });

  it("is not said to come from Stytch where nothing shows that it does", () => {
    for (const { type } of codes.filter(isOAuthAlone))
      assert.match(explained(type).caveat ?? "", /^Not found in Stytch's documentation; .*OAuth's specification/, type);
    assert.isUndefined(explained("invalid_token").caveat);
  });

  it("is copied with what its specification says", () => {
    assert.match(plainText(explained("invalid_client"), t), /\nRFC 6749, section 5\.2: .+\n/);
  });

  it("is the likely case of a name with two meanings where the answer has OAuth's form", () => {
    assert.isUndefined(explained("invalid_token").cases.find(({ likely }) => likely !== undefined));
    const [first, second] = explained("invalid_token", true).cases;
    assert.match(first?.when ?? "", /access token/);
    assert.isDefined(first?.likely);
    assert.isUndefined(second?.likely);
    assert.isUndefined(explained("invalid_grant", true).cases.find(({ likely }) => likely !== undefined));
  });

  it("has OAuth's fields in the example of its answer, and no link to a page that nobody knows", () => {
    const example = exampleResponse({ type: "a_b", area: "x", apis: {}, oauth: { defined: [] } }, entryProse());
    const { request_id, ...body } = JSON.parse(example?.json ?? "{}") as Record<string, unknown>;
    assert.isString(request_id);
    assert.deepEqual(body, { error: "a_b", error_description: "Gone." });
    assert.deepEqual(example?.unknown, ["status_code"]);
    const silent = exampleResponse(entryOf("invalid_client"), proseOf(entryOf("invalid_client"), prose));
    assert.deepEqual(silent?.unknown, ["status_code", "error_description"]);
  });

  it("is caught in the languages whose SDK is known to hand it on", () => {
    const entry = entryOf("invalid_client");
    assert.sameMembers(
      catchings({ entry, prose: proseOf(entry, prose) }).map(({ id }) => id),
      ["typescript", "python"],
    );
  });

  it("is contradicted by no status", () => {
    const entry = { type: "a_b", area: "x", apis: { b2b: { status: 400 } } };
    assert.deepEqual(contradicted(entry, 401), [400]);
    assert.isUndefined(contradicted({ ...entry, oauth: { defined: [] } }, 401));
  });
});

function entryProse(): Parameters<typeof exampleResponse>[1] {
  return { ...proseOf(entryOf("invalid_client"), prose), messages: { unknown: "Gone." } };
}
