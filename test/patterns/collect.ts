import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

/** A regular expression of the source. */
export interface Pattern {
  /** The file and the name under which it stands there: `core/recognition/line.ts comment`. Several may share one. */
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

const sources = fileURLToPath(new URL("../../src/", import.meta.url));
/** Rooms whose modules can be loaded outside of VS Code, so that patterns put together from parts can be seen whole. */
const loadable = /^(?:core|catalog)\//;

/** Every literal, and every pattern that the modules of core and catalog put together when they are loaded. */
export async function collectPatterns(): Promise<Pattern[]> {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .sort();
  const made = await patternsMade(files.filter((file) => loadable.test(file)));
  return files.flatMap((file) => patternsIn(file, made.get(file) ?? []));
}

interface Made {
  readonly line: number;
  readonly pattern: RegExp;
}

/** What `new RegExp` makes while modules load, by file. */
async function patternsMade(files: readonly string[]): Promise<Map<string, Made[]>> {
  const made = new Map<string, Made[]>();
  const Original = globalThis.RegExp;
  const observed = new Proxy(Original, {
    construct(target, args: ConstructorParameters<typeof RegExp>, newTarget: typeof RegExp) {
      const pattern: RegExp = Reflect.construct(target, args, newTarget);
      const [, file, line] = /[\\/]src[\\/]((?:core|catalog)[\\/]\S+?\.ts):(\d+)/.exec(new Error().stack ?? "") ?? [];
      if (file !== undefined) {
        const name = file.split("\\").join("/");
        made.set(name, [...(made.get(name) ?? []), { line: Number(line), pattern }]);
      }
      return pattern;
    },
  });
  globalThis.RegExp = observed;
  try {
    for (const file of files) await import(pathToFileURL(join(sources, file)).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}

function patternsIn(file: string, made: readonly Made[]): Pattern[] {
  const text = readFileSync(join(sources, file), "utf8");
  const parsed = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (offset: number): number => parsed.getLineAndCharacterOfPosition(offset).line + 1;
  const nameOf = (node: ts.Node): string => `${file} ${nameAround(node)}`;
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      found.push({ name: nameOf(node), source, flags });
    } else if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") {
      const [from, to] = [lineOf(node.getStart()), lineOf(node.getEnd())];
      const here = made.filter(({ line }) => from <= line && line <= to);
      const different = new Map(here.map(({ pattern }) => [String(pattern), pattern]));
      for (const { source, flags } of different.values()) found.push({ name: nameOf(node), source, flags });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** What the nearest variable, function or property around a node is called. */
function nameAround(node: ts.Node): string {
  for (let around = node.parent; !ts.isSourceFile(around); around = around.parent) {
    if (
      (ts.isVariableDeclaration(around) ||
        ts.isFunctionDeclaration(around) ||
        ts.isMethodDeclaration(around) ||
        ts.isPropertyAssignment(around)) &&
      around.name &&
      ts.isIdentifier(around.name)
    )
      return around.name.text;
  }
  return "(unnamed)";
}
