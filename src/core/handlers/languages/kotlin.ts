import type { HandlerLanguage } from "../language";
import { answered, braces } from "./forms";
import { javaClass } from "./jvmImports";

const stytchClass = /^(?:\w+\.)*StytchException\.Response\??$/;
const field = (name: string): string => `${name}.reason.errorType`;

export const kotlin: HandlerLanguage = {
  ids: ["kotlin"],
  title: "Kotlin",
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  hasParentheses: true,
  needsFunction: true,
  bareBody: (_, isArm) => (isArm ? ["", ""] : undefined),
  errors: {
    fallback: { name: "error", isStytch: true },
    headers: [
      { pattern: /\bcatch\s*\(\s*(?<name>\w+)\s*:\s*(?<type>[\w.]+)\s*\)\s*$/, isStytch: stytchClass },
      {
        pattern: /\bif\s*\((?![^{}]*\|\|)[^{}]*?\b(?<name>\w+)\s+is\s+(?<type>[\w.]+)\b[^{}]*\)\s*$/,
        isStytch: stytchClass,
      },
      {
        pattern: /\bwhen\s*\(\s*(?:val\s+)?(?<name>\w+)\b[^{}]*\{\s*is\s+(?:\w+\.)*StytchException\.Response\s*->\s*$/,
        isStytch: true,
      },
      {
        pattern:
          /\bwhen\s*\(\s*(?:val\s+)?(?<name>\w+)\b[^{}]*\{\s*is\s+(?:\w+\.)*StytchResult\.Error(?:<[^<>]*>)?\s*->\s*$/,
        held: (name) => `${name}.exception`,
      },
      {
        pattern:
          /\.(?:onFailure|getOrElse|recover|recoverCatching|catch|onError)\s*\{\s*(?<name>\w+)\s*(?::\s*[\w.]+\s*)?->\s*$/,
      },
      { pattern: /\bonFailure\s*=\s*\{\s*(?<name>\w+)\s*->\s*$/ },
      { pattern: /\.(?:onFailure|getOrElse|recover|recoverCatching|onError)\s*$/, held: () => "it" },
      {
        pattern:
          /[(,]\s*(?<name>\w+)\s*:\s*(?<type>(?:\w+\.)*(?:\w*(?:Exception|Throwable|Error)|StytchException\.Response))\??\s*(?:,[^()]*)?\)\s*(?::[^={}]*)?$/,
        isStytch: stytchClass,
      },
      { pattern: /[(,]\s*(?<name>error|err|exception)\s*:\s*\w+\s*(?:,[^()]*)?\)\s*(?::[^={}]*)?$/, isStytch: true },
    ],
    statements: [
      {
        pattern: /\bif\s*\(\s*(?<name>\w+)\s+!is\s+(?<type>[\w.]+)\s*\)\s*\{?\s*(?:throw|return|continue)\b/g,
        isStytch: stytchClass,
      },
      {
        pattern: /\bval\s+(?<name>\w+)\s*(?::[^=\n]*)?=[^\n]*\bas\??\s+(?<type>[\w.]*StytchException\.Response)\b/g,
        isStytch: true,
      },
      { pattern: /\bval\s+(?<name>\w+)\s*(?::[^=\n]*)?=\s*[\w.?]+\.(?:exception|exceptionOrNull\(\))/g },
    ],
    field,
    equals: (type, value) => `${type} == "${value}"`,
  },
  caught: (handler) => answered("// error is the StytchException.Response of your call to Stytch.", handler),
  handler: (test, body, { name, isStytch }, sdk) =>
    braces(
      isStytch
        ? `if (${test(field(name))})`
        : /^\w+$/.test(name)
          ? `if (${name} is ${sdk}.Response && ${test(field(name))})`
          : `if (${test(`(${name} as? ${sdk}.Response)?.reason?.errorType`)})`,
      body,
    ),
  label: (type) => `"${type}"`,
  arm: (label, body) => braces(`${label} ->`, body),
  sdkClass: javaClass(""),
};
