import { LineTable } from "./lineTable";
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
  private readonly lines: LineTable;
  /** The block that each line begins or goes on with; a blank line's is the one before it. */
  private readonly blocks: (Block | undefined)[] = [];

  constructor(private readonly text: string) {
    this.lines = new LineTable(text);
    let open: (Block & { end: number }) | undefined;
    for (let line = 0; line < this.lines.count; line++) {
      const start = this.lines.start(line);
      const end = this.lines.start(line + 1);
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
    }
  }

  /** The blocks that a place stands in, the innermost first; the first is what its own line begins. */
  around(offset: number): Span[] {
    const found: Span[] = [];
    for (let block = this.blocks[this.lines.lineOf(offset)]; block; block = block.parent) found.push(block);
    return found;
  }

  /** The line that a place is on, or that a block begins with, as far as it is near the place. */
  lineOf(offset: number): string {
    const line = this.lines.lineOf(offset);
    return this.text
      .slice(
        Math.max(this.lines.start(line), offset - longestLine),
        Math.min(this.lines.start(line + 1), offset + longestLine),
      )
      .replace(/\n$/, "");
  }
}

/** Undefined for a blank line. */
function indentOf(text: string, start: number, end: number): number | undefined {
  let at = start;
  while (at < end && (text[at] === " " || text[at] === "\t" || text[at] === "\r" || text[at] === "\n")) at++;
  return at === end ? undefined : at - start;
}
