import type { Code } from "../../code/code";
import type { HandlerLanguage, SdkClass } from "../language";
import type { Layout } from "../layout";
import { errorName, indented } from "./forms";
import { behindLast, codeStart } from "./imports";

const stytchClass = /^[\s(]*(?:[\w.]*\bStytch\w*Error\b[\s,]*)+\)?\s*$/;
const field = (name: string): string => `${name}.details.error_type`;

export const python: HandlerLanguage = {
  ids: ["python"],
  title: "Python",
  givesOAuth: true,
  comment: "#",
  blocks: "indentation",
  elseIf: "elif",
  hasSingleQuotes: true,
  errors: {
    fallback: { name: "error", isStytch: true },
    headers: [
      { pattern: /^except(?<unnamed>)\s*:$/d, binding: [" BaseException as error", "error"] },
      {
        pattern: /^except\b\*?\s*(?!.*\bas\b)(?<type>[^:\s](?:[^:]*[^:\s])?)(?<unnamed>)\s*:$/d,
        isStytch: stytchClass,
        binding: [" as error", "error"],
      },
      { pattern: /^except\b\*?\s*(?:(?<type>[^:]*?)\s+as\s+(?<name>\w+)\s*)?[^:]*:\s*$/, isStytch: stytchClass },
      {
        pattern:
          /^(?:el)?if\s+(?!.*\b(?:not|or)\b).*?\bisinstance\(\s*(?<name>[\w.]+)\s*,\s*(?<type>[^()]*|\([^()]*\))\s*\).*:\s*$/,
        isStytch: stytchClass,
      },
      {
        pattern: new RegExp(
          String.raw`\bdef\s[^:]*[(,]\s*(?<name>${errorName})\s*(?::\s*(?<type>[^(),=]*))?(?:=[^(),]*)?(?:,[^()]*)?,?\s*\)\s*(?:->[^:]*)?:\s*$`,
        ),
        isStytch: /^$|\bStytch\w*Error\b/,
      },
    ],
    statements: [
      {
        pattern:
          /\bif\s+not\s+isinstance\(\s*(?<name>[\w.]+)\s*,\s*(?<type>[\w.]+)\s*\)\s*:\s*(?:raise|return|continue)\b/g,
        isStytch: stytchClass,
      },
    ],
    field,
    equals: (type, value) => `${type} == "${value}"`,
  },
  caught: (handler) => [
    "try:",
    "\t...  # Your call to Stytch.",
    "except StytchError as error:",
    ...indented([...handler, "else:", "\traise"]),
  ],
  handler: (test, body, { name, isStytch }, sdk) => [
    isStytch ? `if ${test(field(name))}:` : `if isinstance(${name}, ${sdk}) and ${test(field(name))}:`,
    ...indented([...body, "pass"]),
  ],
  label: (type) => `case "${type}"`,
  arm: (label, body) => [`${label}:`, ...indented([...body, "pass"])],
  sdkClass,
};

const path = "stytch.core.response_base";

function sdkClass(code: Code, layout: Layout): SdkClass {
  const { mask } = code;
  const imported = [...mask.matchAll(/^[ \t]*from\s+[\w.]+\s+import\s+(?:\([^()]*\)|[^\n]*)/gm)].find(([one]) =>
    /\bStytchError\b/.test(one),
  );
  if (imported) {
    const alias = /\bStytchError\s+as\s+(\w+)/.exec(imported[0])?.[1];
    return { name: alias ?? "StytchError", insertions: [] };
  }
  const module =
    /^import\s+stytch\.core\.response_base\s+as\s+(\w+)/m.exec(mask)?.[1] ??
    /^from\s+stytch\.core\s+import\s+response_base\s+as\s+(\w+)/m.exec(mask)?.[1] ??
    /^from\s+stytch\.core\s+import\s[^\n]*\b(response_base)\b/m.exec(mask)?.[1] ??
    /^import\s+(stytch\.core\.response_base)\s*$/m.exec(mask)?.[1];
  if (module !== undefined) return { name: `${module}.StytchError`, insertions: [] };
  const insertion = behindLast(code, layout, `from ${path} import StytchError`, /^(?:from|import)\s/gm, () => ({
    offset: codeStart(code, /^[rRuU]?(?:"""|'''|"[^"]*"$|'[^']*'$)/),
    isApart: true,
  }));
  return { name: "StytchError", insertions: [insertion] };
}
