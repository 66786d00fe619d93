import { createRequire } from "node:module";
import { join } from "node:path";
import { Language, Parser } from "web-tree-sitter";
import { root } from "../../../host/paths.mjs";

const { resolve } = createRequire(join(root, "package.json"));
const parsers = new Map<string, Promise<Parser>>();

/** Whether a text is a program without errors; grammars are named as tree-sitter names them. */
export async function parses(code: string, grammar: string): Promise<boolean> {
  return (await parserOf(grammar)).parse(code)?.rootNode.hasError === false;
}

/** What reads the programs of a grammar; loaded once. */
export function parserOf(grammar: string): Promise<Parser> {
  const loading = parsers.get(grammar) ?? load(grammar);
  parsers.set(grammar, loading);
  return loading;
}

async function load(grammar: string): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(resolve(`tree-sitter-wasms/out/tree-sitter-${grammar}.wasm`)));
  return parser;
}
