import { assert } from "chai";
import type { CatalogEntry, ErrorProse } from "../../../src/catalog/entry";
import { explain } from "../../../src/core/explanation";
import { pageMarkdown, plainText } from "../../../src/core/page";

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
  explain(entry(apis), prose, product).origin;

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
    assert.isUndefined(explain(entry({}), prose).caveat);
    assert.match(explain(entry({}), { ...prose, inferred: true }).caveat ?? "", /explained from its name/);
    const retired = entry({}, { retired: { until: "2025-06-30", successor: "c_d" } });
    assert.match(explain(retired, prose).caveat ?? "", /2025-06-30; today it is `c_d`/);
  });
});

describe("pageMarkdown", () => {
  const page = pageMarkdown(explain(entry({ consumer: { status: 403 }, b2b: {} }), prose), {
    area: "Things",
    version: "1.2.3",
    linkTo: (type) => `${type}.md`,
  });
  it("tells everything the entry knows", () => {
    for (const part of [
      "# a_b",
      "catalog 1.2.3",
      "1. Make a new one.\n2. Look for it.",
      "- It was deleted.",
      "status 403, message ``Back`tick.``",
      "**B2B:** status unknown, message unknown",
      "[c_d](c_d.md)",
      "[Things](https://stytch.com/docs/things)",
      "Stytch's documentation",
      "2026-11-22",
    ]) {
      assert.include(page, part);
    }
  });
  it("says that the API is unknown where it is", () => {
    const unknown = pageMarkdown(explain(entry({}), { ...prose, messages: {} }), {
      area: "Things",
      version: "1.2.3",
      linkTo: String,
    });
    assert.include(unknown, "is unknown; message unknown");
  });
});

describe("plainText", () => {
  it("holds no markup", () => {
    const text = plainText(explain(entry({ consumer: { status: 403 } }), prose), "request-id-test-1");
    assert.include(text, "Stytch error a_b (403 · Consumer)\nRequest ID: request-id-test-1\nThe thing is gone.");
    assert.notMatch(text, /[`*]/);
  });
});
