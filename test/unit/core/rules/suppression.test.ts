import { assert } from "chai";
import type { Problem, RuleId } from "../../../../src/core/rules/problem";
import { type Reach, suppressionText, withoutSuppressed } from "../../../../src/core/rules/suppression";
import { markdown, marksIn } from "./problemsIn";
import { assertInProportion } from "../../proportion";

const wrong = 'if (e.error_type === "sesion_not_found") {}';
const rule = "unknown-error-type";
const problem: Problem = { rule, start: 0, end: 1, message: "It is wrong.", fixes: [] };

describe("suppressing comments", () => {
  const cases: readonly (readonly [title: string, text: string, left: number])[] = [
    ["leaves a problem without any", `import "stytch"; ${wrong}`, 1],
    ["silences its own line", `import "stytch";\n${wrong} // stytch-errors-disable-line ${rule}\n${wrong}`, 1],
    ["silences every rule where it names none", `import "stytch";\n${wrong} // stytch-errors-disable-line`, 0],
    ["silences no other rule", `import "stytch";\n${wrong} // stytch-errors-disable-line dead-link`, 1],
    ["silences the next line only", `// stytch-errors-disable-next-line ${rule}\n${wrong}\n${wrong}`, 1],
    ["silences a whole file", `${wrong}\n// stytch-errors-disable ${rule}\n\n${wrong}`, 0],
    ["takes several rules", `# stytch-errors-disable dead-link, ${rule}\n${wrong}`, 0],
    ["takes a reason behind the rule", `${wrong} // stytch-errors-disable-line ${rule} because we mock it`, 0],
    ["holds beside another comment", `// stytch-errors-disable removed\n${wrong} // stytch-errors-disable-line`, 0],
    ["holds in lines that end in \\r\\n", `// stytch-errors-disable-next-line\r\n${wrong}\r\n${wrong}`, 1],
  ];
  const forms: Readonly<Record<string, string>> = {
    "C's": "// D",
    "C's block": "/* D */",
    "C's block over lines": "/*\n  D\n*/",
    JSX: "{/* D */}",
    JSDoc: "/**\n * D\n */",
    "Rust's doc comment": "//! D",
    "Python's": "# D",
    SQL: "-- D",
    HTML: "<!-- D -->",
    "HTML over lines": "<!--\n  D\n-->",
    Lisp: ";; D",
    Erlang: "% D",
    Haskell: "{- D -}",
    OCaml: "(* D *)",
    Jinja: "{# D #}",
    Razor: "@* D *@",
    ERB: "<%# D %>",
    "Visual Basic": "' D",
    Batch: "REM D",
    Vim: '" D',
    Markdown: "[//]: # (D)",
    "behind another directive": "// eslint-disable-line no-console, D",
  };
  for (const [title, form] of Object.entries(forms)) {
    it(`reads comments of ${title}`, () => {
      for (const said of ["stytch-errors-disable", `stytch-errors-disable ${rule}`]) {
        assert.isEmpty(marksIn(`${form.replace("D", said)}\n${wrong}`, rule), said);
      }
      assert.isEmpty(marksIn(`${form.replace("D", "stytch-errors-disable")}\nimport "stytch";\n${wrong}`, rule));
    });
  }

  it("takes no other words for one", () => {
    for (const words of [
      "// Problems are stytch-errors-disabled by default",
      "// stytch-errors-disable by default, says the handbook",
      "// stytch-errors-disabled",
      "// stytch-errors-disable-lines",
      'const text = "stytch-errors-disable";',
      "const text = 'say // and stytch-errors-disable';",
      "stytch-errors-disable",
      'log("/* stytch-errors-disable-next-line */");',
    ]) {
      assert.lengthOf(marksIn(`import "stytch";\n${words}\n${wrong}`, rule), 1, words);
    }
  });

  it("take time in proportion to the text", () => {
    assertInProportion((size) => {
      const text = "# stytch-errors-disable-line dead-link\n".repeat(size) + wrong.repeat(20);
      const problems = Array.from({ length: size }, () => problem);
      assert.lengthOf(withoutSuppressed(text, problems), size);
    }, 2_000);
  });

  for (const [title, text, left] of cases) {
    it(title, () => assert.lengthOf(marksIn(text, rule), left));
  }

  it("silences what stands at a text's very beginning", () => {
    const link = "https://stytch.com/docs/api/errors/404#use_https";
    assert.isEmpty(marksIn(`${link} <!-- stytch-errors-disable-line -->`, "dead-link", markdown));
  });

  it("is written as it is read", () => {
    const written: readonly (readonly [rule: RuleId, reach: Reach, text: string])[] = [
      ["dead-link", "line", "stytch-errors-disable-line dead-link"],
      ["unknown-error-type", "next-line", "stytch-errors-disable-next-line unknown-error-type"],
      ["removed", "file", "stytch-errors-disable removed"],
    ];
    for (const [one, reach, text] of written) assert.strictEqual(suppressionText(one, reach), text);
  });
});
