import { assert } from "chai";
import fc from "fast-check";
import { IndentedBlocks } from "../../../../src/core/text/indentedBlocks";

/** The lines of each block around a mark, the innermost first. */
function around(text: string, mark: string): string[] {
  return new IndentedBlocks(text).around(text.indexOf(mark)).map(({ start, end }) =>
    text
      .slice(start, end)
      .trim()
      .split("\n")
      .map((line) => line.trim())
      .join("/"),
  );
}

describe("IndentedBlocks", () => {
  it("are the lines that stand deeper, with the line that opens them", () => {
    const python = "def a():\n    x\n    y\n\ndef b():\n    z\n";
    assert.deepEqual(around(python, "y"), ["y", "def a():/x/y"]);
    assert.deepEqual(around(python, "z"), ["z", "def b():/z"]);
    assert.deepEqual(around(python, "def b"), ["def b():/z"]);
  });

  it("go on over what belongs to them at the same depth", () => {
    const java = "try {\n  a();\n} catch (E e) {\n  b();\n} finally {\n  c();\n}\nd();\n";
    const whole = "try {/a();/} catch (E e) {/b();/} finally {/c();/}";
    for (const mark of ["a()", "b()", "c()"]) assert.deepEqual(around(java, mark).slice(1), [whole]);
    assert.deepEqual(around(java, "d()"), ["d();"]);
    const ruby = "def a\n  b\nrescue E => e\n  c\nend\ndef d\n  f\nend\n";
    assert.deepEqual(around(ruby, "c\n").slice(1), ["def a/b/rescue E => e/c/end"]);
    assert.deepEqual(around(ruby, "f\n").slice(1), ["def d/f/end"]);
  });

  it("hold the place that they are around, the inner within the outer, in any text", () => {
    const text = fc.array(fc.constantFrom("  ", "\t", "\n", "}", "end", "a", "else", "\r\n"), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), (parts, at) => {
        const whole = parts.join("");
        const offset = whole.length === 0 ? 0 : at % whole.length;
        let inner = { start: offset, end: offset };
        for (const block of new IndentedBlocks(whole).around(offset)) {
          assert.isAtMost(block.start, inner.start);
          assert.isAtLeast(block.end, inner.end);
          inner = block;
        }
      }),
    );
  });
});
