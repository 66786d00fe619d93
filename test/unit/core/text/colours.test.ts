import { assert } from "chai";
import { isColour, withoutColours } from "../../../../src/core/text/colours";

describe("colours of a terminal", () => {
  const codes = ["\u001b[31m", "\u001b[0m", "\u001b[m", "\u001b[1;31m", "\u001b[38;5;196m", "\u001b[38;2;10;20;30m"];
  const escaped = [
    "\\u001b[31m",
    "\\u001B[31m",
    "\\x1b[31m",
    "\\e[31m",
    "\\033[31m",
    "^[[31m",
    "#033[31m",
    "␛[31m",
    "[31m",
  ];

  it("are taken out, escaped in any way", () => {
    for (const code of [...codes, ...escaped]) assert.strictEqual(withoutColours(`a ${code}b${code}`), "a b", code);
  });
  it("are nothing else in brackets", () => {
    for (const text of ["a[31]", "[31 m", "[INFO] a", "[1000m", "[a;1m", "[main] a", "x[m]", "a [b] m"])
      assert.strictEqual(withoutColours(text), text);
  });
  it("bracket nothing", () => {
    const text = "\u001b[1;31m[404]";
    assert.isTrue(isColour(text, 1));
    assert.isFalse(isColour(text, text.indexOf("[404")));
  });
});
