import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { assert } from "chai";
import ts from "typescript";
import { root } from "../host/paths.mjs";

/** A text that the user reads, as the code asks for its translation. */
interface Use {
  readonly place: string;
  /** Undefined where the code computes it, so that nobody could translate it. */
  readonly message: string | undefined;
  readonly args: number;
}

/** Those that the manifest or the source is translated to. */
const languages = [
  ...new Set(
    [...readdirSync(root), ...readdirSync(join(root, "l10n"))].flatMap(
      (file) => /^(?:package\.nls|bundle\.l10n)\.([\w-]+)\.json$/.exec(file)?.[1] ?? [],
    ),
  ),
];
const shown = /^(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)$|^tell(?:Done|NothingFound)$/;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourceFiles(path) : /(?<!\.d)\.ts$/.test(path) ? [path] : [];
  });
}

function callsIn(file: string): { call: ts.CallExpression; name: string; place: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const calls: { call: ts.CallExpression; name: string; place: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      calls.push({ call: node, name, place: `${relative(root, file)}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

const calls = sourceFiles(join(root, "src")).flatMap(callsIn);
const uses: Use[] = calls
  .filter(({ name }) => name === "t")
  .map(({ call, place }) => {
    const [first, ...rest] = call.arguments;
    return { place, message: first && ts.isStringLiteralLike(first) ? first.text : undefined, args: rest.length };
  });
const messages = new Set(uses.flatMap(({ message }) => message ?? []));

const json = (...path: string[]): Record<string, string> =>
  JSON.parse(readFileSync(join(root, ...path), "utf8")) as Record<string, string>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();

describe("localization", () => {
  it("asks for texts that a translator can find, with a value for each placeholder", () => {
    assert.isAbove(messages.size, 100);
    for (const { place, message, args } of uses) {
      assert.isDefined(message, place);
      assert.lengthOf(placeholders(message), args, `${place}: ${message}`);
    }
  });

  it("shows no message that isn't translated", () => {
    for (const { call, place } of calls.filter(({ name }) => shown.test(name))) {
      const [message] = call.arguments;
      assert.isFalse(message && (ts.isStringLiteralLike(message) || ts.isTemplateExpression(message)), place);
    }
  });

  it("takes every text of the manifest from package.nls.json", () => {
    const manifest = readFileSync(join(root, "package.json"), "utf8");
    const used = [...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? "");
    assert.sameMembers([...new Set(used)], Object.keys(json("package.nls.json")));
    const { contributes } = JSON.parse(manifest) as { contributes: object };
    const forModels = /^(?:modelDescription|inputSchema)$/;
    const visit = (value: unknown, key: string): void => {
      if (forModels.test(key)) return;
      if (/^(?:title|category|description|markdownDescription|displayName|userDescription|altText)$/.test(key))
        assert.match(String(value), /^%.*%$/, key);
      if (typeof value === "object" && value !== null)
        for (const [name, child] of Object.entries(value)) visit(child, name);
    };
    visit(contributes, "");
  });

  for (const language of languages) {
    describe(`in ${language}`, () => {
      let bundle: Record<string, string>;
      let nls: Record<string, string>;
      before("there are both of its files", () => {
        bundle = json("l10n", `bundle.l10n.${language}.json`);
        nls = json(`package.nls.${language}.json`);
      });

      it("translates every text, and none that is gone", () => {
        assert.deepEqual(Object.keys(bundle).sort(), [...messages].sort());
        assert.deepEqual(Object.keys(nls).sort(), Object.keys(json("package.nls.json")).sort());
      });

      it("keeps placeholders, links, commands and code as they are", () => {
        const fixed = (text: string): string[] =>
          [
            ...placeholders(text),
            ...(text.match(/`[^`]+`|#stytchErrors[\w.-]+#|\(command:[^)]*\)|https?:[^\s)]+/g) ?? []),
          ].sort();
        for (const [message, translation] of Object.entries(bundle)) {
          assert.deepEqual(fixed(translation), fixed(message), message);
          assert.strictEqual(translation.trim() === translation, message.trim() === message, message);
        }
        const english = json("package.nls.json");
        for (const [key, translation] of Object.entries(nls)) {
          assert.deepEqual(fixed(translation), fixed(english[key] ?? ""), key);
        }
      });
    });
  }

  it("is in German at least", () => assert.include(languages, "de"));
});
