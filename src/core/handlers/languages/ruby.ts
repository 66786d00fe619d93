import type { HandlerLanguage } from "../language";
import { answered, indented } from "./forms";

const field = (name: string): string => `${name}["error_type"]`;
/** What a project raises for the SDK's answers. */
const raised = { isStytch: true, field: (name: string): string => `${name}.error_type` } as const;

/** The SDK answers with a hash, and raises for what it checks itself. */
export const ruby: HandlerLanguage = {
  ids: ["ruby"],
  title: "Ruby",
  comment: "#",
  blocks: "end",
  elseIf: "elsif",
  hasSingleQuotes: true,
  errors: {
    fallback: { name: "response", isStytch: true },
    headers: [
      {
        pattern: /^rescue\b(?![^;\n]*=>)[^;\n]*?(?<unnamed>)\s*(?:\bthen\s*)?$/d,
        ...raised,
        binding: [" => error", "error"],
      },
      { pattern: /^rescue\b(?:[^;\n]*?=>\s*(?<name>@?\w+))?\s*(?:then\s*)?$/, ...raised },
      { pattern: /\brescue_from\b[^\n]*\bdo\s*\|\s*(?<name>\w+)[^|]*\|\s*$/, ...raised },
      {
        pattern:
          /^def\s[^\n]*[(,\s]\s*(?<name>e|err|error|ex|exc|exception|\w+_error|\w+_exception)(?:\s*:)?\s*(?:=[^,)]*)?(?:,[^()]*)?\)?\s*$/,
        ...raised,
      },
      {
        pattern: /^def\s[^\n]*[(,\s]\s*(?<name>res|resp|response|body|result|answer)\s*:?(?:,[^()]*)?\)?\s*$/,
        isStytch: true,
      },
    ],
    statements: [
      {
        pattern:
          /(?:^|[\n;])[ \t]*(?<name>@?\w+)\s*=\s*[\w@.()]{1,80}\.(?:authenticate|create|update|delete|search|send|exchange|revoke|register|invite|login_or_create|reset|start|get|list)\b/g,
        isStytch: true,
      },
      { pattern: /(?:^|[\n;])[ \t]*(?<name>@?(?:res|resp|response))\s*=(?!=)/g, isStytch: true },
    ],
    field,
    equals: (type, value) => `${type} == "${value}"`,
  },
  caught: (handler) => answered("# response comes from your call to Stytch, which doesn't raise.", handler),
  handler: (test, body, { name }) => [`if ${test(field(name))}`, ...indented(body), "end"],
  label: (type) => `when "${type}"`,
  arm: (label, body) => [label, ...indented(body)],
  sdkClass: () => ({ name: "", insertions: [] }),
};
