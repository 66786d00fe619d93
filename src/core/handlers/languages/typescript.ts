import type { Code } from "../../code/code";
import type { HandlerLanguage, SdkClass } from "../language";
import type { Layout } from "../layout";
import type { Insertion } from "../place";
import { hasNoSemicolons } from "../style";
import { braces, errorName, indented, tryCatch } from "./forms";
import { behindLast, codeStart } from "./imports";

const stytchClass = /\bStytch\w*Error\b/;
const field = (name: string): string => `${name}.error_type`;

/** JavaScript as well, and the scripts of Vue and Svelte. */
export const typescript: HandlerLanguage = {
  ids: ["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte"],
  title: "TypeScript",
  givesOAuth: true,
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  hasParentheses: true,
  hasFallingArms: true,
  hasSingleQuotes: true,
  hasOptionalSemicolons: true,
  bareBody: () => ["return ", ";"],
  errors: {
    fallback: { name: "error", isStytch: false },
    headers: [
      { pattern: /\bcatch(?<unnamed>)\s*$/d, binding: [" (error)", "error"] },
      {
        pattern: /\.catch\(\s*(?:async\s*)?(?:function\b\s*\w*\s*)?\((?<unnamed>)\s*\)\s*(?:=>\s*)?$/d,
        binding: ["error", "error"],
      },
      { pattern: /\bcatch\s*(?:\(\s*(?<name>[\w$]+)\s*(?::[^()]*)?\)\s*)?$/ },
      {
        pattern:
          /\bif\s*\((?![^{}]*(?:!\s*\(|\|\|))[^{}]*?\b(?<name>[\w$.]+)\s+instanceof\s+(?<type>[\w$.]+)[^{}]*\)\s*$/,
        isStytch: stytchClass,
      },
      {
        pattern:
          /\.catch\(\s*(?:async\s*)?(?:function\b\s*\w*\s*)?\(?\s*(?<name>[\w$]+)\s*(?::\s*(?<type>[^()=]*))?\)?\s*(?:=>\s*)?$/,
        isStytch: stytchClass,
      },
      {
        pattern: /\.then\([^;]*,\s*(?:async\s*)?\(\s*(?<name>[\w$]+)\s*(?::[^()=]*)?\)\s*=>\s*$/,
      },
      {
        pattern: new RegExp(
          String.raw`[(,]\s*(?<name>${errorName})\??\s*(?::\s*(?<type>[^(),=]*))?(?:,[^()]*)?\)\s*(?::[^=;{}]*)?(?:=>\s*)?$`,
        ),
        isStytch: stytchClass,
      },
      {
        pattern:
          /[(,]\s*(?<name>[\w$]+)\s*:\s*(?<type>\w*Error\b[^(),=]*|unknown\s*)(?:,[^()]*)?\)\s*(?::[^=;{}]*)?(?:=>\s*)?$/,
        isStytch: stytchClass,
      },
    ],
    statements: [
      {
        pattern:
          /\bif\s*\(\s*!\s*\(\s*(?<name>[\w$.]+)\s+instanceof\s+(?<type>[\w$.]+)\s*\)\s*\)\s*\{?\s*(?:throw|return|continue)\b/g,
        isStytch: stytchClass,
      },
    ],
    field,
    equals: (type, value) => `${type} === "${value}"`,
  },
  caught: (handler) => tryCatch("try", "catch (error)", handler, "throw error;"),
  handler: (test, body, { name, isStytch }, sdk) =>
    braces(isStytch ? `if (${test(field(name))})` : `if (${name} instanceof ${sdk} && ${test(field(name))})`, body),
  label: (type) => `case "${type}"`,
  arm: (label, body) => [`${label}: {`, ...indented([...body, "break;"]), "}"],
  sdkClass,
};

const clause =
  /\bimport\s+(?<type>type\s+)?(?<names>[\w$]+|(?:[\w$]+\s*,\s*)?(?:\{[^{}]{0,4000}\}|\*\s*as\s+[\w$]+))\s*from\s*["'](?<module>[^"'\n]{1,200})["']/g;
const required =
  /\b(?:const|let|var|import)\s+(?<names>[\w$]+|\{[^{}]{0,4000}\})\s*=\s*(?:await\s+import|require)\s*\(\s*["'](?<module>[^"'\n]{1,200})["']/g;
const sdk = /^(?:stytch|@stytch\/[\w/-]+)$/;

/** One statement that takes names from a module. */
interface Taken {
  readonly names: string;
  readonly module: string;
  readonly isType: boolean;
  /** Where its names begin. */
  readonly start: number;
  readonly isRequired: boolean;
}

function sdkClass(code: Code, layout: Layout): SdkClass {
  const all = taken(code);
  const ofSdk = all.filter(({ module }) => sdk.test(module));
  const values = ofSdk.filter(({ isType }) => !isType);
  const module = (values.find((one) => one.module === "stytch") ?? values[0] ?? ofSdk[0])?.module ?? "stytch";
  const original = module === "stytch" ? "StytchError" : "StytchAPIError";
  const local = new RegExp(String.raw`(?<!type\s+)\b${original}\b(?:\s*(?:\bas\b|:)\s*(?<name>[\w$]+))?`);
  for (const { names, isType } of all) {
    const match = isType ? null : local.exec(names);
    if (match) return { name: match.groups?.["name"] ?? original, insertions: [] };
  }
  if (new RegExp(String.raw`\bclass\s+${original}\b`).test(code.mask)) return { name: original, insertions: [] };
  const whole = values.find(({ names, isRequired }) => /^\*/.test(names) || (isRequired && /^\w+$/.test(names)));
  if (whole) return { name: `${whole.names.replace(/^\*\s*as\s+/, "")}.${original}`, insertions: [] };
  const joined = values.find((one) => one.module === module);
  return {
    name: original,
    insertions: [joined ? join(code, joined, original, layout) : line(code, module, original, layout)],
  };
}

function taken({ text, mask }: Code): Taken[] {
  return [clause, required].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { names = "", module = "", type } = match.groups ?? {};
      // What a comment or a string says isn't code.
      if (!/\w/.test(mask.slice(match.index, match.index + 6))) return [];
      const start = match.index + match[0].indexOf(names);
      return [{ names, module, isType: type !== undefined, start, isRequired: pattern === required }];
    }),
  );
}

/** One name more among those that a statement takes. */
function join(code: Code, { names, start }: Taken, name: string, { lineEnd }: Layout): Insertion {
  const brace = names.indexOf("{");
  if (brace === -1) return { offset: start + names.length, text: `, { ${name} }` };
  const inside = code.mask.slice(start + brace + 1, start + names.lastIndexOf("}")).trimEnd();
  const offset = start + brace + 1 + inside.length;
  if (inside === "") return { offset, text: ` ${name}` };
  const indent = /\n([ \t]*)\S/.exec(inside)?.[1];
  const gap = indent === undefined ? " " : lineEnd + indent;
  return { offset, text: inside.endsWith(",") ? `${gap}${name},` : `,${gap}${name}` };
}

/** A statement of its own, in the form that the file has. */
function line(code: Code, module: string, name: string, layout: Layout): Insertion {
  const { text, mask } = code;
  const isRequiring = /\brequire\s*\(/.test(mask) && !/^[ \t]*import\b/m.test(mask);
  const quote = text.split("'").length > text.split('"').length ? "'" : '"';
  const end = hasNoSemicolons(mask) ? "" : ";";
  const from = `${quote}${module}${quote}`;
  const written = isRequiring ? `const { ${name} } = require(${from})${end}` : `import { ${name} } from ${from}${end}`;
  const last = isRequiring ? /^(?:const|let|var)\b[^\n]*\brequire\s*\(/gm : /^[ \t]*import\b(?!\s*\()/gm;
  return behindLast(code, layout, written, last, () => ({
    offset: codeStart(code, /^["'][^"']*["'];?$/),
    isApart: true,
  }));
}
