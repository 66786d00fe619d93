import { firstOffsetFrom } from "./span";

/** A text by lines, whose places are found by bisection. */
export class LineTable {
  private readonly starts: number[] = [0];

  constructor(protected readonly text: string) {
    for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  get count(): number {
    return this.starts.length;
  }

  start(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The line that holds an offset. */
  lineOf(offset: number): number {
    return Math.max(0, firstOffsetFrom(this.starts, offset + 1) - 1);
  }

  /** As much of a line as tells what it is. */
  line(line: number): string {
    const start = this.start(line);
    let end = Math.min(this.start(line + 1), start + longest);
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }
}

/** The lines of a file as VS Code counts them: a carriage return alone ends one, too. */
export function linesOf(text: string): LineTable {
  return new LineTable(text.replace(/\r(?!\n)/g, "\n"));
}

const [lineFeed, carriageReturn] = [10, 13];

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn;
}

/** How much of a line is read, in UTF-16 units. */
const longest = 400;
