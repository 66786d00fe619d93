import { armOf, isKey, isShellArm } from "./armContext";
import { calleeOf } from "./callee";
import { type Context, isOwn, type OwnNames } from "./context";
import { isComparedWithField } from "./fieldContext";
import { isComment, type Line } from "./line";
import type { Source } from "../text/textKind";

/** What makes a list or a set of its arguments is no function that does anything with them. */
const collection = /(?:^|[.:])(?:\w*(?:Set|List)|of|asList|setOf|listOf|arrayOf|frozenset|tuple|freeze)$/;

/** The quote around a name, escaped or encoded any number of times. Undefined where it isn't the string's whole content. */
export function openingQuote({ before, after }: Line): string | undefined {
  const open = /(?:\\*["'`]|\\+u0022|&quot;|%22)$/.exec(before)?.[0];
  return open !== undefined && after.startsWith(open) ? open : undefined;
}

/** What a name is that a string consists of. */
export function quotedContext(line: Line, quote: string, source: Source, { functions }: OwnNames): Context {
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
