import { isKey, isShellArm } from "./armContext";
import type { Context } from "./context";
import { isInCommentOrText, type Line } from "./line";
import type { Mention } from "./names";
import type { Source } from "../text/textKind";

/** `code = a` and `"code": a` in data, and YAML's `- a`. */
const valueOf = /(?:^|[\s"'`\]])(?:[:=]|->)\s*$|^\s*-\s+$/;
/** `a: string`, `a: Optional[str]`: a field or parameter of the code's own. */
const typeBehind = /^\s*:\s*(?:bool|boolean|string|str|number|int|true|false|null|nil|none|Optional)\b/i;
/** Ruby's and Perl's lists of bare words: `%w[b a]`, `qw(b a)`. */
const wordList = /%w[[({<|][^\])}>|]*$|\bqw[[({/][^\])}/]*$/;
/** Ruby's and Elixir's `:too_many_requests` is an HTTP status or a key of theirs. */
const symbol = /(?:^|[\s([{,=>|]):$/;

/** What a name is that no quotes stand around. */
export function bareContext(text: string, mention: Mention, line: Line, source: Source): Context {
  const { before, after } = line;
  if (!isApart(before, after)) return "name";
  if (source.kind === "code" && symbol.test(before)) return "name";
  if (source.kind === "log" || source.kind === "prose") return "word";
  if (source.kind === "data") {
    if (/^\s*(?:-\s+)?$/.test(before) && isKey(after)) return "key";
    if (/[[,]\s*$/.test(before) && /^\s*[,\]]/.test(after)) return "literal";
    if (valueOf.test(before) && /^\s*(?:[,;#\]}]|$)/.test(after)) return "literal";
    return isInCommentOrText(text, mention.start, line, source) ? "word" : "name";
  }
  if (isShellArm(before, after, source)) return "case";
  if (wordList.test(before)) return "literal";
  if (isInCommentOrText(text, mention.start, line, source)) return "word";
  if (/(?:^|[{,(])\s*$/.test(before) && isKey(after) && !typeBehind.test(after)) return "key";
  return "name";
}

/** Not a part of a path, a dotted name, an address or a variable. */
function isApart(before: string, after: string): boolean {
  return !/[.\-/$@&\\]$/.test(before) && !/^(?:[-/@(]|\.\w)/.test(after);
}
