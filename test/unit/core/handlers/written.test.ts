import { assert } from "chai";
import { handlerLanguages } from "../../../../src/core/handlers/languages/all";
import { catchings } from "../../../../src/core/page/catching";
import { marksIn } from "../rules/problemsIn";
import { explained, withCases, withHandler } from "./errors";
import { parses } from "./parses";
import { samples } from "./samples";

const errors = [
  "too_many_requests",
  "session_not_found",
  "weak_password",
  "invalid_md_5_hash",
  "unauthorized_credentials",
].map((type) => explained(type));

/** Code that was written for the errors of the catalog is a program in its language. */
describe("written handlers", () => {
  it("exist for the languages of all official SDKs", () => {
    assert.sameMembers(
      handlerLanguages.map(({ ids }) => ids[0]),
      Object.keys(samples),
    );
  });

  for (const [id, { grammar, branching, place }] of Object.entries(samples)) {
    it(`${id}: arms go before the default, and the code parses`, async () => {
      assert.isTrue(await parses(branching, grammar), "the sample itself");
      const code = withCases(id, branching, branching.indexOf("use"), errors);
      assert.isTrue(await parses(code, grammar), code);
      const fallback = [...code.matchAll(/^\s*(?:default|else|_ =>|case _)/gm)].pop();
      const last = Math.max(code.indexOf("unauthorized_credentials"), code.indexOf("unauthorizedCredentials"));
      assert.isBelow(last, fallback?.index ?? 0);
      assert.isEmpty(marksIn(code, "duplicate-case"));
    });

    it(`${id}: a handler of its own parses`, async () => {
      for (const error of errors) {
        const code = withHandler(id, place, place.indexOf("HERE"), error);
        assert.isTrue(await parses(code, grammar), code);
      }
    });

    it(`${id}: the page's whole example parses`, async () => {
      const at = place.split("\n").find((line) => line.includes("HERE")) ?? "";
      const indent = /^\s*/.exec(at)?.[0] ?? "";
      for (const error of errors) {
        const example = catchings(error).find((one) => one.id === id)?.code ?? "";
        const code = place.replace(at, () => example.replace(/^/gm, indent));
        assert.isTrue(await parses(code, grammar), code);
      }
    });
  }

  for (const [id, grammar, text] of [
    [
      "java",
      "java",
      'class A { void f(E e) {\n    switch (e.getReason().getErrorType()) {\n        case "use_https":\n            break;\n    }\n} }\n',
    ],
    ["php", "php", "<?php\nswitch ($e->error_type) {\n    case 'use_https':\n        break;\n}\n"],
    [
      "csharp",
      "c_sharp",
      'class A { void F(E e) {\n    switch (e.ErrorType)\n    {\n        case "use_https":\n            break;\n    }\n} }\n',
    ],
  ] as const) {
    it(`${id}: arms of a statement parse as well`, async () => {
      const code = withCases(id, text, text.indexOf("use"), errors);
      assert.isTrue(await parses(code, grammar), code);
      assert.include(code, "too_many_requests");
    });
  }
});
