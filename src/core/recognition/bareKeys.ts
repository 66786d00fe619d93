import { isKey } from "./armContext";
import type { Line } from "./line";
import type { Source } from "../text/textKind";

/** `a: string`, `a: Optional[str]`: a field or parameter of the code's own. */
const typeBehind = /^\s*:\s*(?:bool|boolean|string|str|number|int|true|false|null|nil|none|Optional)\b/i;
/** The languages of data that don't write a key as `a = 1`, and those of code that do. */
const withColons = new Set([
  "json",
  "jsonc",
  "json5",
  "yaml",
  "xml",
  "dockercompose",
  "github-actions-workflow",
  "helm",
]);
const withEqualSigns = new Set(["lua", "terraform", "hcl", "nix"]);
const opened = /(?:^|[{,([])\s*$/;
const assigned = /^\s*=(?![=~])/;
/** `async session_not_found() {` in an object of handlers. */
const method = /(?:^|[{,])\s*(?:async\s+)?$/;
const methodBehind = /^\([^()]*\)\s*(?::\s*[\w<>[\]., |]+)?\s*\{/;
/** Python's `dict(`, up to one of its keys, and how far before a key it is looked for, in UTF-16 units. */
const dict = /\bdict\((?:[^()]|\([^()]*\))*$/;
const dictReach = 1000;
const strings = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
/** `errors.stytch.`, `stytch.messages.`: the path to a key in a catalog of messages. */
const messagePath = /(?:stytch[\w.-]*\.|\.stytch)(?:[\w-]*\.)*$|^\s*stytch\.$/i;
/** `[stytch.`, the head of a section. */
const section = /^\s*\[{1,2}[\w."'-]*$/;
/** `R.string.stytch_error_`, `@string/errors_stytch_`. */
const resource = /(?:stytch_?[a-z0-9]*err(?:or|ors)?_|err(?:or|ors)?_stytch_)(?:code_|type_)?$/i;

/** Whether a bare name is a key of a data file. */
export function isDataKey({ before, after }: Line, source: Source): boolean {
  if (fluent.test(before)) return /^\]/.test(after);
  // YAML's `{ session_not_found: "…", …`.
  const isOpen = source.language === "yaml" ? /(?:^|[{,])\s*(?:-\s+)?$/ : /^\s*(?:-\s+)?$/;
  return isOpen.test(before) && (isKey(after) || isAssigned(after, source));
}
/** Fluent's `[session_not_found] Please log in.`, alone on its line. */
const fluent = /^\s+\*?\[$/;

/** Whether a name is that of a method in an object of handlers. */
export function isMethod({ before, after }: Line, { language }: Source): boolean {
  return /^(?:java|type)script/.test(language) && methodBehind.test(after) && method.test(before);
}

/** Whether a bare name is a key of a map in code. */
export function isCodeKey(text: string, start: number, { before, after }: Line, source: Source): boolean {
  // Bash's `([session_not_found]="Please log in.")`.
  if (source.language === "shellscript" && /[(\s]\[$/.test(before)) return /^\]=/.test(after);
  if (!opened.test(before)) return false;
  if (isKey(after)) return !typeBehind.test(after);
  return isAssigned(after, source) || (source.language === "python" && assigned.test(after) && isInDict(text, start));
}

/** Whether a name is the last part of a key such as `errors.stytch.session_not_found`, or of a resource's name. */
export function isMessageKey({ before, after }: Line, { kind, language }: Source): boolean {
  if (resource.test(before)) return true;
  if (!before.endsWith(".") || !messagePath.test(before) || /^[-/@(.]/.test(after)) return false;
  if (kind === "data" && section.test(before)) return /^["']?[\].]/.test(after);
  return kind === "data" ? language === "xml" || /^\s*[:="'&<]/.test(after) : /^["'`]/.test(after);
}

function isAssigned(after: string, { kind, language }: Source): boolean {
  return (kind === "data" ? !withColons.has(language) : withEqualSigns.has(language)) && assigned.test(after);
}

function isInDict(text: string, start: number): boolean {
  return dict.test(text.slice(Math.max(0, start - dictReach), start).replace(strings, ""));
}
