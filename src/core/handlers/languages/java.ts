import type { HandlerLanguage } from "../language";
import { answered, braces, colonArm, indented } from "./forms";
import { jvmClass, serverClass } from "./jvmImports";

const stytchClass = /^(?:\w+\.)*StytchException\.Response$/;
const field = (name: string): string => `${name}.getReason().getErrorType()`;

export const java: HandlerLanguage = {
  ids: ["java"],
  title: "Java",
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  hasParentheses: true,
  hasFallingArms: true,
  needsFunction: true,
  bareBody: (header, isArm) =>
    isArm
      ? ["", ""]
      : [
          /\.(?:exceptionally|handle|onErrorResume|recover)\w*\s*\([^(]*\(?[^()]*\)?\s*->\s*$/.test(header)
            ? "return "
            : "",
          ";",
        ],
  errors: {
    fallback: { name: "error", isStytch: true },
    headers: [
      { pattern: /\bcatch\s*\(\s*(?:final\s+)?(?<type>[\w.|\s]+?)\s+(?<name>\w+)\s*\)\s*$/, isStytch: stytchClass },
      {
        pattern:
          /\bif\s*\((?![^{}]*(?:!\s*\(|\|\|))[^{}]*?\binstanceof\s+(?:final\s+)?(?<type>[\w.]+)\s+(?<name>\w+)[^{}]*$/,
        isStytch: stytchClass,
      },
      {
        pattern:
          /\bif\s*\((?![^{}]*(?:!\s*\(|\|\|))[^{}]*?\binstanceof\s+StytchResult\.Error(?:<[^<>]*>)?\s+(?<name>\w+)[^{}]*$/,
        held: (name) => `${name}.getException()`,
      },
      { pattern: /\bcase\s+(?<type>[\w.]+Response)\s+(?<name>\w+)\s*->\s*$/, isStytch: stytchClass },
      {
        pattern:
          /\.(?:exceptionally|doOnError|onError)\w*\(\s*\(?\s*(?:final\s+)?(?:[\w.]+\s+)?(?<name>\w+)\s*\)?\s*->\s*$/,
      },
      { pattern: /\.(?:handle|whenComplete)\w*\(\s*\(\s*\w+\s*,\s*(?<name>\w+)\s*\)\s*->\s*$/ },
      {
        pattern:
          /[(,]\s*(?:final\s+)?(?:@\w+\s+)*(?<type>(?:\w+\.)*(?:\w*(?:Exception|Throwable|Error)|StytchException\.Response))\s+(?<name>\w+)\s*(?:,[^()]*)?\)\s*(?:throws\s[\w\s.,]*)?(?:->\s*)?$/,
        isStytch: stytchClass,
      },
      { pattern: /\([^()]*\b\w+\s+(?<name>error)\s*\)\s*(?:throws\s[\w\s.,]*)?$/, isStytch: true },
    ],
    statements: [
      {
        pattern:
          /\bif\s*\(\s*!\s*\(\s*\w+\s+instanceof\s+(?<type>[\w.]+)\s+(?<name>\w+)\s*\)\s*\)\s*\{?\s*(?:throw|return|continue)\b/g,
        isStytch: stytchClass,
      },
      {
        pattern: /(?<=[\n;{}])\s*(?:final\s+)?(?<type>(?:\w+\.)*StytchException\.Response)\s+(?<name>\w+)\s*=/g,
        isStytch: true,
      },
    ],
    field,
    equals: (type, value) => `"${value}".equals(${type})`,
  },
  caught: (handler) => answered("// error is the StytchException.Response of your call to Stytch.", handler),
  handler: (test, body, { name, isStytch }, sdk) =>
    braces(
      isStytch
        ? `if (${test(field(name))})`
        : `if (${name} instanceof ${sdk}.Response && ${test(field(`((${sdk}.Response) ${name})`))})`,
      body,
    ),
  label: (type) => `case "${type}"`,
  arm: (label, body, style, isValue) => {
    if (style === "arrow") return braces(`${label} ->`, isValue ? [...body, "yield null;"] : body);
    return isValue ? [`${label}:`, ...indented([...body, "yield null;"])] : colonArm(label, body);
  },
  sdkClass: jvmClass(";", serverClass),
};
