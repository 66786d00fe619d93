import type { HandlerLanguage } from "../language";
import { answered, braces } from "./forms";
import { type ClassOfSdk, jvmClass, serverClass } from "./jvmImports";

const stytchClass = /^(?:\w+\.)*StytchException\.Response\??$/;
const field = (name: string): string => `${name}.reason.errorType`;

const server: HandlerLanguage = {
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
  arm: (label, body, _, isValue) => braces(`${label} ->`, isValue ? [...body, "TODO()"] : body),
  sdkClass: jvmClass("", serverClass),
};

const mobileClass = /^(?:\w+\.)*StytchAPIError\??$/;
const mobileField = (name: string): string => `${name}.errorType`;
const enumeration = "StytchAPIErrorType";
const ofMobile = (name: string): ClassOfSdk => ({ name, home: "com.stytch.sdk.common.errors" });
const member = (type: string): string => `${enumeration}.${type.toUpperCase()}`;
const isServers = (pattern: RegExp): boolean => pattern.source.includes("StytchException\\.Response");

/** The Android SDK has a class of its own, and an enumeration of types. */
const mobile: HandlerLanguage = {
  ...server,
  errors: {
    ...server.errors,
    headers: server.errors.headers.map((sign) =>
      sign.isStytch === stytchClass ? { ...sign, isStytch: mobileClass } : sign,
    ),
    statements: server.errors.statements
      .filter(({ pattern }) => !isServers(pattern))
      .map((sign) => (sign.isStytch ? { ...sign, isStytch: mobileClass } : sign)),
    field: mobileField,
    equals: (type, value) => `${type} == ${member(value)}`,
  },
  handler: (test, body, { name, isStytch }, sdk) => {
    if (isStytch) return braces(`if (${test(mobileField(name))})`, body);
    return /^\w+$/.test(name)
      ? braces(`if (${name} is ${sdk} && ${test(mobileField(name))})`, body)
      : braces(`if (${test(`(${name} as? ${sdk})?.errorType`)})`, body);
  },
  label: member,
  sdkClass: (code, layout, offset) => {
    const error = jvmClass("", ofMobile("StytchAPIError"))(code, layout, offset);
    const types = jvmClass("", ofMobile(enumeration))(code, layout, offset);
    return { ...error, types: types.insertions };
  },
};

export const kotlin: HandlerLanguage = {
  ...server,
  variant: ({ mask }) => (/^[ \t]*import\s+com\.stytch\.sdk\b/m.test(mask) ? mobile : undefined),
};
