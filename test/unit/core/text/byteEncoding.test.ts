import { assert } from "chai";
import fc from "fast-check";
import { byteEncoding } from "../../../../src/core/text/byteEncoding";

const line = "2026-11-03T09:14:08Z ERROR login: session_not_found für Zoë\n";
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

describe("byteEncoding", () => {
  it("goes by the byte order mark", () => {
    assert.strictEqual(byteEncoding(utf16(`\ufeff${line}`, false)), "utf-16le");
    assert.strictEqual(byteEncoding(utf16(`\ufeff${line}`, true)), "utf-16be");
    assert.strictEqual(byteEncoding(Buffer.from(`\ufeff${line}`)), "utf-8");
  });

  it("tells UTF-16 without a mark by its zeros", () => {
    assert.strictEqual(byteEncoding(utf16(line, false)), "utf-16le");
    assert.strictEqual(byteEncoding(utf16(line, true)), "utf-16be");
  });

  it("takes for text what logs are made of: colours, letters of any language, zeros that emptying left, nothing", () => {
    for (const text of [
      "",
      line,
      `\u001b[31m${line}\u001b[0m`,
      `${"\0".repeat(70_000)}${line}`,
      "ログイン失敗\n",
      `a\0b ${line}`,
    ])
      assert.strictEqual(byteEncoding(Buffer.from(text)), "utf-8", JSON.stringify(text.slice(-40)));
    assert.strictEqual(byteEncoding(Buffer.from(line, "latin1")), "utf-8");
  });

  it("takes no program, picture or archive for text", () => {
    const elf = Uint8Array.from({ length: 3000 }, (_, index) => (index % 3 === 0 ? 0 : (index * 7) % 256));
    const random = Uint8Array.from({ length: 3000 }, (_, index) => (Math.imul(index + 1, 2_654_435_761) >>> 24) & 255);
    for (const bytes of [elf, random]) assert.strictEqual(byteEncoding(bytes), "binary");
  });

  it("answers for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.include(["utf-8", "utf-16le", "utf-16be", "binary"], byteEncoding(bytes));
      }),
    );
  });
});
