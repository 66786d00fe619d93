import { assert } from "chai";
import type { CatalogEntry, ErrorProse } from "../../../../src/catalog/entry";
import { explain } from "../../../../src/core/explanation/explanation";
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
  messages: { consumer: "Back`tick." },
  guides: [{ title: "Things", url: "https://stytch.com/docs/things" }],
  inferred: false,
  source: "reference",
  apiSources: {},
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
    assert.strictEqual(origin({ b2b: {} }), "B2B");
    assert.strictEqual(origin({}), "");
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
    assert.include(text, "Stytch error a_b (403 · Consumer)\nRequest ID: request-id-test-1\nThe thing is gone.");
    assert.notMatch(text, /[`*]/);
  });
});
