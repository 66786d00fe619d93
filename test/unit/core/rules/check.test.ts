import { assert } from "chai";
import fc from "fast-check";
import { allFixed, marksIn, problemsIn } from "./problemsIn";

const wrong = 'if (e.error_type === "sesion_not_found") {}';

describe("check", () => {
  it("keeps silent about what a comment suppresses, and about nothing else", () => {
    for (const [text, count] of [
      [`import "stytch"; ${wrong}`, 1],
      [`import "stytch";\n${wrong} // stytch-errors-disable-line unknown-error-type`, 0],
      [`import "stytch";\n${wrong} // stytch-errors-disable-line`, 0],
      [`import "stytch";\n${wrong} // stytch-errors-disable-line dead-link`, 1],
      [`import "stytch";\n// stytch-errors-disable-next-line unknown-error-type\n${wrong}\n${wrong}`, 1],
      [`// stytch-errors-disable unknown-error-type\n\n${wrong}\n${wrong}`, 0],
      [`# stytch-errors-disable dead-link, unknown-error-type\n${wrong}`, 0],
    ] as const) {
      assert.lengthOf(marksIn(text, "unknown-error-type"), count, text);
    }
  });

  it("mends at once what can be mended without thinking", () => {
    const text = `import "stytch";\n${wrong}\nif (e.error_type === "idp_client_not_found") {}\n// https://stytch.com/docs/api/errors/400#use_https\n`;
    assert.strictEqual(
      allFixed(text),
      'import "stytch";\nif (e.error_type === "session_not_found") {}\nif (e.error_type === "connected_app_not_found") {}\n// https://stytch.com/docs/api/errors/403#use_https\n',
    );
    assert.isEmpty(problemsIn(allFixed(text)));
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
