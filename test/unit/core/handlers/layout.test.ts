import { assert } from "chai";
import { layoutOf, plainLayout } from "../../../../src/core/handlers/layout";
import { inserted, weakPassword, writerAt } from "./errors";

describe("the layout of a file", () => {
  const editor = { step: "   ", tabSize: 3, rulers: [] };
  for (const [title, text, step] of [
    ["is indented by tabs", "a {\n\tb {\n\t\tc\n\t}\n}\n", "\t"],
    ["is indented by two", "a {\n  b {\n    c\n  }\n}\n", "  "],
    ["is indented by four", "a:\n    b:\n        c\n    d\n", "    "],
    [
      "is indented as most of it is, whatever its comments are",
      "/**\n * a\n */\na {\n  b\n}\nc {\n  d(\n      e)\n}\n",
      "  ",
    ],
    ["isn't indented, as the editor has it", "a\nb\n", "   "],
  ] as const) {
    it(title, () => {
      assert.strictEqual(layoutOf(text, editor).step, step);
      assert.strictEqual(layoutOf(text.replaceAll("\n", "\r\n"), editor).step, step);
    });
  }

  it("has the line ends of its first line", () => {
    assert.strictEqual(layoutOf("a\r\nb\n", editor).lineEnd, "\r\n");
    assert.strictEqual(layoutOf("a\nb\r\n", editor).lineEnd, "\n");
    assert.strictEqual(layoutOf("", editor).lineEnd, "\n");
  });

  it("is as wide as the first ruler, or 100", () => {
    const widthOf = (...rulers: number[]): number => layoutOf("", { ...editor, rulers }).width;
    assert.deepEqual([widthOf(), widthOf(120, 80), widthOf(10)], [100, 80, 100]);
  });

  it("bounds comments with their indentation, tabs as wide as the editor shows them", () => {
    const long = { ...weakPassword, prose: { ...weakPassword.prose, meaning: "word ".repeat(60).trim() } };
    for (const [text, tabSize, width] of [
      ["function f(e) {\n  if (a) {\n    b();\n  }\n}\n", 4, 80],
      ["function f(e) {\n\tif (a) {\n\t\tb();\n\t}\n}\n", 8, 60],
      ["function f(e) {\n\tif (a) {\n\t\tb();\n\t}\n}\n", 2, 60],
    ] as const) {
      const layout = { ...plainLayout, tabSize, rulers: [width] };
      const insertions = writerAt("typescript", text, text.indexOf("b()"), layout).handler(long) ?? [];
      const lengths = inserted(text, insertions)
        .split("\n")
        .filter((line) => line.includes("// word"))
        .map((line) => line.replaceAll("\t", " ".repeat(tabSize)).length);
      assert.isAbove(lengths.length, 3);
      assert.isAtMost(Math.max(...lengths), width);
      assert.isAbove(Math.max(...lengths), width - "word ".length);
    }
  });
});
