import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter, type Rule } from "eslint";
import { root } from "../../host/paths.mjs";

/** What a bundle reaches outside itself. */
export interface Reach {
  /** Names that it takes from its host, and that aren't JavaScript's own. */
  readonly globals: ReadonlySet<string>;
  /** Modules that it imports; "?" for one whose name is computed. */
  readonly modules: ReadonlySet<string>;
  /** Members of VS Code's API, such as `workspace.fs.readFile`. */
  readonly members: ReadonlySet<string>;
  /** Commands that it has VS Code run: their ids, `.name` for one from a table, "?" for one that is computed. */
  readonly commands: ReadonlySet<string>;
  /** How often it makes code of a text. */
  readonly evaluations: number;
}

type Call = Extract<Rule.Node, { type: "CallExpression" }>;
/** All but the program itself has a parent. */
type Inner = Exclude<Rule.Node, { type: "Program" }>;
type Member = Extract<Rule.Node, { type: "MemberExpression" }>;

/** Members of these are told with one more step. */
const deeper = ["workspace.fs", "env.clipboard"];

/** Reads a minified bundle as the JavaScript it is: what is in its texts doesn't count, and no shortened name hides anything. */
export function reachOf(file: string): Reach {
  const [modules, members, commands] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const collect: Rule.RuleModule = {
    create: ({ sourceCode }) => ({
      CallExpression(node) {
        const { callee } = node;
        if (callee.type === "MemberExpression" && memberName(callee) === "executeCommand")
          for (const id of told(node.arguments[0])) commands.add(id);
        if (callee.type !== "Identifier" || callee.name !== "require") return;
        for (const name of told(node.arguments[0])) modules.add(name);
        for (const variable of sourceCode.getDeclaredVariables(declarator(node))) {
          for (const { identifier, init } of variable.references) {
            if (!init) for (const path of pathsFrom(identifier as Inner)) members.add(path);
          }
        }
      },
      ImportExpression: () => void modules.add("?"),
    }),
  };
  const messages = new Linter().verify(readFileSync(join(root, "dist", file), "utf8"), {
    plugins: { bundle: { rules: { collect } } },
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: "commonjs",
      parserOptions: { ecmaFeatures: { globalReturn: false } },
    },
    linterOptions: { reportUnusedDisableDirectives: "off", noInlineConfig: true },
    rules: {
      "bundle/collect": "error",
      "no-undef": ["error", { typeof: true }],
      "no-restricted-globals": ["error", "globalThis", "require", "module", "exports"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  });
  const evaluating = messages.filter(({ ruleId }) => /^no-(?:implied-)?eval$|^no-new-func$/.test(ruleId ?? ""));
  const others = messages.filter((message) => !evaluating.includes(message));
  return {
    globals: new Set(others.map(({ message }) => /'(\w+)'/.exec(message)?.[1] ?? message)),
    modules,
    members,
    commands,
    evaluations: evaluating.length,
  };
}

/** What an argument can be, as far as the bundle itself says it. */
function told(argument: Call["arguments"][number] | undefined): string[] {
  if (argument?.type === "ConditionalExpression") return [...told(argument.consequent), ...told(argument.alternate)];
  if (argument?.type === "Literal") return [String(argument.value)];
  return [argument?.type === "MemberExpression" ? `.${memberName(argument)}` : "?"];
}

/** Where a call's answer gets its name. */
function declarator(call: Rule.Node): Rule.Node {
  let node: Rule.Node = call;
  while (node.type !== "VariableDeclarator" && node.type !== "Program") node = node.parent;
  return node;
}

/** What is taken of an object, as paths of its members; the path is empty where it is handed on as a whole. */
function pathsFrom(object: Inner, path = ""): string[] {
  const { parent } = object;
  const depth = path.split(".").length;
  if (path !== "" && depth >= 2 && !(deeper.includes(path) && depth < 3)) return [path];
  if (parent.type === "MemberExpression" && parent.object === object) {
    const name = memberName(parent);
    return pathsFrom(parent, path === "" ? name : `${path}.${name}`);
  }
  if (parent.type === "VariableDeclarator" && parent.init === object && parent.id.type === "ObjectPattern") {
    return parent.id.properties.map((property) => {
      const name = property.type === "Property" && property.key.type === "Identifier" ? property.key.name : "?";
      return path === "" ? name : `${path}.${name}`;
    });
  }
  return [path];
}

function memberName({ computed, property }: Pick<Member, "computed" | "property">): string {
  if (!computed && property.type === "Identifier") return property.name;
  return property.type === "Literal" ? String(property.value) : "?";
}
