import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { Code } from "../../../../src/core/code/code";
import { branchingBlocks, branchings } from "../../../../src/core/syntax/branches";
import { piece, spanned } from "./texts";

/** What each branching asks for, as it is written in the text. */
const asked = (text: string, language = ""): string[][] =>
  branchings(new Code(text, language)).map(({ values }) => spanned(text, values));
/** What a title's language is called by VS Code. */
const ids: Readonly<Record<string, string>> = { "C#": "csharp" };
const idOf = (title: string): string => {
  const name = /^([\w#]+)'s/.exec(title)?.[1] ?? "";
  return ids[name] ?? name.toLowerCase();
};

/** Each asks for a weak password, then for HTTPS. The bar is where the block ends: nothing behind it belongs to it. */
const languages: Readonly<Record<string, string>> = {
  "TypeScript's switch":
    'switch (e.error_type) {\n  case "weak_password":\n  case "use_https":\n    a();\n    break;\n  default:\n    b();¦\n}',
  "JavaScript's switch, its cases beside it":
    "  switch (error?.error_type) {\n  case 'weak_password': return a();\n  case 'use_https': return b();\n  default: return c();¦\n  }",
  "Python's match": 'match e.details.error_type:\n    case "weak_password" | "use_https":\n        a()¦',
  "Go's switch":
    '\tswitch stytchErr.ErrorType {\n\tcase "weak_password", "use_https":\n\t\ta()\n\tdefault:\n\t\tb()¦\n\t}',
  "Go's switch over a local variable": 'switch errortype {\ncase "weak_password":\n\ta()\ncase "use_https":\n\tb()¦\n}',
  "Ruby's case": 'case response["error_type"]\nwhen "weak_password", "use_https"\n  a\nelse\n  b¦\nend',
  "Ruby's case, assigned":
    "  status = case error.error_type\n           when 'weak_password' then 400\n           when 'use_https' then 403¦\n  end",
  "Java's switch":
    'switch (e.getErrorType()) {\n    case "weak_password" -> a();\n    case "use_https" -> b();\n    default -> c();¦\n}',
  "Kotlin's when": 'val status = when (e.errorType) {\n    "weak_password", "use_https" -> 400\n    else -> 500¦\n}',
  "Swift's switch":
    'switch error.errorType.rawValue {\ncase "weak_password":\n    a()\ncase "use_https":\n    b()\ndefault:\n    c()¦\n}',
  "PHP's match": "return match ($e->error_type) {\n    'weak_password', 'use_https' => 400,\n    default => 500,¦\n};",
  "PHP's match with a comma behind the last":
    "return match ($e->error_type) {\n    'weak_password',\t'use_https', => 400,¦\n};",
  "C#'s switch expression":
    'return e.ErrorType switch\n{\n    "weak_password" => 400,\n    "use_https" => 403,\n    _ => 500,¦\n};',
  "C#'s switch expression over a method":
    'return e.GetErrorType() switch\n{\n    "weak_password" => 400,\n    "use_https" => 403,¦\n};',
  "C#'s switch expression over a local variable":
    'var status = errortype switch\n{\n    "weak_password" => 400,\n    "use_https" => 403,¦\n};',
  "C#'s switch": 'switch (e.ErrorType)\n{\n    case "weak_password" or "use_https":\n        break;¦\n}',
  "Rust's match": 'match res.error_type.as_str() {\n    "weak_password" | "use_https" => a(),\n    _ => b(),¦\n}',
  "Rust's match with bars in front": 'match error_type {\n    | "weak_password" => a(),\n    | "use_https" => b(),¦\n}',
  "a switch without blanks": "switch(e.error_type){\n  case'weak_password':case'use_https':a()¦\n}",
  "a when without blanks": 'when(e.errorType){\n  "weak_password","use_https"->1¦\n}',
  "a switch with more blanks than usual":
    'switch  ( e.error_type )  {\n    case  "weak_password"  ,  "use_https"  :¦\n}',
  "a when with more blanks than usual": 'when (e.errorType) {\n    |  "weak_password"  ,  "use_https"  -> 1¦\n}',
};

describe("branches: branchings", () => {
  for (const [name, marked] of Object.entries(languages)) {
    it(`finds ${name}: its extent, and the names that it asks for`, () => {
      const block = marked.slice(0, marked.indexOf("¦"));
      const text = `first()\n${marked.replace("¦", "")}\nlast()\n`;
      for (const language of new Set(["", idOf(name)])) {
        assert.deepEqual(
          branchings(new Code(text, language)).map(({ start, end }) => text.slice(start, end)),
          [block],
          language,
        );
        assert.deepEqual(asked(text, language), [["weak_password", "use_https"]], language);
        const windows = text.replaceAll("\n", "\r\n");
        assert.deepEqual(asked(windows, language), [["weak_password", "use_https"]], "with Windows' line ends");
      }
    });
  }

  it("goes on over blank lines, and over comments at the margin", () => {
    const text =
      'switch (e.error_type) {\n  case "a":\n\n// Nothing else is left.\n# Nor here.\n  \n  case "b":\n    c();\n}\n"d" => 1';
    assert.deepEqual(asked(text), [["a", "b"]]);
  });

  it("ends at what closes it, whatever a comment says there", () => {
    const text = 'case r.error_type\nwhen "a"\n  b\nend # of the case\n  "c" => d';
    assert.deepEqual(asked(text), [["a"]]);
  });

  it("ends at a brace that opens something else", () => {
    assert.deepEqual(asked('# when error_type is known\n{ user: 1,\n  "name" => 2 }'), []);
  });

  it("ends where the text does, a last line break left out", () => {
    const ends = (text: string): number[] => branchings(new Code(text, "python")).map(({ end }) => end);
    const block = 'match e.error_type:\n    case "a":';
    assert.deepEqual(ends(block), [block.length]);
    assert.deepEqual(ends(`${block}\n`), [block.length]);
  });

  it("takes each for itself where several follow one another", () => {
    const one = (type: string): string => `switch (e.error_type) {\n  case "${type}":\n    a();\n}\n`;
    assert.deepEqual(asked(one("a") + one("b")), [["a"], ["b"]]);
  });

  it("asks for nothing with the strings inside an arm", () => {
    assert.deepEqual(asked('case r["error_type"]\nwhen "a"\n  log("reason" => 1, "b")\n  t "c"\nend'), [["a"]]);
  });

  for (const [name, text] of Object.entries({
    "a switch over something else": 'switch (e.color) {\n  case "red":\n}',
    "a switch over a name that only begins so": 'switch (error_types.length) {\n  case "many":\n}',
    "a function whose name ends in a keyword": 'lowercase(e.error_type) {\n  "a" => 1\n}',
    "a function whose name begins with a keyword": 'switchTo(e.error_type) {\n  "a" => 1\n}',
    "a string that holds a keyword": 'log("when error_type is set")\n  "a" => 1',
    "a word behind the field": 'e.error_type matches {\n  "a" => 1\n}',
    "a switch that asks for nothing yet": "switch (e.error_type) {\n}",
    "no text": "",
  })) {
    it(`finds nothing in ${name}`, () => assert.deepEqual(branchings(new Code(text, "")), []));
  }
});

describe("branches: branchingBlocks", () => {
  it("finds those too that ask for nothing yet, so that arms can be put in", () => {
    const text = "a();\n  switch (e.error_type) {\n\n  }\n";
    const reading = { start: text.indexOf("(e"), end: text.indexOf(" {"), field: text.indexOf("(e") };
    assert.deepEqual(branchingBlocks(new Code(text, "")), [
      {
        start: 5,
        keyword: 7,
        open: text.indexOf("{"),
        end: text.indexOf("\n  }"),
        values: [],
        unguarded: [],
        constants: [],
        reading,
      },
    ]);
    const unfinished = "switch (e.error_type) {";
    assert.deepEqual(branchingBlocks(new Code(unfinished, "")), [
      {
        ...{ start: 0, keyword: 0, open: 22, end: unfinished.length, values: [], unguarded: [], constants: [] },
        reading: { start: 7, end: 21, field: 7 },
      },
    ]);
  });

  it("gives spans that lie in their block, in any text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `match error_type {\n  ${pieces.join("")}`;
        for (const { start, end, values } of branchingBlocks(new Code(text, ""))) {
          let last = start;
          spanned(text, values);
          for (const value of values) {
            assert.isAbove(value.start, last);
            last = value.end;
          }
          assert.isAtMost(last, end);
        }
      }),
      { numRuns: 300 },
    );
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    const hostile = {
      blanks: " ",
      "strings without commas": '"a" ',
      "lines of strings": '"a" "b" "c"\n  ',
      bars: "| ",
    };
    for (const [name, unit] of Object.entries(hostile)) {
      it(name, () =>
        assertReadInProportion((text) => branchingBlocks(new Code(text, "")), unit, {
          beginning: "switch (error_type) {\n  ",
        }),
      );
    }
  });
});
