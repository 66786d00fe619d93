import { firstFrom, type Span } from "../text/span";
import type { Source } from "../text/textKind";
import type { Context } from "./context";
import { isAboutErrorType } from "./fieldContext";
import { isUnmistakable, type Mention } from "./names";
import { betweenListed } from "./neighbours";
import { ownerOnLine } from "./sameLine";

/** How many lines of a list are looked at on either side, and how long they may be, in UTF-16 units. */
const [most, longest] = [40, 300];
/** A name in the spelling of codes: of two words or more. */
const code = /^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)$/;
const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+/g;
const closing = ")]};, \t\r";
const comment = /\s(?:\/\/|#|--).*$/;

/** Where a name is one of several of its kind. */
const listed: ReadonlySet<Context> = new Set(["literal", "key", "argument", "symbol"]);

/** A line as a list's others are alike: its strings, words and numbers put by signs. */
interface Line extends Span {
  /** -1 for a blank one. */
  readonly indent: number;
  readonly shape: string;
  /** Its strings, without their quotes, and its words. Offsets are the text's. */
  readonly tokens: readonly Span[];
}

/** What the other names of a list, a table or an enumeration say about one of them. Each line is read once. */
export class Siblings {
  private readonly lines = new Map<number, Line | undefined>();

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
      hasOwn ||= !isKnown && code.test(this.text.slice(start, end));
    }
    return hasOwn && !blocks().some(isAboutErrorType);
  }

  /** What stands in the same place on the other lines of its list, or beside it in its brackets. */
  private *of({ start, end }: Mention): Generator<Span> {
    const line = this.lineFrom(start);
    const index = line?.tokens.findIndex((one) => one.start === start && one.end === end) ?? -1;
    if (!line || index === -1) return;
    for (const step of [-1, 1] as const) {
      yield* this.beside(line, index, step);
      yield* this.alike(line, index, step);
    }
  }

  private *alike(from: Line, index: number, step: 1 | -1): Generator<Span> {
    let at = from;
    for (let count = 0; count < most; count++) {
      const offset = step === 1 ? at.end + 1 : at.start - 1;
      const line = offset < 0 || offset > this.text.length ? undefined : this.lineFrom(offset);
      if (!line || (line.indent !== -1 && line.indent < from.indent)) return;
      at = line;
      const value = line.indent === from.indent && line.shape === from.shape ? line.tokens[index] : undefined;
      if (value) yield value;
    }
  }

  private *beside({ tokens }: Line, index: number, step: 1 | -1): Generator<Span> {
    for (let at = index; ; at += step) {
      const [one, next] = [tokens[at], tokens[at + step]];
      if (!one || !next) return;
      const [before, after] = step === 1 ? [one, next] : [next, one];
      if (!betweenListed.test(this.text.slice(before.end, after.start))) return;
      yield next;
    }
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

function readLine(text: string, start: number): Line | undefined {
  const rest = text.slice(start, start + longest);
  const newline = rest.indexOf("\n");
  if (newline === -1 && rest.length === longest) return undefined;
  const line = newline === -1 ? rest : rest.slice(0, newline);
  const tokens = [...line.matchAll(token)].map(({ 0: one, index }) => {
    const quote = /^["'`]/.test(one) ? 1 : 0;
    return { start: start + index + quote, end: start + index + one.length - quote };
  });
  return { start, end: start + line.length, indent: line.search(/\S/), shape: shapeOf(line), tokens };
}

function shapeOf(line: string): string {
  const shape = line
    .trim()
    .replace(token, (one) => (/^["'`]/.test(one) ? '"' : /^\d/.test(one) ? "0" : "x"))
    .replace(/\s+/g, " ")
    .replace(comment, "");
  let end = shape.length;
  while (end > 0 && closing.includes(shape.charAt(end - 1))) end--;
  return shape.slice(0, end);
}
