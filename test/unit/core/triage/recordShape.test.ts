import { assert } from "chai";
import fc from "fast-check";
import { RecordShape } from "../../../../src/core/triage/recordShape";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (text: string): number | undefined => new RecordShape().read(encode(text));

/** Parts of a record, each in two spellings that one statement of a program may print. */
const alike: readonly (readonly [string, string])[] = [
  ["12", "7"],
  ["1762164000123", "1762164999456"],
  ["user-live-2b6f1a90-11aa-4c2d-9f00-0123456789ab", "user-live-ffffffff-00aa-4c2d-9f00-a123456789ab"],
  ["2026-11-03T09:14:07.120Z", "2026-11-03T10:59:58.001Z"],
  ["ada@example.com", "grace.hopper+2@mail.example.org"],
  ["10.0.3.17", "10.0.21.9"],
];
const same = fc
  .oneof(
    fc.constantFrom(
      "session_not_found",
      '"status_code":404',
      "level=50",
      "abc",
      "é",
      "@",
      "\u0001",
      "\u0005x",
      "\u0007",
    ),
    fc.string({ unit: fc.constantFrom(...Array.from('xyz{}:,"\u0001\u0003\u0004\u0006 ')), maxLength: 4 }),
  )
  .map((text) => [text, text] as const);
const pieces = fc.array(fc.oneof(fc.constantFrom(...alike), same), { maxLength: 20 });

describe("RecordShape", () => {
  it("finds in each record of a shape what stands where another one has it", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const [one, other] = [0, 1].map((index) => parts.map((part) => part[index] ?? "").join(" ")) as [
          string,
          string,
        ];
        const shape = new RecordShape();
        const hash = shape.read(encode(one));
        let [start, otherStart] = [0, 0];
        for (const [text, alikeText] of parts) {
          const [end, otherEnd] = [start + encode(text).length, otherStart + encode(alikeText).length];
          const indices = shape.indices({ start, end });
          if (indices) {
            assert.deepEqual(shape.places(indices), { start, end });
            const again = new RecordShape();
            if (again.read(encode(other)) === hash)
              assert.deepEqual(again.places(indices), { start: otherStart, end: otherEnd });
          }
          [start, otherStart] = [end + 1, otherEnd + 1];
        }
      }),
    );
  });

  it("is the same for whatever a statement prints", () => {
    for (const [one, other] of alike)
      assert.strictEqual(
        hashOf(`ERROR at ${one}: session_not_found`),
        hashOf(`ERROR at ${other}: session_not_found`),
        one,
      );
  });

  it("is another one where a byte is what stands in shapes for a number", () => {
    for (let byte = 1; byte < 9; byte++) {
      const char = String.fromCharCode(byte);
      assert.notStrictEqual(hashOf(`took ${char} ms`), hashOf("took 12 ms"));
      assert.notStrictEqual(hashOf(`took ${char}${char} ms`), hashOf("took ada@example.com ms"));
    }
  });

  it("keeps apart what begins or ends within an id", () => {
    const shape = new RecordShape();
    shape.read(encode("id 2b6f1a90-11aa-4c2d-9f00-0123456789ab end"));
    assert.isUndefined(shape.indices({ start: 5, end: 39 }));
    assert.isUndefined(shape.indices({ start: 3, end: 20 }));
    const whole = shape.indices({ start: 3, end: 39 });
    assert.deepEqual(whole && shape.places(whole), { start: 3, end: 39 });
  });
});
