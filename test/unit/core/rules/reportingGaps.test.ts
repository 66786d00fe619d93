import { assert } from "chai";
import {
  type ReportingFacts,
  type ReportingGap,
  gapSettings,
  gapsIn,
  gapText,
  isVendored,
} from "../../../../src/core/rules/reportingGaps";
import { english } from "../../../../src/core/explanation/translate";

const ordinary: ReportingFacts = {
  isMinified: false,
  isWritable: true,
  isGenerated: false,
  isVendored: false,
  skipsGenerated: true,
  isTooLong: false,
  rulesOff: [],
  found: 3,
  limit: 250,
};
const kinds = (facts: Partial<ReportingFacts>): string[] => gapsIn({ ...ordinary, ...facts }).map(({ kind }) => kind);

describe("reporting gaps", () => {
  it("has no gaps in an ordinary document", () => {
    assert.isEmpty(kinds({}));
    assert.isEmpty(kinds({ found: 250 }), "as many as may be shown");
  });

  it("says that a text is too long to be looked through", () => {
    assert.deepEqual(kinds({ isTooLong: true }), ["too-long"]);
    assert.deepEqual(kinds({ isTooLong: true, isMinified: true }), ["minified"]);
    assert.isEmpty(gapSettings({ kind: "too-long" }));
    assert.match(gapText({ kind: "too-long" }, english), /Too long/);
  });

  it("names the one reason why nothing is reported, and none beside it", () => {
    const busy = { found: 400, rulesOff: ["removed"] } as const;
    assert.deepEqual(kinds({ ...busy, isMinified: true, isWritable: false, isVendored: true }), ["minified"]);
    assert.deepEqual(kinds({ ...busy, isWritable: false, isVendored: true }), ["read-only"]);
    assert.deepEqual(kinds({ ...busy, isVendored: true, isGenerated: true }), ["vendored"]);
    assert.deepEqual(kinds({ ...busy, isGenerated: true }), ["generated"]);
  });

  it("leaves generated files and dependencies in where the settings say so", () => {
    const facts = { isVendored: true, isGenerated: true, skipsGenerated: false, found: 400 };
    assert.deepEqual(kinds(facts), ["limit"]);
    assert.deepEqual(kinds({ ...facts, isMinified: true }), ["minified"], "nobody can ask for minified code");
  });

  it("tells what is cut before what is off", () => {
    assert.deepEqual(kinds({ found: 251, rulesOff: ["removed", "wrong-api"] }), ["limit", "rules-off"]);
  });

  it("knows folders of dependencies, not files that are called like them", () => {
    for (const path of ["/p/node_modules/stytch/index.js", "/go/vendor/a.go", "c:\\p\\vendor\\a.php"]) {
      assert.isTrue(isVendored(path), path);
    }
    for (const path of ["/p/src/vendor.ts", "/p/my_node_modules/a.js", "/p/vendors/a.ts"]) {
      assert.isFalse(isVendored(path), path);
    }
  });

  it("says each gap in one short sentence, with the settings that close it", () => {
    const gaps: readonly (readonly [gap: ReportingGap, text: string, settings: readonly string[]])[] = [
      [{ kind: "minified" }, "Minified code isn't read; no setting changes that.", []],
      [{ kind: "read-only" }, "Hovers only: nobody can edit this document.", []],
      [{ kind: "vendored" }, "Hovers only: a dependency's file.", ["problems.skipGenerated"]],
      [{ kind: "generated" }, "Hovers only: a generated file.", ["problems.skipGenerated"]],
      [{ kind: "limit", found: 400, limit: 250 }, "Only the first 250 of 400 problems are shown.", ["problems.limit"]],
      [{ kind: "rules-off", rules: ["removed"] }, 'The rule "removed" is off.', ["rules.removed"]],
      [
        { kind: "rules-off", rules: ["removed", "dead-link"] },
        "2 rules are off: removed, dead-link.",
        ["rules.removed", "rules.dead-link"],
      ],
    ];
    for (const [gap, text, settings] of gaps) {
      assert.strictEqual(gapText(gap, english), text);
      assert.deepEqual(gapSettings(gap), settings);
    }
  });
});
