import { assert } from "chai";
import { Code } from "../../../../src/core/code/code";
import { armPlace } from "../../../../src/core/handlers/armPlace";
import { layoutOf, plainLayout } from "../../../../src/core/handlers/layout";
import { branchingBlocks } from "../../../../src/core/syntax/branches";
import { armPlaces } from "./armPlaces";
import { languageOf, marked, weakPassword, withCases } from "./errors";

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

describe("arms", () => {
  for (const [title, id, sample] of armPlaces) {
    it(`go ${title}`, () => {
      for (const ends of [sample, sample.replaceAll("\n", "\r\n")]) {
        const { text, ...expected } = marked(ends);
        const [branching] = branchingBlocks(new Code(text, id));
        const found = branching && armPlace(new Code(text, id), branching, languageOf(id), layoutOf(text, plainLayout));
        assert.deepEqual({ offset: found?.place.offset, indent: found?.place.indent }, expected);
      }
    });
  }

  const userNotFound = { ...weakPassword, entry: { ...weakPassword.entry, type: "user_not_found" } };
  for (const [title, id, text, expected] of forms) {
    it(`each ${title}`, () => {
      const code = withCases(id, text, text.indexOf("use_https"), [userNotFound]);
      const lines = code.split("\n").map((line) => line.trim());
      assert.include(lines, expected);
      assert.isTrue(
        lines.some((line) => line.endsWith('Tell the user: "Please choose a longer password."')),
        "what is said keeps its quotes",
      );
    });
  }
});
