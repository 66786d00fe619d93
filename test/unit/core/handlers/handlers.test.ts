import { createRequire } from "node:module";
import { join } from "node:path";
import { assert } from "chai";
import { Language, Parser } from "web-tree-sitter";
import { compileCatalog } from "../../../../src/catalog/compile";
import { adviceLines } from "../../../../src/core/handlers/advice";
import { armsFor, branchingAt, type Explained, handlerFor, type Insertion } from "../../../../src/core/handlers/insert";
import { handlerLanguage, handlerLanguages, tabStop } from "../../../../src/core/handlers/language";
import { catchings } from "../../../../src/core/page/catching";
import { root } from "../../../host/paths.mjs";
import { realAreas, realCatalog } from "../../catalogOf";
import { marksIn } from "../rules/problemsIn";

const { prose } = compileCatalog(realAreas);
const types = [
  "too_many_requests",
  "session_not_found",
  "weak_password",
  "invalid_md_5_hash",
  "unauthorized_credentials",
];
const explained = (type: string): Explained => {
  const [entry, text] = [realCatalog.find(type), prose[type]];
  if (!entry || !text) throw new Error(type);
  return { entry, prose: text };
};
const errors = types.map(explained);

/** The text as it is once the lines are in, with one step of indentation for each tab. */
function inserted(text: string, { offset, indent, lines }: Insertion): string {
  const step = /^\t/m.test(text) ? "\t" : "    ";
  const code = lines.map((line) => `${indent}${line.replaceAll("\t", step).replace(tabStop, "")}\n`).join("");
  return text.slice(0, offset) + code + text.slice(offset);
}

interface Sample {
  readonly grammar: string;
  /** A branching to be filled; the default arm stands last where the language wants one. */
  readonly branching: string;
  /** A place for a handler, marked by the comment HERE. */
  readonly place: string;
}

const samples: Readonly<Record<string, Sample>> = {
  typescript: {
    grammar: "typescript",
    branching:
      'function f(e: any) {\n    switch (e.error_type) {\n        case "use_https":\n            break;\n        default:\n            throw e;\n    }\n}\n',
    place: "function f(error: unknown) {\n    // HERE\n    throw error;\n}\n",
  },
  python: {
    grammar: "python",
    branching: 'match e.details.error_type:\n    case "use_https":\n        pass\n    case _:\n        raise e\n',
    place: "def f(error):\n    # HERE\n    raise error\n",
  },
  go: {
    grammar: "go",
    branching:
      'package a\n\nfunc f(e stytcherror.Error) {\n\tswitch e.ErrorType {\n\tcase "use_https":\n\t\treturn\n\tdefault:\n\t\tpanic(e)\n\t}\n}\n',
    place: "package a\n\nfunc f(err error) {\n\t// HERE\n\tpanic(err)\n}\n",
  },
  ruby: {
    grammar: "ruby",
    branching:
      'def f(response)\n  case response["error_type"]\n  when "use_https"\n    nil\n  else\n    raise\n  end\nend\n',
    place: "def f(response)\n  # HERE\n  raise\nend\n",
  },
  java: {
    grammar: "java",
    branching:
      'class A { void f(E e) {\n    switch (e.getReason().getErrorType()) {\n        case "use_https" -> { }\n        default -> throw e;\n    }\n} }\n',
    place: "class A { void f(E error) {\n    // HERE\n    throw error;\n} }\n",
  },
  kotlin: {
    grammar: "kotlin",
    branching:
      'fun f(e: E) {\n    when (e.reason.errorType) {\n        "use_https" -> { }\n        else -> throw e\n    }\n}\n',
    place: "fun f(error: E) {\n    // HERE\n    throw error\n}\n",
  },
  swift: {
    grammar: "swift",
    branching:
      "func f(_ e: StytchAPIError) {\n    switch e.errorType {\n    case .useHttps:\n        break\n    default:\n        break\n    }\n}\n",
    place: "func f(_ error: StytchAPIError) {\n    // HERE\n    print(error)\n}\n",
  },
  php: {
    grammar: "php",
    branching:
      "<?php\nfunction f($e) {\n    return match ($e->error_type) {\n        'use_https' => 403,\n        default => 500,\n    };\n}\n",
    place: "<?php\nfunction f($error) {\n    // HERE\n    throw $error;\n}\n",
  },
  csharp: {
    grammar: "c_sharp",
    branching:
      'class A { object F(E e) {\n    return e.ErrorType switch\n    {\n        "use_https" => null,\n        _ => throw e,\n    };\n} }\n',
    place: "class A { void F(E error) {\n    // HERE\n    throw error;\n} }\n",
  },
  rust: {
    grammar: "rust",
    branching:
      'fn f(res: E) {\n    match res.error_type.as_str() {\n        "use_https" => {}\n        _ => panic!(),\n    }\n}\n',
    place: "fn f(error: E) {\n    // HERE\n    panic!();\n}\n",
  },
};

describe("handlers", () => {
  const { resolve } = createRequire(join(root, "package.json"));
  const parsers = new Map<string, Parser>();
  before(async () => {
    await Parser.init();
    for (const { grammar } of Object.values(samples)) {
      const parser = new Parser();
      parser.setLanguage(await Language.load(resolve(`tree-sitter-wasms/out/tree-sitter-${grammar}.wasm`)));
      parsers.set(grammar, parser);
    }
  });
  const parses = (code: string, grammar: string): boolean =>
    parsers.get(grammar)?.parse(code)?.rootNode.hasError === false;

  it("exist for the languages of all official SDKs", () => {
    assert.sameMembers(
      handlerLanguages.map(({ ids }) => ids[0]),
      Object.keys(samples),
    );
  });

  for (const [id, { grammar, branching, place }] of Object.entries(samples)) {
    const language = handlerLanguage(id);
    if (!language) throw new Error(id);

    it(`${id}: arms go before the default, and the code parses`, () => {
      assert.isTrue(parses(branching, grammar), "the sample itself");
      const block = branchingAt(branching, branching.indexOf("use"));
      if (!block) throw new Error("no branching found");
      const code = inserted(branching, armsFor(branching, block, errors, language));
      assert.isTrue(parses(code, grammar), code);
      const fallback = [...code.matchAll(/^\s*(?:default|else|_ =>|case _)/gm)].pop();
      const last = Math.max(code.indexOf("unauthorized_credentials"), code.indexOf("unauthorizedCredentials"));
      assert.isBelow(last, fallback?.index ?? 0);
      assert.isEmpty(marksIn(code, "duplicate-case"));
    });

    it(`${id}: a handler of its own parses`, () => {
      for (const error of errors) {
        const code = inserted(place, handlerFor(place, place.indexOf("HERE"), error, language));
        assert.isTrue(parses(code, grammar), code);
      }
    });

    it(`${id}: the page's whole example parses`, () => {
      const at = place.split("\n").find((line) => line.includes("HERE")) ?? "";
      for (const error of errors) {
        const example = catchings(error).find((one) => one.id === id)?.code ?? "";
        assert.match(example, /[Yy]our call to Stytch/);
        const indent = /^\s*/.exec(at)?.[0] ?? "";
        const code = place.replace(at, example.replace(/^/gm, indent));
        assert.isTrue(parses(code, grammar), code);
      }
    });
  }

  it("fill statements and expressions each in their own form", () => {
    const java =
      'class A { void f(E e) {\n    switch (e.getReason().getErrorType()) {\n        case "use_https":\n            break;\n    }\n} }\n';
    const php = "<?php\nswitch ($e->error_type) {\n    case 'use_https':\n        break;\n}\n";
    const csharp =
      'class A { void F(E e) {\n    switch (e.ErrorType)\n    {\n        case "use_https":\n            break;\n    }\n} }\n';
    for (const [id, grammar, text] of [
      ["java", "java", java],
      ["php", "php", php],
      ["csharp", "c_sharp", csharp],
    ] as const) {
      const [block, language] = [branchingAt(text, text.indexOf("use")), handlerLanguage(id)];
      if (!block || !language) throw new Error(id);
      const code = inserted(text, armsFor(text, block, errors, language));
      assert.isTrue(parses(code, grammar), code);
      assert.include(code, "too_many_requests");
    }
  });

  it("keep to the quotes of the file, and leave a place to go on", () => {
    const text = "import 'stytch';\nswitch (e.error_type) {\n  case 'use_https':\n    break;\n}\n";
    const [block, language] = [branchingAt(text, text.indexOf("use")), handlerLanguage("typescript")];
    if (!block || !language) throw new Error("no branching found");
    const { lines } = armsFor(text, block, [explained("weak_password")], language);
    assert.strictEqual(lines[0], "case 'weak_password': {");
    assert.lengthOf(
      lines.filter((line) => line.endsWith(tabStop)),
      1,
    );
  });

  it("say what the catalog says", () => {
    const advice = (type: string): string => {
      const { entry, prose: text } = explained(type);
      return adviceLines(entry, text).join(" ");
    };
    assert.include(advice("too_many_requests"), "retry with growing pauses");
    assert.include(advice("session_not_found"), "log in again");
    assert.include(advice("weak_password"), "Tell the user: ");
    assert.include(advice("unauthorized_credentials"), "Alert your team: ");
    for (const { type } of realCatalog.all()) assert.notMatch(advice(type), /[`*\n]/, type);
  });
});
