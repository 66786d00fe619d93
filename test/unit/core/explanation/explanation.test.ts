import { assert } from "chai";
import type { CatalogEntry, ErrorProse } from "../../../../src/catalog/entry";
import { explain } from "../../../../src/core/explanation/explanation";
import { referenceTitle } from "../../../../src/core/explanation/labels";
import { plainText } from "../../../../src/core/explanation/plainText";
import { english as t } from "../../../../src/core/explanation/translate";

const prose: ErrorProse = {
  meaning: "The `thing` is *gone*.",
  causes: ["It was deleted."],
  fixes: ["Make a new one.", "Look for it."],
  actor: "settings",
  retry: "after-fix",
  related: ["c_d"],
  aliases: [],
  symptoms: [],
  messages: { consumer: "Back`tick." },
  guides: [{ title: "Things", url: "https://stytch.com/docs/things" }],
  inferred: false,
  source: "reference",
  apiSources: {},
  calls: [],
  otherCases: [],
  checked: "2026-11-22",
};
const entry = (apis: CatalogEntry["apis"], more: Partial<CatalogEntry> = {}): CatalogEntry => ({
  type: "a_b",
  area: "x",
  apis,
  ...more,
});
const origin = (apis: CatalogEntry["apis"], product?: "consumer" | "b2b"): string =>
  explain(entry(apis), prose, { t, product }).origin;

describe("explain", () => {
  it("names status and APIs, the one in use first", () => {
    assert.strictEqual(origin({ consumer: { status: 403 }, b2b: { status: 403 } }), "403 · Consumer, B2B");
    assert.strictEqual(origin({ consumer: { status: 403 }, b2b: { status: 403 } }, "b2b"), "403 · B2B, Consumer");
    assert.strictEqual(origin({ consumer: { status: 404 }, b2b: { status: 400 } }), "Consumer 404 · B2B 400");
    assert.strictEqual(origin({ consumer: { status: 404 }, b2b: {} }), "Consumer 404 · B2B");
    assert.strictEqual(origin({}), "");
  });

  it("tells what is known from one API apart from what this one alone can send", () => {
    assert.strictEqual(origin({ b2b: {} }), "known from B2B");
    assert.strictEqual(origin({ consumer: { status: 404 } }), "404 · known from Consumer");
    assert.strictEqual(origin({ consumer: { status: 404 } }, "b2b"), "404 · known from Consumer");
    assert.strictEqual(
      origin({ consumer: { status: 400 }, fraud: { status: 401 } }),
      "known from Consumer 400 · Fraud 401",
    );
    const only = (apis: CatalogEntry["apis"]): string => explain(entry(apis, { only: "b2b" }), prose, { t }).origin;
    assert.strictEqual(only({ b2b: { status: 404 } }), "404 · B2B only");
    assert.strictEqual(only({}), "B2B only");
    assert.strictEqual(origin({ sdk: {} }), "raised by an SDK, not sent by the API");
  });

  it("says why one API alone can send it, and what the other one has in its place", () => {
    const scope = { why: "Only B2B has things.", counterpart: "e_f" };
    assert.deepEqual(explain(entry({}, { only: "b2b" }), { ...prose, scope }, { t }).scope, [
      "Only B2B has things.",
      "In Consumer, the same is `e_f`.",
    ]);
    assert.deepEqual(explain(entry({ fraud: {} }), prose, { t }).scope, [
      "Known from Fraud; whether another API sends it too is unknown.",
    ]);
    assert.deepEqual(explain(entry({ consumer: {}, b2b: {} }), prose, { t }).scope, []);
    assert.deepEqual(explain(entry({}), prose, { t }).scope, []);
  });

  it("says what else the word is", () => {
    assert.isUndefined(explain(entry({}), prose, { t }).alsoMeans);
    const word = explain(entry({}), { ...prose, alsoMeans: "a setting" }, { t });
    assert.strictEqual(word.alsoMeans, "The same word is also a setting.");
  });

  it("calls a page that may have the error by its status, and one that has it the reference", () => {
    const links = explain(entry({ consumer: { status: 404 } }), prose, { t, product: "b2b" }).references;
    assert.deepEqual(
      links.map((link) => referenceTitle(link, t)),
      ["Consumer reference", "B2B errors with status 404"],
    );
    const [overview] = explain(entry({}), prose, { t }).references;
    assert.strictEqual(overview && referenceTitle(overview, t), "Overview of Consumer errors");
  });

  it("puts the case first that the call speaks for, and says so", () => {
    const keys = { ...prose, when: "Every call fails", calls: [], fixes: ["Mend the keys."] };
    const login = { when: "This one fails", calls: ["passwords.authenticate"], fixes: ["Ask again."] };
    const several: ErrorProse = { ...prose, ...login, otherCases: [keys] };
    const told = (call?: string): (readonly (string | undefined)[])[] =>
      explain(entry({}), { ...keys, otherCases: [{ ...prose, ...login }] }, { t, call }).cases.map(
        ({ when, likely }) => [when, likely],
      );
    assert.deepEqual(told(), [
      ["Every call fails", undefined],
      ["This one fails", undefined],
    ]);
    assert.deepEqual(told("passwords.authenticate"), [
      ["This one fails", "likely here, after `passwords.authenticate`"],
      ["Every call fails", undefined],
    ]);
    assert.lengthOf(explain(entry({}), prose, { t, call: "passwords.authenticate" }).cases, 1);
    const text = plainText(explain(entry({}), several, { t, call: "passwords.authenticate" }), t);
    assert.include(text, "This one fails (likely here, after passwords.authenticate):\nWho acts:");
    assert.include(text, "1. Ask again.\nEvery call fails:\nWho acts:");
  });

  it("says what an explanation is worth", () => {
    assert.isUndefined(explain(entry({}), prose, { t }).caveat);
    assert.match(explain(entry({}), { ...prose, inferred: true }, { t }).caveat ?? "", /explained from its name/);
    const retired = entry({}, { retired: { until: "2025-06-30", successor: "c_d" } });
    assert.match(explain(retired, prose, { t }).caveat ?? "", /2025-06-30; today it is `c_d`/);
  });
});

describe("plainText", () => {
  it("holds no markup", () => {
    const text = plainText(explain(entry({ consumer: { status: 403 } }), prose, { t }), t, "request-id-test-1");
    assert.include(
      text,
      "Stytch error a_b (403 · known from Consumer)\nRequest ID: request-id-test-1\nThe thing is gone.",
    );
    assert.notMatch(text, /[`*]/);
  });
});
