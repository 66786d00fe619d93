import { firstFrom, type Span } from "../text/span";
import type { Source } from "../text/textKind";
import type { Context } from "./context";
import { isUnmistakable, type Mention } from "./names";
import { ownerOnLine } from "./sameLine";

/** How many lines of a list are looked at on either side, and how long they may be, in UTF-16 units. */
const [most, longest] = [40, 300];
/** A name in the spelling of codes: of two words or more. */
const code = /^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;
const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+/g;

/** Where a name is one of several of its kind. */
const listed: ReadonlySet<Context> = new Set(["literal", "key", "argument", "symbol"]);

/**
 * Whether the list, table or enumeration that a name stands in is the author's own: it holds a name that Stytch doesn't
 * have, and none that only Stytch has.
 * @param mentions those of the text, in order
 * @param blocks the lines that head the blocks around it
 */
export function isAmongOwnNames(
  text: string,
  mention: Mention,
  context: Context,
  source: Source,
  mentions: readonly Mention[],
  blocks: () => readonly string[],
): boolean {
  if (!listed.has(context) || (source.kind !== "code" && source.kind !== "data")) return false;
  if (source.owner === "stytch" || ownerOnLine(text, mention) === "stytch") return false;
  let hasOwn = false;
  for (const { start, end } of siblingsOf(text, mention)) {
    const known = mentions[firstFrom(mentions, start)];
    const isKnown = known?.start === start && known.end === end;
    if (isKnown && isUnmistakable(known)) return false;
    hasOwn ||= !isKnown && code.test(text.slice(start, end));
  }
  return hasOwn && !blocks().some((head) => /stytch|error_?type/i.test(head));
}

/** What stands in the same place as a name on the other lines of its list, table or enumeration, or in its brackets. */
function siblingsOf(text: string, mention: Mention): Span[] {
  const line = lineAt(text, mention.start);
  const place = line && placeIn(text, line, mention);
  if (!line || !place) return [];
  return [
    ...listedWith(text, line, mention),
    ...linesAlike(text, line, place, -1),
    ...linesAlike(text, line, place, 1),
  ];
}

interface Place {
  /** Which of the line's strings and words it is. */
  readonly index: number;
  readonly shape: string;
  readonly indent: number;
}

function lineAt(text: string, offset: number): Span | undefined {
  const before = text.slice(Math.max(0, offset - longest), offset);
  const start = before.lastIndexOf("\n") + 1;
  if (start === 0 && offset > longest) return undefined;
  const rest = text.slice(offset, offset + longest);
  const end = rest.indexOf("\n");
  if (end === -1 && rest.length === longest) return undefined;
  return { start: offset - before.length + start, end: end === -1 ? offset + rest.length : offset + end };
}

function tokensOf(line: string): Span[] {
  return [...line.matchAll(token)].map(({ 0: one, index }) => {
    const quoted = /^["'`]/.test(one) ? 1 : 0;
    return { start: index + quoted, end: index + one.length - quoted };
  });
}

function shapeOf(line: string): string {
  return line
    .trim()
    .replace(token, (one) => (/^["'`]/.test(one) ? '"' : /^\d/.test(one) ? "0" : "x"))
    .replace(/\s+/g, " ")
    .replace(/[)\]};,\s]*(?:\s(?:\/\/|#|--).*)?$/, "");
}

function placeIn(text: string, { start, end }: Span, mention: Mention): Place | undefined {
  const line = text.slice(start, end);
  const index = tokensOf(line).findIndex(
    (one) => start + one.start === mention.start && start + one.end === mention.end,
  );
  return index === -1 ? undefined : { index, shape: shapeOf(line), indent: line.search(/\S/) };
}

function linesAlike(text: string, from: Span, { index, shape, indent }: Place, step: 1 | -1): Span[] {
  const found: Span[] = [];
  let at = from;
  for (let count = 0; count < most; count++) {
    const offset = step === 1 ? at.end + 1 : at.start - 1;
    const line = offset < 0 || offset > text.length ? undefined : lineAt(text, offset);
    if (!line) break;
    at = line;
    const content = text.slice(line.start, line.end);
    const depth = content.search(/\S/);
    if (depth === -1 || depth > indent) continue;
    if (depth < indent) break;
    if (shapeOf(content) !== shape) continue;
    const value = tokensOf(content)[index];
    if (value) found.push({ start: line.start + value.start, end: line.start + value.end });
  }
  return found;
}

const between = /^["'`]\s*,\s*["'`]$/;

/** The other strings of the list that a name stands in on its line. */
function listedWith(text: string, { start, end }: Span, mention: Mention): Span[] {
  const tokens = tokensOf(text.slice(start, end)).map((one) => ({ start: start + one.start, end: start + one.end }));
  const own = tokens.findIndex((one) => one.start === mention.start);
  const found: Span[] = [];
  for (const step of [1, -1] as const) {
    for (let at = own; tokens[at + step]; at += step) {
      const [one, other] = [tokens[step === 1 ? at : at - 1], tokens[step === 1 ? at + 1 : at]];
      const next = tokens[at + step];
      if (!one || !other || !next || !between.test(text.slice(one.end, other.start))) break;
      found.push(next);
    }
  }
  return found;
}
