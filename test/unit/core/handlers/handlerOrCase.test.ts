import { assert } from "chai";
import { explained, inserted, writerAt } from "./errors";

/** Where the cursor is at `¦`, and what a handler for `weak_password` is there. */
const places: readonly (readonly [title: string, id: string, text: string, expected: RegExp])[] = [
  [
    "is a case of the switch around",
    "typescript",
    'switch (e.error_type) {\n  case "use_https":\n    a(¦);\n    break;\n}\n',
    /break;\n {2}case "weak_password": \{\n/,
  ],
  [
    "is a branch of the chain around",
    "python",
    'if e.details.error_type == "use_https":\n    a(¦)\n',
    /a\(\)\nelif e\.details\.error_type == "weak_password":\n/,
  ],
  [
    "is one of its own where an arm catches another error",
    "typescript",
    'switch (e.error_type) {\n  case "use_https":\n    try {\n      a();\n    } catch (other) {\n      b(¦);\n    }\n    break;\n}\n',
    /catch \(other\) \{\n {6}if \(other instanceof StytchError && other\.error_type === "weak_password"\) \{\n/,
  ],
  [
    "is one of its own where the error is handled already",
    "go",
    'package a\n\nfunc f(se stytcherror.Error) {\n\tif se.ErrorType == "weak_password¦" {\n\t\ta()\n\t}\n}\n',
    /func f\(se stytcherror\.Error\) \{\n\tif se\.ErrorType == "weak_password" \{\n\t\t\/\/ /,
  ],
  [
    "is one of its own where a member of an enumeration is asked for",
    "swift",
    "switch e.errorType {\ncase .weakPassword:\n    a(¦)\ndefault: b()\n}\n",
    /case \.weakPassword:\n {4}if error\.errorType == \.weakPassword \{\n/,
  ],
  [
    "is one of its own in a chain over something else",
    "ruby",
    'def f(response)\n  if mode == "use_https"\n    a¦\n  end\nend\n',
    /use_https"\n {4}if response\["error_type"\] == "weak_password"\n/,
  ],
];

describe("a handler for the error at the cursor", () => {
  for (const [title, id, marked, expected] of places) {
    it(title, () => {
      const [before = "", behind = ""] = marked.split("¦");
      const insertions = writerAt(id, before + behind, before.length).handlerOrCase(explained("weak_password")) ?? [];
      assert.match(inserted(before + behind, insertions), expected);
    });
  }

  it("is none where no statement can stand", () => {
    for (const [id, marked] of [
      ["go", 'package a\n\nimport (\n\t¦"errors"\n)\n'],
      ["java", "class A {\n    ¦private int a;\n}\n"],
      ["csharp", "using System;\n¦\nnamespace A;\n"],
      ["typescript", "class A {\n  a = {¦ b: 1 };\n}\n"],
      ["kotlin", "package a\n\n¦val b = mapOf(1 to 2)\n"],
    ] as const) {
      const [before = "", behind = ""] = marked.split("¦");
      assert.isUndefined(
        writerAt(id, before + behind, before.length).handlerOrCase(explained("weak_password")),
        marked,
      );
    }
  });

  it("leaves semicolons out where the file has none", () => {
    const text = "import a from 'a'\nswitch (e.error_type) {\n  case 'use_https':\n    a()\n    break\n}\n";
    const insertions = writerAt("typescript", text, text.indexOf("use_https")).handlerOrCase(
      explained("weak_password"),
    );
    assert.match(inserted(text, insertions ?? []), /case 'weak_password': \{\n(?: {4}.*\n)+? {4}break\n {2}\}\n\}/);
  });
});
