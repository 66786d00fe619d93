import type { HandlerLanguage } from "../language";
import { answered, braces, indented } from "./forms";

const field = (name: string): string => `${name}.error_type`;

/** Its types are named by their whole paths, so that nothing is to be imported. */
export const rust: HandlerLanguage = {
  ids: ["rust"],
  title: "Rust",
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  needsFunction: true,
  hasCommasBetweenArms: true,
  bareBody: () => ["", ""],
  errors: {
    fallback: { name: "error", isStytch: false },
    headers: [
      { pattern: /\bError::Response\(\s*(?:ref\s+)?(?<name>\w+)\s*\)\s*\)?\s*(?:=>\s*|=[^={}]*)$/, isStytch: true },
      { pattern: /\bErr\(\s*(?:ref\s+)?(?:mut\s+)?(?<name>\w+)\s*\)\s*(?:if\s[^{}]*)?(?:=>\s*|=[^={}]*)$/ },
      { pattern: /\.(?:map_err|or_else|unwrap_or_else|inspect_err)\(\s*(?:move\s+)?\|\s*(?<name>\w+)[^|]*\|\s*$/ },
      {
        pattern:
          /\bfn\b[^{}]*[(,]\s*(?<name>\w+)\s*:\s*&?(?:'\w+\s+)?(?:mut\s+)?(?<type>(?:\w+::)*\w*(?:Error|ErrorResponse|E))\b[^{}]*$/,
        isStytch: /ErrorResponse$/,
      },
    ],
    statements: [
      { pattern: /\blet\s+(?:stytch::)?Error::Response\(\s*(?<name>\w+)\s*\)\s*=[^{};]*\belse\s*\{/g, isStytch: true },
      { pattern: /\blet\s+Err\(\s*(?<name>\w+)\s*\)\s*=[^{};]*\belse\s*\{/g },
    ],
    field,
    equals: (type, value) => `${type} == "${value}"`,
  },
  caught: (handler) => answered("// error comes from your call to Stytch.", handler),
  handler: (test, body, { name, isStytch }) =>
    isStytch
      ? braces(`if ${test(field(name))}`, body)
      : [
          `if let stytch::Error::Response(response) = &${name} {`,
          ...indented(braces(`if ${test(field("response"))}`, body)),
          "}",
        ],
  label: (type) => `"${type}"`,
  arm: (label, body, _, isValue) => braces(`${label} =>`, isValue ? [...body, "todo!()"] : body),
  sdkClass: () => ({ name: "", insertions: [] }),
};
