import { bareContext } from "./bareContext";
import { type Context, isOwn, type OwnNames } from "./context";
import { fieldBefore, isFieldName, isSentence } from "./fieldContext";
import { lineAround } from "./line";
import type { Mention } from "./names";
import { openingQuote, quotedContext } from "./quotedContext";
import type { Source } from "../text/textKind";

/** `https://stytch.com/docs/api/errors/404#`, or the older `/404/`, before the name, its slashes escaped or encoded too. */
const urlBefore =
  /stytch\.com(?:\/|\\\/|%2F)docs[\w./\\%-]*?errors(?:\/|\\\/|%2F)\d{3}(?:(?:\.md)?(?:#|%23)|\\{0,3}\/|%2F)$/i;

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
