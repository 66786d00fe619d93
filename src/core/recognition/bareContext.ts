import type { CatalogEntry } from "../../catalog/entry";
import type { Source } from "../text/textKind";
import { isShellArm } from "./armContext";
import { isCodeKey, isDataKey, isMessageKey, isMethod } from "./bareKeys";
import type { Context } from "./context";
import { isTextForPeople, type Line } from "./line";
import type { Mention } from "./names";
import { isInPattern, isInQuotedWords, isInSentence, isInValueList, isInWordList, isJoinedWord } from "./bareWords";

/** `code = a` and `"code": a` in data, and YAML's `- a`. */
const valueOf = /(?:^|[\s"'`\]])(?:[:=]|->)\s*$|^\s*-\s+$/;
/** `:too_many_requests`, which is an HTTP status or a key of theirs as often as an error. */
const symbol = /(?:^|[\s([{,=>|!]):$/;
/** `type == :a`, `(= error_type :a)`; of an HTTP status it is no error. */
const comparedSymbol =
  /\b(?!\w*status)\w*(?:type|code|reason|error|err|kind)\w*\)?\s*[!=]==?\s*:$|\(=\s+\w*(?:type|code|reason|error|kind)\s+:$/i;
/** `proxy.retry-on=`: a dotted key, in whose file others begin with `stytch.`, is somebody else's. */
const dottedKey = /^\s*(?!.*stytch)[\w-]+\.[\w.-]+\s*=/i;

/** `https://runbooks.example/stytch#`. */
const ownGuide = /\bhttps?:\/\/[\w./-]*stytch[\w./-]*#$/i;

/** What a name is that no quotes stand around. */
export function bareContext(text: string, mention: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (isInPattern(before, after, source)) return "word";
  if (isInQuotedWords(text, mention.start, source)) return "literal";
  if (isMessageKey(line, source) || (source.kind === "code" && isMethod(line, source))) return "key";
  if (source.kind === "log" && isJoinedWord(line)) return "word";
  if (!isApart(before, after) && !(source.kind === "prose" && isAlternative(before, after))) return "name";
  if (source.kind === "log" || source.kind === "prose") return "word";
  return source.kind === "data" ? inData(text, mention, line, source) : inCode(text, mention, line, source);
}

function inData(text: string, mention: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (isDataKey(line, source)) return "key";
  if (ownGuide.test(before)) return "word";
  if (/[[,]\s*$/.test(before) && /^\s*[,\]]/.test(after)) return "literal";
  if (valueOf.test(before) && /^\s*(?:[,;#\]}]|$)/.test(after)) return "literal";
  if (isInValueList(text, mention.start, line)) return isElsewhere(before, mention.entry) ? "name" : "literal";
  return isTextForPeople(text, mention, line, source) || isInSentence(before, source) ? "word" : "name";
}

function inCode(text: string, mention: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (symbol.test(before)) return comparedSymbol.test(before) ? "case" : "symbol";
  if (isShellArm(before, after, source)) return "case";
  if (isInWordList(text, mention.start, line, source)) return "literal";
  if (isTextForPeople(text, mention, line, source)) return "word";
  return isCodeKey(text, mention.start, line, source) ? "key" : "name";
}

function isElsewhere(before: string, { ambiguous }: CatalogEntry): boolean {
  return ambiguous === true && dottedKey.test(before);
}

/** `user_not_found/` up to the name, and from it on. */
const alternatives = /(?:^|[\s(,|])(?:\w[^\W_]*_\w+ ?\/ ?)*$/;
const alternativesBehind = /^(?: ?\/ ?\w[^\W_]*_\w+)*(?:[\s),.:;|]|$)/;

/** `session_not_found/user_not_found` in a sentence: no path has names of several words alone. */
function isAlternative(before: string, after: string): boolean {
  return alternatives.test(before) && alternativesBehind.test(after);
}

/** `"stytch/`, which says whose the name is. */
const qualified = /(?:^|[\s"'`([{|])stytch\/$/i;

/** Not a part of a path, a dotted name, an address or a variable. */
function isApart(before: string, after: string): boolean {
  return (!/[.\-/$@&\\]$/.test(before) || qualified.test(before)) && !/^(?:[-/@(]|\.\w)/.test(after);
}
