import type { HandlerLanguage } from "../language";
import { braces, colonArm, tryCatch, valueArm } from "./forms";
import { behindLast } from "./imports";

const stytchClass = /^[\s\\\w]*\bStytch\w*Exception\s*$/;
const path = String.raw`Stytch\Core\StytchException`;
const field = (name: string): string => `(${name}->getErrorData()['error_type'] ?? null)`;

export const php: HandlerLanguage = {
  ids: ["php"],
  title: "PHP",
  comment: "//",
  blocks: "braces",
  elseIf: "elseif",
  hasParentheses: true,
  hasFallingArms: true,
  hasCommasBetweenArms: true,
  styleOf: (header) => (/^match\b/.test(header) ? "arrow" : "colon"),
  errors: {
    fallback: { name: "$error", isStytch: true },
    headers: [
      {
        pattern: /\bcatch\s*\(\s*(?<type>[\\\w|\s]*\w)(?<unnamed>)\s*\)\s*$/d,
        isStytch: stytchClass,
        binding: [" $error", "$error"],
      },
      { pattern: /\bcatch\s*\(\s*(?<type>[\\\w|\s]+?)\s*(?<name>\$\w+)?\s*\)\s*$/, isStytch: stytchClass },
      {
        pattern: /\bif\s*\((?![^{}]*(?:!|\|\|))[^{}]*?(?<name>\$\w+)\s+instanceof\s+(?<type>[\\\w]+)[^{}]*\)\s*$/,
        isStytch: stytchClass,
      },
      {
        pattern:
          /[(,]\s*(?<type>\??[\\\w|]*(?:Exception|Throwable|Error))\s+(?<name>\$\w+)\s*(?:,[^()]*)?\)\s*(?:use\s*\([^()]*\)\s*)?(?::[^={}]*)?$/,
        isStytch: stytchClass,
      },
      {
        pattern: /\bfunction\b[^{}]*[(,]\s*(?<name>\$(?:error|err|e|ex|exception))\s*(?:,[^()]*)?\)[^(){}]*$/,
        isStytch: true,
      },
    ],
    statements: [
      {
        pattern:
          /\bif\s*\(\s*!\s*\(?\s*(?<name>\$\w+)\s+instanceof\s+(?<type>[\\\w]+)\s*\)?\s*\)\s*\{?\s*(?:throw|return|continue)\b/g,
        isStytch: stytchClass,
      },
    ],
    field,
    equals: (type, value) => `${type} === '${value}'`,
  },
  caught: (handler) => tryCatch("try", `catch (\\${path} $error)`, handler, "throw $error;"),
  handler: (test, body, { name, isStytch }, sdk) =>
    braces(isStytch ? `if (${test(field(name))})` : `if (${name} instanceof ${sdk} && ${test(field(name))})`, body),
  label: (type) => `case '${type}'`,
  arm: (label, body, style) =>
    style === "arrow" ? valueArm(label.replace(/^case /, ""), body) : colonArm(label, body),
  /** With its whole name, where a file imports nothing. */
  sdkClass: (code, layout) => {
    const { mask } = code;
    const imported =
      /^[ \t]*use\s+[\w\\]*\\StytchException(?:\s+as\s+(?<alias>\w+))?\s*;/m.exec(mask) ??
      /^[ \t]*use\s+[\w\\]*\\\{[^{}]{0,2000}\bStytchException\b(?:\s+as\s+(?<alias>\w+))?[^{}]{0,2000}\}\s*;/m.exec(
        mask,
      );
    if (imported) return { name: imported.groups?.["alias"] ?? "StytchException", insertions: [] };
    const use = /^use\s+(?!function\b|const\b)[\w\\]/gm;
    if (!use.test(mask)) return { name: `\\${path}`, insertions: [] };
    use.lastIndex = 0;
    const insertion = behindLast(code, layout, `use ${path};`, use, () => ({ offset: 0, isApart: false }));
    return { name: "StytchException", insertions: [insertion] };
  },
};
