import type { Span } from "../text/span";
import { beginningsOf, type CodeForms, mayComment, type StringForm } from "./codeForms";
import { isCommentMark } from "./commentMarks";
import { Heredocs } from "./heredocs";
import { characterEnd, isApostrophe } from "./quotes";
import { Regexes } from "./regexes";

/** A string in code, quotes included. */
export interface CodeString extends Span {
  /** What it holds, without the quotes. */
  readonly inner: Span;
  /** Whether it holds code that is put in: `${…}`. */
  readonly isComposed: boolean;
}

/** What isn't code in a code text, in order. */
export interface Lexed {
  readonly comments: readonly Span[];
  /** Those in the code that a string holds come behind that string. */
  readonly strings: readonly CodeString[];
  /** Comments, and what strings hold: in order, apart from one another. */
  readonly blanks: readonly Span[];
}

/** A string that is still being read; code that is put into it interrupts it. */
interface OpenString {
  readonly form: StringForm;
  readonly token: { start: number; end: number; inner: { start: number; end: number }; isComposed: boolean };
  /** How many brackets are open in the code that is put in. */
  depth: number;
}

const [newline, backslash, brace] = [10, 92, 123];
const closers: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]", "<": ">" };

/** Tells comments and strings from code, in one pass. */
export function lex(text: string, forms: CodeForms): Lexed {
  return new Lexer(text, forms).run();
}

class Lexer implements Lexed {
  readonly comments: Span[] = [];
  readonly strings: OpenString["token"][] = [];
  readonly blanks: Span[] = [];
  private at = 0;
  private readonly interrupted: OpenString[] = [];
  private readonly heredocs: Heredocs;
  private readonly regexes: Regexes;
  private readonly starts: Uint8Array;
  private readonly stringsBy: readonly (readonly StringForm[] | undefined)[];

  constructor(
    private readonly text: string,
    private readonly forms: CodeForms,
  ) {
    this.heredocs = new Heredocs(text, forms.heredoc);
    this.regexes = new Regexes(text);
    const { marks, strings } = beginningsOf(forms);
    [this.starts, this.stringsBy] = [marks, strings];
  }

  run(): Lexed {
    const { text, starts } = this;
    while (this.at < text.length) {
      if (this.interrupted.length === 0) while (this.at < text.length && !starts[text.charCodeAt(this.at)]) this.at++;
      // Code in a string ends with its bracket.
      else if (this.resumed()) continue;
      if (this.at < text.length && (!starts[text.charCodeAt(this.at)] || !this.token())) this.at++;
    }
    for (const { token } of this.interrupted) token.end = token.inner.end = this.text.length;
    return this;
  }

  /** @returns whether it read something */
  private token(): boolean {
    return (
      this.comment() || this.plainString() || this.character() || this.regex() || this.quoteLike() || this.heredoc()
    );
  }

  private resumed(): boolean {
    const inner = this.interrupted.at(-1);
    if (!inner) return false;
    const open = inner.form.code?.slice(-1) ?? "{";
    const one = this.text[this.at];
    if (one === open) inner.depth++;
    if (one !== closers[open] || inner.depth-- > 0) return false;
    this.interrupted.pop();
    this.at++;
    this.string(inner);
    return true;
  }

  private comment(): boolean {
    const { text, at, forms } = this;
    if (this.starts[text.charCodeAt(at)] !== mayComment) return false;
    const block = forms.blockComments.find(([open]) => text.startsWith(open, at));
    if (block) this.blockComment(block[0], block[1]);
    else {
      const mark = forms.lineComments.find((open) => text.startsWith(open, at));
      if (mark === undefined || !isCommentMark(text, at, mark)) return false;
      const end = text.indexOf("\n", at);
      this.at = end === -1 ? text.length : end;
    }
    const comment = { start: at, end: this.at };
    this.comments.push(comment);
    this.blanks.push(comment);
    return true;
  }

  private blockComment(open: string, close: string): void {
    const { text, forms } = this;
    this.at += open.length;
    if (!forms.nests) {
      const end = text.indexOf(close, this.at);
      this.at = end === -1 ? text.length : end + close.length;
      return;
    }
    for (let depth = 1; this.at < text.length && depth > 0;) {
      const mark = text.startsWith(close, this.at) ? close : text.startsWith(open, this.at) ? open : " ";
      if (mark !== " ") depth += mark === open ? 1 : -1;
      this.at += mark.length;
    }
  }

  private plainString(): boolean {
    const { text, at, forms } = this;
    const form = this.stringsBy[text.charCodeAt(at)]?.find(({ open }) => text.startsWith(open, at));
    if (!form || (form.open === "'" && forms.isMixedWithText && isApostrophe(text, at))) return false;
    this.begin(form);
    return true;
  }

  private begin(form: StringForm): void {
    const start = this.at;
    this.at += form.open.length;
    const token = { start, end: start, inner: { start: this.at, end: this.at }, isComposed: false };
    this.strings.push(token);
    this.string({ form, token, depth: 0 });
  }

  /** Reads on in a string, to its end or to the code that is put in. */
  private string(open: OpenString): void {
    const { text } = this;
    const { form, token } = open;
    const { close, code, escape } = form;
    const from = this.at;
    let isClosed = false;
    while (this.at < text.length && !isClosed) {
      const one = text.charCodeAt(this.at);
      if (code !== undefined && text.startsWith(code, this.at) && !(code === "{" && text[this.at + 1] === "{")) {
        this.blank(from);
        this.at += code.length;
        token.isComposed = true;
        this.interrupted.push(open);
        open.depth = 0;
        return;
      }
      if (one === newline && !form.spansLines) break;
      if (one === backslash && escape === "backslash") this.at += 2;
      else if (code === "{" && one === brace) this.at += 2;
      else if (!text.startsWith(close, this.at)) this.at++;
      else if (escape === "doubled" && text.startsWith(close, this.at + close.length)) this.at += 2 * close.length;
      else isClosed = true;
    }
    this.at = Math.min(this.at, text.length);
    this.blank(from);
    token.inner.end = this.at;
    if (isClosed) this.at += close.length;
    token.end = this.at;
  }

  private blank(start: number): void {
    if (this.at > start) this.blanks.push({ start, end: this.at });
  }

  private character(): boolean {
    const end = this.forms.hasCharacters ? characterEnd(this.text, this.at) : undefined;
    if (end === undefined) return false;
    this.blanks.push({ start: this.at + 1, end: end - 1 });
    this.at = end;
    return true;
  }

  private regex(): boolean {
    const end = this.forms.hasRegexes ? this.regexes.endOf(this.at) : undefined;
    if (end === undefined) return false;
    this.blanks.push({ start: this.at + 1, end: end - 1 });
    this.at = end;
    return true;
  }

  private quoteLike(): boolean {
    const { quoteLike } = this.forms;
    if (!quoteLike) return false;
    quoteLike.lastIndex = this.at;
    const open = quoteLike.exec(this.text)?.[0];
    if (open === undefined || /[\w)$@]/.test(this.text[this.at - 1] ?? "")) return false;
    const bracket = open.slice(-1);
    this.begin({ open, close: closers[bracket] ?? bracket, spansLines: true, escape: "backslash" });
    return true;
  }

  private heredoc(): boolean {
    const head = this.heredocs.headEnd(this.at);
    if (head !== undefined) {
      this.at = head;
      return true;
    }
    const bodies = this.heredocs.bodies(this.at);
    for (const body of bodies) this.blanks.push(body);
    this.at = bodies.at(-1)?.end ?? this.at;
    return bodies.length > 0;
  }
}
