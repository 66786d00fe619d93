import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { redact } from "../../../../src/core/redaction/redact";
import { realAreas } from "../../catalogOf";
import { contactCases } from "./contactCases";
import { extentCases } from "./extentCases";
import { hostilePieces } from "./hostilePieces";
import { keptTexts } from "./keptTexts";
import { nameCases } from "./nameCases";
import { redactCases } from "./redactCases";
import { requestId, secrets, wrappings } from "./secrets";
import { shapeCases } from "./shapeCases";
import { spokenCases } from "./spokenCases";
import { wrappedCases } from "./wrappedCases";

const cases = [
  ...redactCases,
  ...nameCases,
  ...extentCases,
  ...shapeCases,
  ...spokenCases,
  ...contactCases,
  ...wrappedCases,
];

describe("redact", () => {
  describe("takes out", () => {
    for (const { form, text, expected } of cases) it(form, () => assert.strictEqual(redact(text), expected));
  });

  describe("keeps", () => {
    for (const text of keptTexts) it(text.slice(0, 80), () => assert.strictEqual(redact(text), text));

    it("every message of the API", () => {
      const messages = Object.values(realAreas)
        .flatMap(({ errors }) => Object.values(errors))
        .flatMap(({ message, apis = {} }) => [message, ...Object.values(apis).map((answer) => answer.message)])
        .filter((message) => message !== undefined);
      assert.isAbove(messages.length, 150);
      for (const message of messages) assert.strictEqual(redact(message), message);
    });
  });

  describe("lets nothing of a secret through", () => {
    for (const { kind, value, isLong } of secrets) {
      for (const [form, wrap] of Object.entries(wrappings)) {
        it(`${kind} in ${form}`, () => {
          fc.assert(
            fc.property(value, (secret) => {
              const out = redact(wrap(secret.text, secret));
              const planted = secret.inner ?? secret.text;
              for (const piece of isLong ? piecesOf(planted) : [planted])
                assert.notInclude(out, piece, `of ${JSON.stringify(planted)}`);
            }),
            { numRuns: 25 },
          );
        });
      }
    }
  });

  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(
      ...[
        "password",
        "token",
        "Cookie: ",
        "Bearer ",
        "code",
        "--",
        "is ",
        "email",
        "pin",
        "null",
        "value",
        "string(7) ",
      ],
      ...[
        "=",
        ":",
        " ",
        "\n",
        '"',
        '\\"',
        "'",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ";",
        "&",
        "@",
        "?",
        "- ",
        "|\n",
        "\\",
      ],
      ...["%40", "%22", "%3D", "%26", "://", "<password>", "</", "\\n", "x=", "y: ", "[removed]", "[email removed]"],
      ...["a@b.co", "eyJabcdef", "secret-test-abc", "+12025550123", "202-555-0123", "123456", "2024-05-01 12:34:56"],
      ...["request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141", "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94="],
    ),
  );
  const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(""));

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(texts, (text) => assert.strictEqual(redact(redact(text)), redact(text))),
      { numRuns: 2000 },
    );
  });

  it("keeps every request id, whatever stands around it", () => {
    const anyRequestId = fc
      .tuple(fc.constantFrom("test", "live", "fraud"), fc.uuid())
      .map(([environment, uuid]) => `request-id-${environment}-${uuid}`);
    fc.assert(
      fc.property(texts, anyRequestId, texts, (before, id, after) => {
        assert.include(redact(`${before}${id}${after}`), id);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => assert.isString(redact(text))),
      { numRuns: 2000 },
    );
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    for (const unit of hostilePieces) {
      it(JSON.stringify(unit), () => {
        assertReadInProportion(redact, unit, { size: 20_000 });
      }).timeout(180_000);
    }
  });

  it("is done at once where quoted addresses stand in one another", () => {
    const text = `""""""${'@h"'.repeat(9)}@t`;
    assert.strictEqual(redact(redact(text)), redact(text));
  });
});

/** Every six characters of a long secret: what could be pieced together again. */
function piecesOf(secret: string): string[] {
  const pieces = Array.from({ length: secret.length - 5 }, (_, index) => secret.slice(index, index + 6));
  // A request id stays, and may be like a part of a random one.
  return pieces.filter((piece) => !requestId.includes(piece));
}
