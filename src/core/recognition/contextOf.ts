import { armOf, isKey, isShellArm } from "./armContext";
import { bareContext } from "./bareContext";
import { calleeOf } from "./callee";
import { type Context, isOwn, type OwnNames } from "./context";
import { fieldBefore, isComparedWithField, isFieldName, isSentence } from "./fieldContext";
import { isComment, type Line, lineAround } from "./line";
import type { Mention } from "./names";
import type { Source } from "../text/textKind";

/** `https://stytch.com/docs/api/errors/404#`, or the older `/404/`, before the name, its slashes escaped or encoded too. */
const urlBefore =
  /stytch\.com(?:\/|\\\/|%2F)docs[\w./\\%-]*?errors(?:\/|\\\/|%2F)\d{3}(?:(?:\.md)?(?:#|%23)|\\{0,3}\/|%2F)$/i;

/** What makes a list or a set of its arguments is no function that does anything with them. */
const collection = /(?:^|[.:])(?:\w*(?:Set|List)|of|asList|setOf|listOf|arrayOf|frozenset|tuple|freeze)$/;

/** What a name is where it stands. @param own the user's own field and function names */
export function contextOf(text: string, mention: Mention, source: Source, own: OwnNames): Context {
  if (mention.spelling === "SessionNotFound") return "alias";
  const line = lineAround(text, mention.start, mention.end);
  if (/(?:[#/]|%23|%2F)$/i.test(line.before.slice(-3)) && urlBefore.test(line.before)) return "url";
  const name = fieldBefore(line.before);
  if (name !== undefined && isOwn(name, own.fields)) return "own";
  if (isSentence(line.before) || (name !== undefined && isFieldName(name))) return "field";
  // What a program printed is a word, however its language writes constants.
  if (mention.spelling !== "session_not_found")
    return source.kind === "log" && !line.before.endsWith(".") ? "word" : "constant";
  const quote = openingQuote(line);
  return quote === undefined ? bareContext(text, mention, line, source) : quotedContext(line, quote, source, own);
}

/** The quote around a name, escaped or encoded any number of times. Undefined where it isn't the string's whole content. */
function openingQuote({ before, after }: Line): string | undefined {
  const open = /(?:\\*["'`]|\\+u0022|&quot;|%22)$/.exec(before)?.[0];
  return open !== undefined && after.startsWith(open) ? open : undefined;
}

/** What a name is that a string consists of. */
function quotedContext(line: Line, quote: string, source: Source, { functions }: OwnNames): Context {
  const before = line.before.slice(0, -quote.length);
  const after = line.after.slice(quote.length);
  const callee = calleeOf(before);
  if (callee !== undefined && isOwn(callee, functions)) return "own";
  if (source.kind === "prose" || (source.kind === "code" && isComment(before))) return "word";
  if (source.kind === "data") return isKey(after) ? "key" : "literal";
  if (isComparedWithField(before, line.after)) return "field";
  if (source.kind === "log") return isKey(after) ? "key" : "literal";
  if (isShellArm(before, line.after, source)) return "case";
  const isMember = callee === undefined || collection.test(callee);
  return armOf(before, after) ?? (isMember ? "literal" : "argument");
}
