import { assert } from "chai";
import type { Difference } from "../../../../src/catalog/check/compare";
import type { Fact } from "../../../../src/catalog/check/fact";
import { mergeFacts } from "../../../../src/catalog/check/merge";
import { compileCatalog } from "../../../../src/catalog/compile";
import type { Source } from "../../../../src/catalog/entry";
import type { AreaSources } from "../../../../src/catalog/source";
import { areas, entry } from "./catalog";

const today = "2026-11-24";
const fact = (more: Fact, source: Source = "reference"): Difference => ({ kind: "new", fact: more, source });
const merged = (...differences: readonly Difference[]): AreaSources => mergeFacts(areas, differences, today);

describe("catalog check: mergeFacts", () => {
  it("takes facts over and leaves prose alone", () => {
    const result = merged(fact({ type: "use_https", api: "b2b", status: 403 }));
    assert.deepEqual(
      result["requests"]?.errors["use_https"],
      entry({
        apis: { b2b: { status: 403, message: "Use https." } },
        causes: ["Kept."],
        source: "reference",
        checked: today,
      }),
    );
    assert.strictEqual(result["things"], areas["things"]);
  });

  it("keeps what other products say, and from where", () => {
    const result = merged(fact({ type: "thing_suspended", api: "b2b", status: 403, message: "Off." }));
    assert.deepEqual(result["things"]?.errors["thing_suspended"]?.apis, {
      consumer: { status: 403, message: "Other.", source: "sdk" },
      b2b: { status: 403, message: "Off." },
    });
  });

  it("notes a source that is weaker than the entry's", () => {
    const strong: AreaSources = { things: { title: "T", errors: { a_b: entry({ source: "reference" }) } } };
    const result = mergeFacts(strong, [fact({ type: "a_b", api: "b2b", status: 403 }, "observed")], today);
    assert.deepEqual(
      result["things"]?.errors["a_b"],
      entry({ source: "reference", apis: { b2b: { status: 403, source: "observed" } }, checked: today }),
    );
  });

  it("forgets a weaker source of what a stronger one says", () => {
    const apis = { b2b: { status: 400, source: "observed" as const } };
    const strong: AreaSources = { things: { title: "T", errors: { a_b: entry({ source: "reference", apis }) } } };
    const result = mergeFacts(strong, [fact({ type: "a_b", api: "b2b", status: 403 })], today);
    assert.deepEqual(result["things"]?.errors["a_b"]?.apis, { b2b: { status: 403 } });
  });

  it("changes nothing where there is nothing to take", () => {
    const differences: Difference[] = [
      { kind: "gone", type: "thing_gone", from: "It isn't there" },
      { kind: "changed", fact: { type: "thing_gone" }, source: "sdk", what: ["back"] },
      { kind: "changed", fact: { type: "thing_gone", api: "b2b" }, source: "reference", what: ["status 403 → 404"] },
    ];
    assert.strictEqual(merged(...differences), areas);
  });

  it("gives a new name an entry that waits for its explanation, once", () => {
    const { errors = {} } =
      merged(
        fact({ type: "thing_broken", api: "b2b", status: 403, message: "Broken." }),
        fact({ type: "thing_broken", api: "consumer", status: 403 }),
        fact({ type: "thing_found" }, "sdk"),
        fact({ type: "thing_heard", message: "Heard." }, "observed"),
      )["things"] ?? {};
    assert.deepEqual(Object.keys(errors), [
      "thing_broken",
      "thing_found",
      "thing_gone",
      "thing_heard",
      "thing_suspended",
    ]);
    assert.deepEqual(errors["thing_broken"], {
      unexplained: true,
      apis: { b2b: { status: 403, message: "Broken." }, consumer: { status: 403 } },
      source: "reference",
      checked: today,
    });
    assert.deepEqual(errors["thing_found"], { unexplained: true, source: "sdk", checked: today });
    assert.deepEqual(errors["thing_heard"], {
      unexplained: true,
      message: "Heard.",
      source: "observed",
      checked: today,
    });
  });

  it("asks for the explanation before anything is built of it", () => {
    const result = merged(fact({ type: "thing_broken" }, "sdk"), fact({ type: "use_tls" }, "sdk"));
    assert.throws(() => compileCatalog(result), /Not explained yet: thing_broken, use_tls\. Write .* delete/);
  });

  it("puts a new name beside its nearest relative: the rarer a word, the nearer", () => {
    const many: AreaSources = {
      sessions: {
        title: "S",
        errors: { session_not_found: entry({}), token_not_found: entry({}), key_not_found: entry({}) },
      },
      saml: { title: "SAML", errors: { saml_csrf_mismatch: entry({}) } },
      requests: { title: "R", errors: { use_https: entry({}) } },
    };
    const areaOf = (type: string): string | undefined =>
      Object.entries(mergeFacts(many, [fact({ type }, "sdk")], today)).find(([, { errors }]) => errors[type])?.[0];
    assert.strictEqual(areaOf("saml_not_found"), "saml");
    assert.strictEqual(areaOf("session_lost"), "sessions");
    assert.strictEqual(areaOf("entirely_new"), "requests");
  });
});
