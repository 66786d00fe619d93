import type { Span } from "./span";

/** A block and everything that goes on from it at the same indentation: `try` with its `catch`, `def` with its `rescue`. */
interface Block extends Span {
  readonly indent: number;
  readonly parent: Block | undefined;
}

/** How much of a line counts on either side of a place: code has lines without end. */
const longestLine = 300;

/** A line that goes on with the block before it, or closes it. */
const continuation = /^(?:[)\]}]|(?:end|catch|except|rescue|else|elif|elsif|finally|ensure)\b)/;

/** The blocks of a text as its indentation shows them, in any language. Takes one pass, whatever the text. */
export class IndentedBlocks {
  private readonly lineStarts: number[] = [];
  /** The block that each line begins or goes on with; a blank line's is the one before it. */
  private readonly blocks: (Block | undefined)[] = [];

  constructor(private readonly text: string) {
    let open: (Block & { end: number }) | undefined;
    for (let start = 0; start <= text.length;) {
      const newline = text.indexOf("\n", start);
      const end = newline === -1 ? text.length : newline;
      this.lineStarts.push(start);
      const indent = indentOf(text, start, end);
      if (indent !== undefined) {
        const goesOn = continuation.test(text.slice(start + indent, start + indent + 8));
        while (open && (open.indent > indent || (open.indent === indent && !goesOn))) {
          open.end = start;
          open = open.parent;
        }
        if (open?.indent !== indent) open = { start, end: text.length, indent, parent: open };
      }
      this.blocks.push(open);
      start = end + 1;
    }
  }

  /** The blocks that a place stands in, the innermost first; the first is what its own line begins. */
  around(offset: number): Span[] {
    const found: Span[] = [];
    for (let block = this.blocks[this.lineAt(offset)]; block; block = block.parent) found.push(block);
    return found;
  }

  /** The line that a place is on, or that a block begins with, as far as it is near the place. */
  lineOf(offset: number): string {
    const line = this.lineAt(offset);
    const end = (this.lineStarts[line + 1] ?? this.text.length + 1) - 1;
    return this.text.slice(
      Math.max(this.lineStarts[line] ?? 0, offset - longestLine),
      Math.min(end, offset + longestLine),
    );
  }

  private lineAt(offset: number): number {
    let [low, high] = [0, this.lineStarts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Undefined for a blank line. */
function indentOf(text: string, start: number, end: number): number | undefined {
  let at = start;
  while (at < end && (text[at] === " " || text[at] === "\t" || text[at] === "\r")) at++;
  return at === end ? undefined : at - start;
}
