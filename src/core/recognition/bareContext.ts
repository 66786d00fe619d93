import type { CatalogEntry } from "../../catalog/entry";
import { isKey, isShellArm } from "./armContext";
import type { Context } from "./context";
import { isInCommentOrText, type Line } from "./line";
import { isMarkupText } from "./markupText";
import type { Mention } from "./names";
import { isInPattern } from "./pattern";
import { isInSentence, isInValueList, isInWordList } from "./wordLists";
import type { Source } from "../text/textKind";

/** `code = a` and `"code": a` in data, and YAML's `- a`. */
const valueOf = /(?:^|[\s"'`\]])(?:[:=]|->)\s*$|^\s*-\s+$/;
/** `a: string`, `a: Optional[str]`: a field or parameter of the code's own. */
const typeBehind = /^\s*:\s*(?:bool|boolean|string|str|number|int|true|false|null|nil|none|Optional)\b/i;
/** `:too_many_requests`, which is an HTTP status or a key of theirs as often as an error. */
const symbol = /(?:^|[\s([{,=>|!]):$/;
/** `errors.stytch.`, `stytch.messages.`: the path to a key in a catalog of messages. */
const messagePath = /(?:stytch[\w.-]*\.|\.stytch)(?:[\w-]*\.)*$|^\s*stytch\.$/i;
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
/** `R.string.stytch_error_`, `@string/errors_stytch_`. */
const resource = /(?:stytch_?[a-z0-9]*err(?:or|ors)?_|err(?:or|ors)?_stytch_)(?:code_|type_)?$/i;
/** `async session_not_found() {` in an object of handlers. */
const method = /^\s*(?:async\s+)?$|[{,]\s*(?:async\s+)?$/;
const methodBehind = /^\([^()]*\)\s*(?::\s*[\w<>[\]., |]+)?\s*\{/;
/** Python's `dict(`, up to one of its keys. */
const dict = /\bdict\((?:[^()]|\([^()]*\))*$/;
/** `type == :a`, `(= error_type :a)`; of an HTTP status it is no error. */
const comparedSymbol =
  /\b\w*(?:type|code|reason|error|err|kind)\w*\)?\s*[!=]==?\s*:$|\(=\s+\w*(?:type|code|reason|error|kind)\s+:$/i;
/** `proxy.retry-on=`: a dotted key, in whose file others begin with `stytch.`, is somebody else's. */
const dottedKey = /^\s*(?!.*stytch)[\w-]+\.[\w.-]+\s*[:=]/i;

/** What a name is that no quotes stand around. */
export function bareContext(text: string, mention: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (source.kind === "code" && isInPattern(before, after, source)) return "word";
  if (isInMessagePath(line, source) || resource.test(before)) return "key";
  if (source.kind === "code" && isMethod(line, source)) return "key";
  if (!isApart(before, after)) return "name";
  if (source.kind === "log" || source.kind === "prose") return "word";
  return source.kind === "data" ? inData(text, mention, line, source) : inCode(text, mention, line, source);
}

function inData(text: string, { entry, start, end }: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (/^\s*(?:-\s+)?$/.test(before) && (isKey(after) || isAssigned(after, source))) return "key";
  if (/[[,]\s*$/.test(before) && /^\s*[,\]]/.test(after)) return "literal";
  if (valueOf.test(before) && /^\s*(?:[,;#\]}]|$)/.test(after)) return "literal";
  if (isInValueList(text, start, line)) return isElsewhere(before, entry, source) ? "name" : "literal";
  if (isInCommentOrText(text, start, line, source) || isMarkupText(text, start, end, source)) return "word";
  return isInSentence(before, source) ? "word" : "name";
}

function inCode(text: string, { start, end }: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (symbol.test(before)) return comparedSymbol.test(before) ? "case" : "symbol";
  if (isShellArm(before, after, source)) return "case";
  if (isInWordList(text, start, line, source)) return "literal";
  if (isInCommentOrText(text, start, line, source) || isMarkupText(text, start, end, source)) return "word";
  if (
    /(?:^|[{,([])\s*$/.test(before) &&
    (isKey(after)
      ? !typeBehind.test(after)
      : isAssigned(after, source) ||
        (source.language === "python" &&
          /^\s*=(?!=)/.test(after) &&
          dict.test(text.slice(Math.max(0, start - 1000), start))))
  )
    return "key";
  return "name";
}

function isMethod({ before, after }: Line, { language }: Source): boolean {
  return /^(?:java|type)script/.test(language) && methodBehind.test(after) && method.test(before);
}

function isElsewhere(before: string, { ambiguous }: CatalogEntry, { language }: Source): boolean {
  return ambiguous === true && !withColons.has(language) && dottedKey.test(before);
}

function isAssigned(after: string, { kind, language }: Source): boolean {
  return (kind === "data" ? !withColons.has(language) : withEqualSigns.has(language)) && /^\s*=(?![=~])/.test(after);
}

/** Whether a name is the last part of a key such as `errors.stytch.session_not_found`. */
function isInMessagePath({ before, after }: Line, { kind, language }: Source): boolean {
  if (!before.endsWith(".") || !messagePath.test(before) || /^[-/@(.]/.test(after)) return false;
  return kind === "data" ? /^\s*[:="'&<]/.test(after) || language === "xml" : /^["'`]/.test(after);
}

/** Not a part of a path, a dotted name, an address or a variable. */
function isApart(before: string, after: string): boolean {
  return !/[.\-/$@&\\]$/.test(before) && !/^(?:[-/@(]|\.\w)/.test(after);
}
