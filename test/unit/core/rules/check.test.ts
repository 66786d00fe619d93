import { assert } from "chai";
import fc from "fast-check";
import { fixAll } from "../../../../src/core/rules/fixAll";
import { type Problem, ruleIds } from "../../../../src/core/rules/problem";
import { assertInProportion } from "../../proportion";
import { allFixed, knowingOnly, problemsIn, problemsLoading, typescript } from "./problemsIn";

const wrong = 'if (e.error_type === "sesion_not_found") {}';

function fixing(start: number, end: number): Problem {
  const fixes = [{ title: "Mend it", edits: [{ start, end, text: "right" }], isPreferred: true }];
  return { rule: "dead-link", start, end, message: "It is wrong.", fixes };
}

describe("check", () => {
  it("tells problems in the order of the text, whichever rule found them", () => {
    const text = `// https://stytch.com/docs/api/errors/400#use_https\n${wrong}\n// https://stytch.com/docs/api/errors/404#nothing_here`;
    assert.deepEqual(
      problemsIn(text).map(({ rule }) => rule),
      ["dead-link", "unknown-error-type", "dead-link"],
    );
  });

  it("runs the rules in force only", () => {
    assert.isEmpty(problemsIn(`import "stytch"; ${wrong}`, ["dead-link", "removed"]));
  });

  it("judges an error that nothing is explained of by what is known", () => {
    const unexplained = { ...knowingOnly({ user_not_found: { only: { why: "users" } } }), prose: {} };
    const text = 'import { B2BClient } from "stytch"; if (e.error_type === "user_not_found") {}';
    assert.deepEqual(
      problemsIn(text, ruleIds, typescript, unexplained).map(({ rule }) => rule),
      ["wrong-api"],
    );
  });

  it("says once what is wrong with a constant of the code's own: where it gets its value", () => {
    const text =
      'import "stytch";\nconst IDP_CLIENT_NOT_FOUND = "idp_client_not_found";\nif (kind === IDP_CLIENT_NOT_FOUND) {}\n';
    assert.deepEqual(
      problemsIn(text).map(({ rule, start }) => `${rule} ${start}`),
      [`removed ${text.indexOf("idp_client")}`],
    );
  });

  it("loads the search for a wrong name, and for nothing else", async () => {
    const right = await problemsLoading('import "stytch"; if (e.error_type === "idp_client_not_found") {}');
    assert.strictEqual(right.loaded, 0);
    assert.deepEqual(
      right.problems.map(({ rule }) => rule),
      ["removed", "occurrence"],
    );
    const text = `import "stytch"; ${wrong}`;
    assert.deepEqual(await problemsLoading(text), { problems: problemsIn(text, ruleIds), loaded: 1 });
  });

  it("mends at once what can be mended without thinking", () => {
    const text = `import "stytch";\n${wrong}\nif (e.error_type === "idp_client_not_found") {}\n// https://stytch.com/docs/api/errors/400#use_https\n`;
    assert.strictEqual(
      allFixed(text),
      'import "stytch";\nif (e.error_type === "session_not_found") {}\nif (e.error_type === "connected_app_not_found") {}\n// https://stytch.com/docs/api/errors/403#use_https\n',
    );
    assert.isEmpty(problemsIn(allFixed(text)));
  });

  it("takes a fix that can be taken without thinking, or none", () => {
    const text = 'import "stytch"; if (e.error_type === "impersonation_not_allowed") {}';
    assert.isNotEmpty(problemsIn(text)[0]?.fixes);
    assert.strictEqual(allFixed(text), text);
    const missing = 'import "stytch"; if (e.error_message === "Oh no") {}';
    assert.strictEqual(allFixed(missing), missing);
  });

  it("takes fixes side by side in their order, and of two that overlap the first", () => {
    const edits = fixAll([fixing(8, 12), fixing(0, 4), fixing(4, 8), fixing(10, 14), fixing(20, 24)]);
    assert.deepEqual(
      edits.map(({ start }) => start),
      [0, 4, 8, 20],
    );
  });

  it("takes no longer per case where a branching has many", () => {
    assertInProportion((count) => {
      problemsIn(`import "stytch";\nswitch (e.error_type) {\n${'  case "session_not_found":\n'.repeat(count)}}\n`);
    }, 500);
  });

  it("never throws, and marks text that is there", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        ...["import stytch\n", "error_type", '"weak_password"', '"sesion_not_found"', "switch (error_type) {\n", "\n"],
        ...[
          "case ",
          " => ",
          " === ",
          "error_message",
          "https://stytch.com/docs/api/errors/404#",
          "status_code: 400",
          "{",
        ],
        ...["stytch-errors-disable-line", "else if (", "idp_client_not_found", " in ["],
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end, fixes } of problemsIn(text)) {
          assert.isTrue(0 <= start && start < end && end <= text.length);
          for (const edit of fixes.flatMap(({ edits }) => edits)) assert.isTrue(edit.start <= edit.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
