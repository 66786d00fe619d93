import { createRequire } from "node:module";
import { join } from "node:path";
import { assert } from "chai";
import ts from "typescript";
import { Language, Parser } from "web-tree-sitter";
import { compileCatalog } from "../../../../src/catalog/compile";
import { chainAt, elseIfsFor } from "../../../../src/core/handlers/chain";
import { handlerLanguage, tabStop } from "../../../../src/core/handlers/language";
import { root } from "../../../host/paths.mjs";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);
const errors = ["too_many_requests", "session_not_found"].map((type) => {
  const [entry, text] = [realCatalog.find(type), prose[type]];
  if (!entry || !text) throw new Error(type);
  return { entry, prose: text };
});

const chains: Readonly<Record<string, readonly [language: string, grammar: string, text: string]>> = {
  "TypeScript, one if": ["typescript", "typescript", 'if (e.error_type === "use_https") {\n    a();\n}\nb();\n'],
  "TypeScript, with an else": [
    "typescript",
    "typescript",
    'if (e.error_type === "weak_password") {\n    a();\n} else if (e.error_type === "use_https") {\n    b();\n} else {\n    c();\n}\n',
  ],
  Python: [
    "python",
    "python",
    'if e.details.error_type == "weak_password":\n    a()\nelif e.details.error_type == "use_https":\n    b()\nelse:\n    c()\n',
  ],
  "Python, without an else": ["python", "python", 'if e.details.error_type == "use_https":\n    b()\n\nc()\n'],
  Go: [
    "go",
    "go",
    'package a\n\nfunc f() {\n\tif e.ErrorType == "use_https" {\n\t\ta()\n\t} else {\n\t\tb()\n\t}\n}\n',
  ],
  Ruby: ["ruby", "ruby", 'if r["error_type"] == "use_https"\n  a\nelse\n  b\nend\n'],
  PHP: ["php", "php", "<?php\nif ($d['error_type'] === 'use_https') {\n    a();\n} else {\n    b();\n}\n"],
  "C#, braces on lines of their own": [
    "csharp",
    "c_sharp",
    'class A { void F() {\n    if (e.ErrorType == "use_https")\n    {\n        A();\n    }\n    else\n    {\n        B();\n    }\n} }\n',
  ],
  Rust: [
    "rust",
    "rust",
    'fn f() {\n    if r.error_type == "use_https" {\n        a();\n    } else {\n        b();\n    }\n}\n',
  ],
  Kotlin: ["kotlin", "kotlin", 'fun f() {\n    if (e.errorType == "use_https") {\n        a()\n    }\n}\n'],
};

describe("chains of conditions", () => {
  before(() => Parser.init());

  for (const [name, [id, grammar, text]] of Object.entries(chains)) {
    it(`${name}: gets branches that parse`, async () => {
      const [chain, language] = [chainAt(text, text.indexOf("use_https")), handlerLanguage(id)];
      if (!chain || !language) throw new Error("no chain found");
      const { offset, indent, lines } = elseIfsFor(text, chain, errors, language);
      const step = /^\t/m.test(text) ? "\t" : "    ";
      const added = lines.map((line) => `${indent}${line.replaceAll("\t", step).replace(tabStop, "pass")}\n`).join("");
      const filled = id === "python" ? added : added.replaceAll("pass\n", "\n");
      const code = text.slice(0, offset) + filled + text.slice(offset);

      const parser = new Parser();
      const require = createRequire(join(root, "package.json"));
      parser.setLanguage(await Language.load(require.resolve(`tree-sitter-wasms/out/tree-sitter-${grammar}.wasm`)));
      assert.isFalse(parser.parse(code)?.rootNode.hasError, code);
      if (id === "typescript") {
        const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
        assert.isEmpty(diagnostics, code);
      }
      const order = ["use_https", "too_many_requests", "session_not_found"].map((type) => code.lastIndexOf(type));
      assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
        code,
      );
      assert.strictEqual(chainAt(code, code.indexOf("use_https"))?.values.length, chain.values.length + 2, code);
    });
  }

  it("are found by the cursor inside them, and nowhere else", () => {
    const text = 'a();\nif (e.error_type === "use_https") {\n    b();\n}\nc();\n';
    assert.isDefined(chainAt(text, text.indexOf("b()")));
    assert.isUndefined(chainAt(text, text.indexOf("a()")));
    assert.isUndefined(chainAt(text, text.indexOf("c()") + 1));
  });
});
