import { isErrorType } from "./fact";

/** Error types as one of Stytch's SDKs lists them. */
export interface Enumeration {
  /** What the SDK calls the list. */
  readonly title: string;
  readonly names: readonly string[];
  /** Whether it is Stytch's whole registry: what it lacks is gone. Else it holds what the SDK itself speaks of. */
  readonly isWhole: boolean;
}

/**
 * The error types that the source, the declarations or the resources of an SDK list: the browser SDKs' union and their
 * tables of messages, enumerations in braces (Kotlin, Swift and their kin), the names of the mobile SDKs' texts.
 * What stands in comments doesn't count.
 * @returns undefined when the text holds no such list
 */
export function parseEnumeration(text: string): Enumeration | undefined {
  if (!/stytch/i.test(text)) return undefined;
  const code = withoutComments(text);
  const lists = [unionIn(code), ...enumsIn(code), ...tablesIn(code)].filter(({ names }) => names.length > 0);
  return lists.find(({ isWhole }) => isWhole) ?? lists.sort((a, b) => b.names.length - a.names.length)[0];
}

/** Long lines, which are those of bundles, come first: they hold no comments, and quotes in their patterns would mislead. */
const longLinesCommentsAndStrings =
  /^(?![ \t]*\/\/|[ \t]*\/\*(?:(?!\*\/).)*$)(.{5000,})$|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*(?:`|$(?![^]))|\/\/.*|\/\*[^]*?(?:\*\/|$(?![^]))|<!--[^]*?(?:-->|$(?![^]))/gm;

/** One that has an end: what nobody closes is looked through once, and stays. */
const comment = /^(?:\/\/|\/\*[^]*\*\/$|<!--[^]*-->$)/;

function withoutComments(text: string): string {
  return text.replace(longLinesCommentsAndStrings, (part, longLine?: string) =>
    longLine === undefined && comment.test(part) ? "" : part,
  );
}

function unionIn(code: string): Enumeration {
  const names: string[] = [];
  const start = /\btype StytchAPIErrorType\s*=/.exec(code);
  if (start) {
    const member = /\s*(?:\|\s*)?(?:"([^"\n]*)"|'([^'\n]*)'|string\b)/y;
    member.lastIndex = start.index + start[0].length;
    for (let found = member.exec(code); found; found = member.exec(code)) names.push(found[1] ?? found[2] ?? "");
  }
  return { title: "StytchAPIErrorType", names: unique(names), isWhole: true };
}

/** No SDK has as many. */
const mostEnums = 100;

function enumsIn(code: string): Enumeration[] {
  return [...code.matchAll(/\benum\s+(?:class\s+)?(\w*ErrorType)\b[^{;]{0,300}\{/g)]
    .slice(0, mostEnums)
    .map(({ 0: head, 1: title = "", index }) => ({
      title,
      names: unique(stringsOfBlock(code, index + head.length)),
      isWhole: /^StytchAPIErrorType$/i.test(title),
    }));
}

/** @param start behind the brace that opens the block */
function stringsOfBlock(code: string, start: number): string[] {
  const part = /"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|[{}]/g;
  part.lastIndex = start;
  const strings: string[] = [];
  let depth = 1;
  for (let found = part.exec(code); found && depth > 0; found = part.exec(code)) {
    if (found[0] === "{") depth += 1;
    else if (found[0] === "}") depth -= 1;
    else strings.push((found[1] ?? found[2] ?? "").trim());
  }
  return strings;
}

function tablesIn(code: string): Enumeration[] {
  const tables: Readonly<Record<string, RegExp>> = {
    "messages of the browser SDK": /\b(\w+):\s*(?:msg\(\s*)?\{\s*id:\s*["']error\./g,
    "texts of the mobile SDKs": /\bstytch_error_(\w+)/g,
  };
  const unrecoverable = /\bUNRECOVERABLE_ERROR_TYPES\s*=\s*\[([^\]]{0,20000})\]/.exec(code)?.[1] ?? "";
  return [
    ...Object.entries(tables).map(([title, row]) => ({
      title,
      names: unique([...code.matchAll(row)].map(([, name = ""]) => name)),
      isWhole: false,
    })),
    { title: "UNRECOVERABLE_ERROR_TYPES", names: unique(unrecoverable.match(/\w+/g) ?? []), isWhole: false },
  ];
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter(isErrorType))];
}
