import { Brackets } from "./brackets";
import { formsOf } from "./formsOf";
import { firstWhere } from "../text/span";
import { type CodeString, type Lexed, lex } from "./lex";

/** A text read as code: what in it is code, which strings it has, which brackets belong together. Each read once. */
export class Code {
  private lexed: Lexed | undefined;
  private masked: string | undefined;
  private pairs: Brackets | undefined;
  private byStart: Map<number, CodeString> | undefined;
  private byEnd: Map<number, CodeString> | undefined;

  /** @param language VS Code's id */
  constructor(
    readonly text: string,
    readonly language: string,
  ) {}

  /**
   * The text, as long and with the same lines, with blanks for comments and for what strings hold. Quotes stay. Every line
   * ends as on Unix, with a blank before the line feed where Windows has more.
   */
  get mask(): string {
    return (this.masked ??= masked(this.text, this.parts));
  }

  /** Which brackets of the code belong together. */
  get brackets(): Brackets {
    return (this.pairs ??= new Brackets(this.mask));
  }

  /** In order of their beginnings. */
  get strings(): readonly CodeString[] {
    return this.parts.strings;
  }

  /** The string whose first quote, or prefix, stands at an offset. */
  stringAt(offset: number): CodeString | undefined {
    this.byStart ??= new Map(this.strings.map((one) => [one.start, one]));
    return this.byStart.get(offset);
  }

  /** The string that ends right before an offset. */
  stringEndingAt(offset: number): CodeString | undefined {
    this.byEnd ??= new Map(this.strings.map((one) => [one.end, one]));
    return this.byEnd.get(offset);
  }

  /** The string that an offset lies in, one in another's code excepted. */
  stringAround(offset: number): CodeString | undefined {
    const { strings } = this;
    const next = firstWhere(strings.length, (index) => (strings[index]?.start ?? 0) >= offset);
    const string = strings[next - 1];
    return string && offset < string.end ? string : undefined;
  }

  private get parts(): Lexed {
    return (this.lexed ??= lex(this.text, formsOf(this.language)));
  }
}

let last: Code | undefined;

/** A text as code; the same one as before where the same text is asked for again, so that it is read once. */
export function codeOf(text: string, language: string): Code {
  if (last?.text !== text || last.language !== language) last = new Code(text, language);
  return last;
}

/** Keeps what was read from a code, for as long as the code itself is kept. */
export function once<T>(read: (code: Code) => T): (code: Code) => T {
  const known = new WeakMap<Code, { readonly result: T }>();
  return (code) => {
    let one = known.get(code);
    if (!one) known.set(code, (one = { result: read(code) }));
    return one.result;
  };
}

function masked(text: string, { blanks }: Lexed): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end } of blanks) {
    pieces.push(text.slice(last, start));
    const blank = text.slice(start, end);
    pieces.push(
      /[\n\r]/.test(blank) ? blank.replace(/[^\n\r]+/g, (one) => " ".repeat(one.length)) : " ".repeat(blank.length),
    );
    last = end;
  }
  pieces.push(text.slice(last));
  return pieces.join("").replaceAll("\r\n", " \n");
}
