import type { Span } from "../text/span";

/** So many without an end show that what looks like here-documents is something else. */
const mostUnended = 20;
const longest = 20_000;

/** The here-documents of a code, whose text begins on the line behind the one that announces them. */
export class Heredocs {
  /** What stands on the lines that end those announced. */
  private readonly names: string[] = [];
  private unended = 0;

  /** @param head how one is announced; its last group is the line that ends it */
  constructor(
    private readonly text: string,
    private readonly head: RegExp | undefined,
  ) {}

  /** Where an announcement ends that an offset begins; undefined where it begins none. */
  headEnd(offset: number): number | undefined {
    if (!this.head || this.unended >= mostUnended) return undefined;
    this.head.lastIndex = offset;
    const match = this.head.exec(this.text);
    if (!match) return undefined;
    this.names.push(match.at(-1) ?? "");
    return offset + match[0].length;
  }

  /** What those announced hold, where an offset ends the line; with the names that end all but the last. */
  bodies(offset: number): Span[] {
    if (this.names.length === 0 || this.text[offset] !== "\n") return [];
    const found: Span[] = [];
    let at = offset;
    for (const name of this.names.splice(0)) {
      const body = this.text.slice(at, at + longest);
      const end = new RegExp(String.raw`\n[ \t]*${name}\b`).exec(body);
      if (!end) {
        this.unended++;
        break;
      }
      found.push({ start: at, end: at + end.index });
      at += end.index + end[0].length;
    }
    return found;
  }
}
