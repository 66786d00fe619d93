import type { HandlerLanguage } from "../language";
import { braces, colonArm, tryCatch, valueArm } from "./forms";
import { behindLast, codeStart } from "./imports";

const stytchClass = /^(?:\w+\.)*StytchA(?:pi|PI)Exception$/;
const field = (name: string): string => `${name}.ErrorType`;

export const csharp: HandlerLanguage = {
  ids: ["csharp"],
  title: "C#",
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  hasParentheses: true,
  hasFallingArms: true,
  needsFunction: true,
  hasCommasBetweenArms: true,
  styleOf: (header) => (/^switch\s*\(/.test(header) ? "colon" : "arrow"),
  errors: {
    fallback: { name: "error", isStytch: true },
    headers: [
      { pattern: /\bcatch(?<unnamed>)\s*(?:when\s*\([^{}]*\)\s*)?$/d, binding: [" (Exception error)", "error"] },
      {
        pattern: /\bcatch\s*\(\s*(?<type>[\w.]+)(?<unnamed>)\s*\)\s*(?:when\s*\([^{}]*\)\s*)?$/d,
        isStytch: stytchClass,
        binding: [" error", "error"],
      },
      {
        pattern: /\bcatch\s*(?:\(\s*(?<type>[\w.]+)\s*(?<name>\w+)?\s*\)\s*)?(?:when\s*\([^{}]*\)\s*)?$/,
        isStytch: stytchClass,
      },
      {
        pattern:
          /\bif\s*\((?![^{}]*(?:!\s*\(|\bis\s+not\b|\|\|))[^{}]*?\bis\s+(?<type>[\w.]+)\s+(?:\{[^{}]*\}\s*)?(?<name>\w+)[^{}]*\)\s*$/,
        isStytch: stytchClass,
      },
      {
        pattern:
          /[(,]\s*(?:this\s+)?(?<type>(?:\w+\.)*\w*(?:Exception|Error))\??\s+(?<name>\w+)\s*(?:,[^()]*)?\)\s*(?:where\s[^{}]*)?(?:=>\s*)?$/,
        isStytch: stytchClass,
      },
      { pattern: /[(,]\s*\w+\s+(?<name>error)\s*\)\s*$/, isStytch: true },
    ],
    statements: [
      {
        pattern:
          /\bif\s*\(\s*\w+\s+is\s+not\s+(?<type>[\w.]+)\s+(?<name>\w+)\s*\)\s*\{?\s*(?:throw|return|continue)\b/g,
        isStytch: stytchClass,
      },
    ],
    field,
    equals: (type, value) => `${type} == "${value}"`,
  },
  caught: (handler) => tryCatch("try", "catch (StytchApiException error)", handler, "throw;"),
  handler: (test, body, { name, isStytch }, sdk) =>
    braces(
      isStytch ? `if (${test(field(name))})` : `if (${name} is ${sdk} && ${test(field(`((${sdk})${name})`))})`,
      body,
    ),
  label: (type) => `case "${type}"`,
  arm: (label, body, style) =>
    style === "arrow" ? valueArm(label.replace(/^case /, ""), body) : colonArm(label, body),
  sdkClass: (code, layout) => {
    const { mask } = code;
    const alias = /^[ \t]*using\s+(\w+)\s*=\s*[\w.]*StytchApiException\s*;/m.exec(mask)?.[1];
    const isUsed = /^[ \t]*(?:global\s+)?using\s+Stytch\.net\.Exceptions\s*;|\bnamespace\s+Stytch\.net\.Exceptions\b/m;
    if (alias !== undefined || isUsed.test(mask)) return { name: alias ?? "StytchApiException", insertions: [] };
    const line = "using Stytch.net.Exceptions;";
    const insertion = behindLast(code, layout, line, /^(?:global\s+)?using\s+(?:static\s+)?[\w.]+\s*(?:=|;)/gm, () => ({
      offset: codeStart(code, /^extern\b/),
      isApart: true,
    }));
    return { name: "StytchApiException", insertions: [insertion] };
  },
};
