import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { Code } from "../../../../src/core/code/code";
import { chains, conditionChains } from "../../../../src/core/syntax/conditionChains";
import { piece, spanned } from "./texts";

/** What each chain asks for, as it is written in the text. */
const asked = (text: string): string[][] => chains(new Code(text, "")).map(({ values }) => spanned(text, values));

/** Each asks for a weak password, then for HTTPS. The bar is where the last comparison's line ends. */
const languages: Readonly<Record<string, string>> = {
  TypeScript:
    'if (e.error_type === "weak_password") {\n  a();\n} else if (e.error_type === "use_https") {¦\n  b();\n} else {\n  c();\n}',
  "TypeScript, indented":
    "    if (e.error_type == 'weak_password') a();\n    else if (e.error_type == 'use_https') b();¦",
  "JavaScript, braces on lines of their own":
    'if (e["error_type"] === "weak_password")\n{\n  a();\n}\nelse if (e["error_type"] === "use_https")¦\n{\n  b();\n}',
  "JavaScript, without blanks": 'if(e.error_type==="weak_password"){\n}else if(e.error_type===("use_https")){¦\n}',
  "JavaScript, with more blanks than usual":
    'if  (e.error_type  ===  "weak_password") {\n  }  else if (e.error_type  ===  ("use_https")) {¦\n}',
  Python: 'if e.details.error_type == "weak_password":\n    a()\nelif e.details.error_type == "use_https":¦\n    b()',
  "Python, from a dictionary":
    "if d.get('error_type') == 'weak_password':\n    a()\nelif d.get('error_type') == 'use_https':¦\n    b()",
  Go: '\tif err.ErrorType == "weak_password" {\n\t\ta()\n\t} else if err.ErrorType == "use_https" {¦\n\t\tb()\n\t}',
  "Go, over a local variable": 'if errortype == "weak_password" {\n} else if errortype == "use_https" {¦\n}',
  Ruby: 'if r["error_type"] == "weak_password"\n  a\nelsif r["error_type"] == "use_https"¦\n  b\nend',
  PHP: "if ($d['error_type'] === 'weak_password') {\n} elseif ($d['error_type'] === 'use_https') {¦\n}",
  Kotlin: 'if (e.errorType == "weak_password") {\n} else if (e.errorType == "use_https") {¦\n}',
  Swift: 'if error.errorType == "weak_password" {\n} else if error.errorType == "use_https" {¦\n}',
  "C#": 'if (e.ErrorType == "weak_password")\n{\n}\nelse if (e.ErrorType == "use_https")¦\n{\n}',
  Rust: 'if res.error_type == "weak_password" {\n} else if res.error_type == "use_https" {¦\n}',
  Perl: 'if ($error_type eq "weak_password") {\n} elsif ($error_type eq "use_https") {¦\n}',
};

describe("branches: chains", () => {
  for (const [name, marked] of Object.entries(languages)) {
    it(`finds a chain of ${name}: its extent, and the names that it asks for`, () => {
      const text = `first()\n${marked.replace("¦", "")}\nlast()\n`;
      assert.deepEqual(
        chains(new Code(text, "")).map(({ start, end }) => text.slice(start, end)),
        [marked.slice(0, marked.indexOf("¦"))],
      );
      assert.deepEqual(asked(text), [["weak_password", "use_https"]]);
    });
  }

  it("leaves conditions out that ask for more than the name", () => {
    for (const more of ["&& a", "|| a", "and a", "or a"]) {
      const text = `if (e.error_type == "a") {\n} else if (e.error_type == "b" ${more}) {\n} else if (e.error_type == "c") {\n}`;
      assert.deepEqual(asked(text), [["a", "c"]], more);
    }
  });

  it("isn't misled by words that hold an and or an or", () => {
    assert.deepEqual(asked('if e.error_type == "a": order()\nelif e.error_type == "b": expand()'), [["a", "b"]]);
  });

  it("begins at an else if where what stands before asks for something else", () => {
    const text =
      'if (e.status_code === 500) {\n} else if (e.error_type === "a") {\n} else if (e.error_type === "b") {\n}';
    assert.deepEqual(asked(text), [["a", "b"]]);
  });

  it("begins anew at each if", () => {
    const chain = (...[first = "", second = ""]: string[]): string =>
      `if (e.error_type === "${first}") {\n} else if (e.error_type === "${second}") {\n}\na();\n`;
    assert.deepEqual(asked(chain("a", "b") + chain("a", "c")), [
      ["a", "b"],
      ["a", "c"],
    ]);
  });

  it("is none where there is a single condition", () => {
    assert.deepEqual(chains(new Code('if (e.error_type === "a") {\n}\nif (e.error_type === "b") {\n}', "")), []);
  });
});

describe("branches: conditionChains", () => {
  it("finds a lone condition too, so that others can follow it", () => {
    const line = '  if (e.error_type === "weak_password") {';
    const start = `a();\n${line}`.indexOf("weak_password");
    const value = { value: "weak_password", start, end: start + "weak_password".length };
    const reading = { start: 11, end: 23, field: 11 };
    assert.deepEqual(conditionChains(new Code(`a();\n${line}\n  }\n`, "")), [
      { start: 5, end: 5 + line.length, values: [value], unguarded: [value], constants: [], reading },
    ]);
  });

  for (const [name, text] of Object.entries({
    "a condition on another field": 'if (e.error_message === "a") {',
    "a condition that excludes a name": 'if (e.error_type !== "a") {',
    "a comparison with a variable": "if (e.error_type === type) {",
    "an assertion": 'assert(e.error_type === "a");',
    "a function whose name begins so": 'ifPresent(e.error_type === "a");',
    "Ruby's condition behind a statement": 'retry if r["error_type"] == "a"',
    "a field on one line and a name on another": 'if (e.error_type) {\n  log("a");',
    "no text": "",
  })) {
    it(`finds nothing in ${name}`, () => assert.deepEqual(conditionChains(new Code(text, "")), []));
  }

  it("gives spans that lie in their chain, in any text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = `if error_type == "a"\n${pieces.join("")}`;
        for (const { start, end, values } of conditionChains(new Code(text, ""))) {
          spanned(text, values);
          assert.isTrue(values.every((value) => start < value.start && value.end < end));
        }
      }),
      { numRuns: 300 },
    );
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    const hostile = { blanks: " ", braces: "}\n", conditions: 'if (error_type == "a"\n', fields: "error_type " };
    for (const [name, unit] of Object.entries(hostile)) {
      it(name, () => assertReadInProportion((text) => conditionChains(new Code(text, "")), unit, { beginning: "if " }));
    }
  });
});
