import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import fc from "fast-check";
import wabt from "wabt";
import { ByteNames, Seams } from "../../../../src/core/triage/byteNames";
import { longestText, SeamFinder, seamsModule } from "../../../../src/core/triage/seamFinder";
import { root } from "../../../host/paths.mjs";
import { realCatalog as catalog } from "../../catalogOf";

const encoder = new TextEncoder();
const types = [...catalog.all()].map(({ type }) => type);
const [fast, plain] = [new ByteNames(catalog, new SeamFinder()), new ByteNames(catalog, new Seams())];

function found(names: ByteNames, bytes: Uint8Array, from = 0, to = bytes.length): string[] {
  return [...names.in(bytes, from, to)].map(({ start, end }) => `${start} ${end}`);
}

describe("SeamFinder", () => {
  it("ships what its source says", async () => {
    const source = readFileSync(join(root, "src", "core", "triage", "seams.wat"), "utf8");
    const module = (await wabt()).parseWat("seams.wat", source, { simd: true });
    assert.strictEqual(seamsModule, Buffer.from(module.toBinary({}).buffer).toString("base64"));
  });

  it("finds every name of the catalog wherever it stands among others", () => {
    const text = types.join(" ");
    const bytes = encoder.encode(text);
    const expected: string[] = [];
    let at = 0;
    for (const type of types) {
      expected.push(`${at} ${at + type.length}`);
      at += type.length + 1;
    }
    assert.deepEqual(found(fast, bytes), expected);
    assert.deepEqual(found(plain, bytes), expected);
  });

  it("finds what script finds, in any bytes and any part of them", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...types,
        "error_type",
        "_",
        "__",
        "a_b",
        "status_code",
        "\\n",
        "%22",
        "é",
        "\u001b[31m",
        "\n",
        " ",
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), fc.nat(60), (pieces, before, behind) => {
        const bytes = encoder.encode(pieces.join(""));
        const [from, to] = [Math.min(before, bytes.length), Math.max(0, bytes.length - behind)];
        assert.deepEqual(found(fast, bytes, from, to), found(plain, bytes, from, to));
      }),
    );
  });

  it("finds what stands where its parts of a long text meet", () => {
    for (let shift = 0; shift < 40; shift++) {
      const before = "x".repeat(longestText - 30 + shift);
      const bytes = encoder.encode(`${before} session_not_found `);
      assert.deepEqual(found(fast, bytes), [`${before.length + 1} ${before.length + 18}`]);
    }
  });
});
