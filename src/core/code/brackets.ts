import { firstOffsetFrom } from "../text/span";

/** The kind of each bracket by its character: positive for those that open. */
const kinds = new Int8Array(128);
for (const [index, pair] of ["()", "[]", "{}"].entries()) {
  kinds[pair.charCodeAt(0)] = index + 1;
  kinds[pair.charCodeAt(1)] = -index - 1;
}

/** Which brackets belong together in a masked code. One without its partner belongs to none. */
export class Brackets {
  /** Where each bracket stands, where its partner does, and the innermost one that is open behind it, or -1. */
  private readonly places: number[] = [];
  private readonly partners: number[] = [];
  private readonly open: number[] = [];
  /** Of a bracket that opens: where the innermost brace stands that is open behind it, or -1. */
  private readonly braces: number[] = [];

  /** @param mask in which strings and comments hold no brackets */
  constructor(mask: string) {
    const { places, partners, open, braces } = this;
    /** Those that are open, as indexes into the places. */
    const stack: number[] = [];
    const kindOf = (index: number): number => kinds[mask.charCodeAt(places[index] ?? 0)] ?? 0;
    const waiting = [0, 0, 0, 0];
    for (let at = 0; at < mask.length; at++) {
      const kind = kinds[mask.charCodeAt(at)];
      if (!kind) continue;
      const index = places.push(at) - 1;
      partners.push(-1);
      if (kind > 0) {
        braces[index] = mask[at] === "{" ? at : (braces[stack.at(-1) ?? -1] ?? -1);
        stack.push(index);
        waiting[kind] = (waiting[kind] ?? 0) + 1;
      } else if ((waiting[-kind] ?? 0) > 0) {
        // What was opened in between and is still open was never closed.
        for (let opener = stack.pop(); opener !== undefined; opener = stack.pop()) {
          const its = kindOf(opener);
          waiting[its] = (waiting[its] ?? 0) - 1;
          if (its !== -kind) continue;
          [partners[opener], partners[index]] = [at, places[opener] ?? -1];
          break;
        }
      }
      open.push(places[stack.at(-1) ?? -1] ?? -1);
    }
  }

  /** Where the bracket stands that belongs to the one at an offset; -1 where there is none. */
  partner(offset: number): number {
    const index = firstOffsetFrom(this.places, offset);
    return this.places[index] === offset ? (this.partners[index] ?? -1) : -1;
  }

  /** Where the innermost bracket around an offset is opened; -1 outside of all. */
  around(offset: number): number {
    return this.open[firstOffsetFrom(this.places, offset) - 1] ?? -1;
  }

  /** Where the innermost brace around an offset is opened, whatever other brackets are within it; -1 outside of all. */
  braceAround(offset: number): number {
    const open = this.around(offset);
    return open === -1 ? -1 : (this.braces[firstOffsetFrom(this.places, open)] ?? -1);
  }
}
