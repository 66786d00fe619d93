import type { Source } from "../text/textKind";
import { type LineShape, shapeOf } from "./lineShape";
import { LineTable } from "../text/lineTable";

/** How far around a line its structure is read, in UTF-16 units; what a hover reads around a place is a little more. */
const structureReach = 4400;
/** How far into its line a place may lie for its lines around to be read, in UTF-16 units. */
export const longestLine = 600;
/** How many blocks around a place have a head that may say something of it. */
const mostHeads = 5;

/** The lines of a text and what each is for its structure, as far as somebody asks. */
export class Structure extends LineTable {
  private readonly shapes = new Map<number, LineShape>();
  /** Those of the line that was asked for last: several questions about one name want them. */
  private lastHeads: { readonly line: number; readonly heads: string[] } | undefined;

  constructor(
    text: string,
    readonly source: Source,
  ) {
    super(text);
  }

  /** Whether a pattern matches anywhere. */
  matches(pattern: RegExp): boolean {
    return pattern.test(this.text);
  }

  shape(line: number): LineShape {
    let shape = this.shapes.get(line);
    if (!shape) this.shapes.set(line, (shape = shapeOf(this.line(line), this.line(line + 1), this.source)));
    return shape;
  }

  /** The lines above one (-1) or below it (1) that aren't blank, outwards, as far as structure is read. */
  *outward(from: number, step: 1 | -1): Generator<number> {
    for (let line = from + step; line >= 0 && line < this.count && this.areNear(line, from); line += step) {
      if (!this.shape(line).isBlank) yield line;
    }
  }

  /** Whether one line is read for what it says of another. */
  areNear(one: number, other: number): boolean {
    return Math.abs(this.start(one) - this.start(other)) <= structureReach;
  }

  /** The heads of the blocks that a line lies in, innermost first: lines above it that lie less deep. */
  heads(line: number): string[] {
    if (this.lastHeads?.line !== line) this.lastHeads = { line, heads: this.readHeads(line) };
    return this.lastHeads.heads;
  }

  private readHeads(own: number): string[] {
    const heads: string[] = [];
    let { depth } = this.shape(own);
    for (const line of this.outward(own, -1)) {
      const shape = this.shape(line);
      if (shape.isBracket || shape.depth >= depth) continue;
      depth = shape.depth;
      if (heads.push(this.line(line)) === mostHeads) break;
    }
    return heads;
  }
}
