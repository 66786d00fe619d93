import { assert } from "chai";
import { armsFor, branchingAt } from "../../../../src/core/handlers/insert";
import { languageOf, marked, weakPassword } from "./errors";

/** Where each arm goes: the line HERE, at its depth. */
const places: readonly [title: string, id: string, text: string][] = [
  [
    "before the default",
    "typescript",
    `
function f(e) {
    switch (e.error_type) {
        case "use_https":
            break;
        HERE
        default:
            throw e;
    }
}
`,
  ],
  [
    "before what closes the branching, and what else belongs to it",
    "typescript",
    `
switch (e.error_type) {
    case "use_https":
        break;
    // By default, others are passed on.

    HERE
}
done();
`,
  ],
  [
    "as deep as the first arm, wherever the default stands",
    "typescript",
    `
switch (e.error_type) {
    case "use_https":
        break;
      case "weak_email":
        break;
    HERE
  default:
    throw e;
}
`,
  ],
  [
    "as deep as the default where no arm is there yet",
    "typescript",
    `
switch (e.error_type) {
      HERE
      default:
        throw e;
}
`,
  ],
  [
    "not as deep as a comment that quotes something",
    "typescript",
    `
switch (e.error_type) {
  // Of these, "use_https" is ours, and the case of others too.
    case "use_https":
        break;
    HERE
}
`,
  ],
  [
    "into an empty branching, two blanks deeper",
    "typescript",
    `
  switch (e.error_type) {
    HERE
  }
`,
  ],
  [
    "into an empty branching, a tab deeper where the file has tabs",
    "go",
    `
func f() {
\tswitch e.ErrorType {
\t\tHERE
\t}
}
`,
  ],
  [
    "in the file's first line too",
    "typescript",
    `switch (e.error_type) {
  HERE
}
`,
  ],
  [
    "beside the header, as Go has it",
    "go",
    `
func f() {
\tswitch e.ErrorType {
\tcase "use_https":
\t\treturn
\tHERE
\tdefault:
\t\tpanic(e)
\t}
}
`,
  ],
  [
    "before Ruby's else",
    "ruby",
    `
  case response["error_type"]
  when "use_https"
    nil
  HERE
  else
    raise
  end
`,
  ],
  [
    "before Ruby's end",
    "ruby",
    `
  case response["error_type"]
  when "use_https"
    nil
  HERE
  end
end
`,
  ],
  [
    "before Python's wildcard, and not before the next one",
    "python",
    `
def first(e):
    match e.error_type:
        case "use_https":
            pass
        HERE
        case _:
            raise e

def second(e):
    match e.status:
        case _:
            raise e
`,
  ],
  [
    "before the next statement where Python has no wildcard",
    "python",
    `
def first(e):
    match e.error_type:
        case "use_https":
            pass
        HERE
    match e.status:
        case _:
            raise e
`,
  ],
  [
    "before Kotlin's else",
    "kotlin",
    `
when (e.errorType) {
      "use_https" -> retry()
      HERE
    else -> throw e
}
`,
  ],
  [
    "before Rust's wildcard, however it is spaced",
    "rust",
    `
match res.error_type.as_str() {
        "use_https" => {}
        HERE
    _=> panic!(),
}
`,
  ],
  [
    "before a wildcard that is aligned",
    "csharp",
    `
    return e.ErrorType switch
    {
        "use_https" => 403,
        HERE
        _           => 500,
    };
`,
  ],
  [
    "between C#'s braces",
    "csharp",
    `
    return e.ErrorType switch
    {
        "use_https" => 403,
        HERE
    };
`,
  ],
];

/** The first line of an arm, by what its branching and file look like. */
const forms: readonly [title: string, id: string, text: string, expected: string][] = [
  [
    "is an expression where arrows are aligned",
    "php",
    "<?php\nreturn match ($e->error_type) {\n    'use_https'     => 403,\n    'weak_password' => 400,\n};\n",
    "'user_not_found' => null,",
  ],
  [
    "is an expression where arrows stand close",
    "php",
    "<?php\nreturn match ($e->error_type) {\n    'use_https'=>403,\n};\n",
    "'user_not_found' => null,",
  ],
  [
    "is an expression beside Java's arrows",
    "java",
    'switch (error.errorType()) {\n    case "use_https" -> retry();\n}\n',
    'case "user_not_found" -> {',
  ],
  [
    "is a statement, whatever stands before and behind the branching",
    "php",
    "<?php\n$headers = ['Accept' => 'text/html'];\nswitch ($e->error_type) {\n    case 'use_https':\n        break;\n}\nsend(['status' => 1]);\n",
    "case 'user_not_found':",
  ],
  [
    "has single quotes in a file that has more of them",
    "typescript",
    "import 'stytch';\nswitch (e.error_type) {\n  case 'use_https':\n}\n",
    "case 'user_not_found': {",
  ],
  [
    "has double quotes in a file that has more of them",
    "typescript",
    'import \'stytch\';\nimport "a";\nswitch (e.error_type) {\n  case "use_https":\n}\n',
    'case "user_not_found": {',
  ],
  [
    "has double quotes in a file that has as many of either",
    "typescript",
    "import 'stytch';\nswitch (e.error_type) {\n  case \"use_https\":\n}\n",
    'case "user_not_found": {',
  ],
  [
    "has Python's single quotes",
    "python",
    "match e.error_type:\n    case 'use_https':\n        pass\n",
    "case 'user_not_found':",
  ],
  [
    "has Ruby's single quotes",
    "ruby",
    "case response['error_type']\nwhen 'use_https'\n  nil\nend\n",
    "when 'user_not_found'",
  ],
  [
    "has double quotes where single ones hold characters",
    "go",
    "var marks = []rune{'a', 'b', 'c'}\nswitch e.ErrorType {\ncase \"use_https\":\n}\n",
    'case "user_not_found":',
  ],
];

describe("armsFor", () => {
  for (const [title, id, sample] of places) {
    it(`puts arms ${title}`, () => {
      for (const ends of [sample, sample.replaceAll("\n", "\r\n")]) {
        const { text, ...place } = marked(ends);
        const block = branchingAt(text, text.search(/error_?type/i));
        if (!block) throw new Error("no branching found");
        const { offset, indent } = armsFor(text, block, [weakPassword], languageOf(id));
        assert.deepEqual({ offset, indent }, place);
      }
    });
  }

  const userNotFound = { ...weakPassword, entry: { ...weakPassword.entry, type: "user_not_found" } };
  for (const [title, id, text, expected] of forms) {
    it(`writes an arm that ${title}`, () => {
      const block = branchingAt(text, text.indexOf("use_https"));
      if (!block) throw new Error("no branching found");
      const { lines } = armsFor(text, block, [userNotFound], languageOf(id));
      assert.strictEqual(
        lines.find((line) => /^\S*(?:case |when |['"])/.test(line)),
        expected,
      );
      assert.isTrue(
        lines.some((line) => line.endsWith('Tell the user: "Please choose a longer password."')),
        "what is said keeps its quotes",
      );
    });
  }
});

describe("branchingAt", () => {
  const text = `before();
switch (e.error_type) {
  case "use_https":
    switch (f.error_type) {
      case "weak_password":
        break;
    }
}
between();
switch (e.error_type) {
  case "user_not_found":
    break;
}
after();`;
  const valuesAt = (offset: number): string[] | undefined =>
    branchingAt(text, offset)?.values.map(({ value }) => value);

  it("is the branching around the cursor, from its header to its last line", () => {
    const start = text.lastIndexOf("switch");
    for (const offset of [start, start + 3, text.lastIndexOf("break;"), text.lastIndexOf("break;") + 6])
      assert.deepEqual(valuesAt(offset), ["user_not_found"], text.slice(offset));
  });

  it("is none between branchings, before them and after", () => {
    for (const place of ["before", "between", "after"]) assert.isUndefined(valuesAt(text.indexOf(place)), place);
  });

  it("is the inner one of two", () => {
    assert.deepEqual(valuesAt(text.indexOf("weak_password")), ["weak_password"]);
    assert.strictEqual(valuesAt(text.indexOf("use_https"))?.[0], "use_https");
  });
});
