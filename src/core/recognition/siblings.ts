import { furtherCodes } from "../../catalog/standards";
import { firstFrom, type Span } from "../text/span";
import type { Source } from "../text/textKind";
import type { Context } from "./context";
import { isAboutErrorType } from "./fieldContext";
import { isUnmistakable, type Mention } from "./names";
import { ownerOnLine } from "./sameLine";

/** How many lines of a list are looked at on either side, and how long they may be, in UTF-16 units. */
const [most, longest] = [40, 300];
/** A name in the spelling of codes: of two words or more. */
const code = /^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;
const token = /"""(?:(?!""").)*"""|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+/g;
const closing = ")]};, \t\r";
/** What stands between two strings of one list. */
const between = /^(["'`])\s*[,|]\s*\1$|^\s*[,|]\s*:$/;
/** `RETRY_ON=a,b`, `retryOn: a b` */
const betweenWords = /^(?: ?, ?| )$/;
/** `refuse(404, "`, `Refused("`, `refuse 404 "`: a function or a class of the author's own, up to a string. */
const callee =
  /(?:^|[^\w$.:>])([A-Za-z_$][\w$]*[!?]?)(?:\s*\((?:[^()"'`;{}]{1,60},)?\s*|\s+(?:\d{3}\s*,?\s+|:?[a-z_]\w*\s*,\s*)?)["'`]$/;
/** `"code" -> "`, `reason: "`, `code = "`: a field that answers of anybody's have, up to a string. */
const field = /(?:^|[^\w$.])["'`]?(code|reason|slug|kind|detail|problem)["'`]?\s*(?:->|=>|:|=(?![=~]))\s*["'`]$/;
const keyword =
  /^(?:if|in|is|eq|ne|and|or|not|when|case|return|else|elif|elsif|unless|puts|print\w*|echo|throw|raise|yield|await|new|let|const|val|var|then|do|switch|match|of|to|from|with|as|test|it|describe|expect|assert\w*)$/;
/** How far from a call others of the same function are looked for, in UTF-16 units; how many functions, and calls of each. */
const [callReach, mostFunctions, mostCalls] = [4500, 40, 60];

/** Where a name is one of several of its kind. */
const listed: ReadonlySet<Context> = new Set(["literal", "key", "argument", "symbol", "case"]);

/** A line of a list. */
interface Line extends Span {
  /** -1 for a blank one. */
  readonly indent: number;
  /** Its strings, without their quotes, and its words. Offsets are the text's. */
  readonly tokens: readonly Span[];
  /** Which of them are strings. */
  readonly strings: readonly number[];
  /** What was said of its beginning up to each token. */
  readonly shapes: Map<number, string>;
}

/** What the other names of a list, a table or an enumeration say about one of them. Each line is read once. */
export class Siblings {
  private readonly lines = new Map<number, Line | undefined>();
  private readonly calls = new Map<string, readonly Span[]>();

  /** @param mentions those of the text, or of a window of it, in order */
  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
    private readonly source: Source,
  ) {}

  /**
   * Whether the list that a name stands in is the author's own: it holds a name that Stytch doesn't have, and none that
   * only Stytch has.
   * @param blocks the lines that head the blocks around it
   */
  areOwn(mention: Mention, context: Context, blocks: () => readonly string[]): boolean {
    const { kind, owner } = this.source;
    if (!listed.has(context) || (kind !== "code" && kind !== "data")) return false;
    if (owner === "stytch" || ownerOnLine(this.text, mention) === "stytch") return false;
    let hasOwn = false;
    for (const { start, end } of this.of(mention)) {
      const known = this.mentions[firstFrom(this.mentions, start)];
      const isKnown = known?.start === start && known.end === end;
      if (isKnown && isUnmistakable(known)) return false;
      const name = this.text.slice(start, end);
      hasOwn ||= !isKnown && code.test(name) && !(mention.entry.oauth && furtherCodes.has(name));
    }
    return hasOwn && !blocks().some(isAboutErrorType);
  }

  /** What stands in the same place on the other lines of its list, or beside it in its brackets. */
  private *of({ start, end }: Mention): Generator<Span> {
    const line = this.lineFrom(start);
    const index = line?.tokens.findIndex((one) => one.start === start && one.end === end) ?? -1;
    if (!line || index === -1) return;
    yield* this.calledAlike(line, start);
    yield* this.beside(line, index);
    for (const step of [-1, 1] as const) yield* this.alike(line, index, step);
  }

  /** What the function or the field that is given the name is given elsewhere. */
  private *calledAlike(line: Line, start: number): Generator<Span> {
    const name = takerOf(this.text.slice(line.start, start));
    if (name === undefined || keyword.test(name)) return;
    if (!this.calls.has(name) && this.calls.size < mostFunctions) this.calls.set(name, this.givenTo(name));
    for (const span of this.calls.get(name) ?? []) {
      if (span.start !== start && Math.abs(span.start - start) < callReach) yield span;
    }
  }

  private givenTo(name: string): Span[] {
    const { text } = this;
    const found: Span[] = [];
    for (
      let at = text.indexOf(name);
      at !== -1 && found.length < mostCalls;
      at = text.indexOf(name, at + name.length)
    ) {
      if (/[\w$]/.test(text.charAt(at - 1)) || /[\w$]/.test(text.charAt(at + name.length))) continue;
      const line = this.lineFrom(at);
      const given = line?.strings.map((index) => line.tokens[index]).find((one) => one && one.start > at);
      if (given && takerOf(text.slice(line?.start, given.start)) === name) found.push(given);
    }
    return found;
  }

  private *alike(from: Line, index: number, step: 1 | -1): Generator<Span> {
    const rank = from.strings.indexOf(index);
    let at = from;
    for (let count = 0; count < most; count++) {
      const offset = step === 1 ? at.end + 1 : at.start - 1;
      const line = offset < 0 || offset > this.text.length ? undefined : this.lineFrom(offset);
      if (!line || (line.indent !== -1 && line.indent < from.indent)) return;
      at = line;
      if (line.indent !== from.indent) continue;
      const its = (rank === -1 ? index : line.strings[rank]) ?? -1;
      const value = line.tokens[its];
      if (value && this.shapeUpTo(line, its) === this.shapeUpTo(from, index)) yield value;
    }
  }

  /** A line's beginning, up to what stands behind one of its tokens. */
  private shapeUpTo({ start, tokens, shapes }: Line, index: number): string {
    const known = shapes.get(index);
    if (known !== undefined) return known;
    const end = tokens[index]?.end ?? start;
    const behind = /^["'`]?[ \t]*[^\s"'`]?/.exec(this.text.slice(end, end + 20))?.[0].trim() ?? "";
    const shape = `${shapeOf(this.text.slice(start, end))} ${closing.includes(behind.slice(-1)) ? "" : behind}`;
    shapes.set(index, shape);
    return shape;
  }

  /** The others of a list on its line. Two are a pair, of which one may be made of the other. */
  private beside({ tokens }: Line, index: number): Span[] {
    const found: Span[] = [];
    let isOfWords = false;
    for (const step of [-1, 1] as const) {
      for (let at = index; ; at += step) {
        const [one, next] = [tokens[at], tokens[at + step]];
        if (!one || !next) break;
        const [before, after] = step === 1 ? [one, next] : [next, one];
        const joint = this.text.slice(before.end, after.start);
        const isWord = this.source.kind === "data" && betweenWords.test(joint);
        if (!isWord && !between.test(joint)) break;
        isOfWords ||= isWord;
        found.push(next);
      }
    }
    return isOfWords || found.length > 1 ? found : [];
  }

  /** The line that holds an offset; undefined for one that is too long for a list's. */
  private lineFrom(offset: number): Line | undefined {
    const before = this.text.slice(Math.max(0, offset - longest), offset);
    const newline = before.lastIndexOf("\n");
    if (newline === -1 && offset > longest) return undefined;
    const start = offset - before.length + newline + 1;
    if (!this.lines.has(start)) this.lines.set(start, readLine(this.text, start));
    return this.lines.get(start);
  }
}

/** The field or the function that a string is given to, by what stands before it. */
function takerOf(before: string): string | undefined {
  return field.exec(before)?.[1] ?? callee.exec(before)?.[1];
}

function readLine(text: string, start: number): Line | undefined {
  const rest = text.slice(start, start + longest);
  const newline = rest.indexOf("\n");
  if (newline === -1 && rest.length === longest) return undefined;
  const line = newline === -1 ? rest : rest.slice(0, newline);
  const tokens = [...line.matchAll(token)].map(({ 0: one, index }) => {
    const quote = /^["'`]/.test(one) ? 1 : 0;
    return { start: start + index + quote, end: start + index + one.length - quote };
  });
  const strings = tokens.flatMap((one, index) => (/["'`]/.test(text.charAt(one.start - 1)) ? index : []));
  return { start, end: start + line.length, strings, indent: line.search(/\S/), tokens, shapes: new Map() };
}

/** Strings, words and numbers put by signs; a string that has no end yet, too. */
function shapeOf(beginning: string): string {
  return beginning
    .trim()
    .replace(token, (one) => (/^["'`]/.test(one) ? '"' : /^\d/.test(one) ? "0" : "x"))
    .replace(/\s+/g, " ")
    .replace(/x\([x0 ,.]*\)/g, "x");
}
