import { memberName } from "../../recognition/camelNames";
import type { HandlerLanguage } from "../language";
import { braces, indented, tryCatch } from "./forms";
import { behindLast, codeStart } from "./imports";

const stytchClass = /^StytchAPIError$/;
const field = (name: string): string => `${name}.errorType`;

export const swift: HandlerLanguage = {
  ids: ["swift"],
  title: "Swift",
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  hasArmsBeside: true,
  errors: {
    fallback: { name: "error", isStytch: true },
    headers: [
      { pattern: /\bcatch\s+let\s+(?<name>\w+)\s*(?:\bas\s+(?<type>\w+)\b[^{}]*)?$/, isStytch: stytchClass },
      { pattern: /\bcatch\s*$/, held: () => "error" },
      { pattern: /\bif\b[^{}]*?\blet\s+(?<name>\w+)\s*=[^{}]*?\bas\?\s*(?<type>\w+)[^{}]*$/, isStytch: stytchClass },
      { pattern: /\bcase\s+let\s+(?<name>\w+)\s+as\s+(?<type>\w+)[^:]*:\s*$/, isStytch: stytchClass },
      { pattern: /\bcase\s+(?:let\s+)?\.(?:failure|error)\s*\(\s*(?:let\s+)?(?<name>\w+)\s*\)\s*(?::|=[^{}=]*)?\s*$/ },
      {
        pattern: /\bfunc\b[^{}]*[(,\s](?<name>\w+)\s*:\s*(?:any\s+)?(?<type>\w*Error)\??\s*[,)][^{}]*$/,
        isStytch: stytchClass,
      },
      { pattern: /\bfunc\b[^{}]*[(,\s](?<name>error)\s*:[^{}]*$/, isStytch: true },
    ],
    statements: [
      {
        pattern:
          /\bguard\s+case\s+(?:let\s+)?\.(?:failure|error)\s*\(\s*(?:let\s+)?(?<name>\w+)\s*\)[^{}\n]*\belse\s*\{/g,
      },
      {
        pattern: /\bguard\s+let\s+(?<name>\w+)\s*=[^{}\n]*\bas\?\s*(?<type>\w+)[^{}\n]*\belse\s*\{/g,
        isStytch: stytchClass,
      },
    ],
    field,
    equals: (type, value) => `${type} == .${memberName(value)}`,
  },
  caught: (handler) => tryCatch("do", "catch let error as StytchAPIError", handler, "throw error"),
  handler: (test, body, { name, isStytch }, sdk) =>
    braces(isStytch ? `if ${test(field(name))}` : `if let ${name} = ${name} as? ${sdk}, ${test(field(name))}`, body),
  label: (type) => `case .${memberName(type)}`,
  arm: (label, body, _, isValue) => [`${label}:`, ...indented([...body, isValue ? "fatalError()" : "break"])],
  sdkClass: (code, layout) => {
    const isImported = /^[ \t]*(?:@\w+[ \t]+)*import\s+(?:\w+\s+)?Stytch\w*/m.test(code.mask);
    const insertion = behindLast(code, layout, "import StytchCore", /^(?:@\w+\s+)*import\s/gm, () => ({
      offset: codeStart(code),
      isApart: true,
    }));
    return { name: "StytchAPIError", insertions: isImported ? [] : [insertion] };
  },
};
