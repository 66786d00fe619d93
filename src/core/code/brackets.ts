const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const bracket = /[()[\]{}]/g;

/** Which brackets belong together in a masked code. One without its partner belongs to none. */
export class Brackets {
  private readonly partners = new Map<number, number>();
  /** Where each bracket stands, and the innermost one that is open behind it, or -1. */
  private readonly places: number[] = [];
  private readonly open: number[] = [];

  /** @param mask in which strings and comments hold no brackets */
  constructor(mask: string) {
    const stack: number[] = [];
    const waiting: Record<string, number> = { ")": 0, "]": 0, "}": 0 };
    const closerOf = (place: number): string => closers[mask[place] ?? ""] ?? "";
    for (const { 0: one, index } of mask.matchAll(bracket)) {
      const closer = closers[one];
      if (closer !== undefined) {
        stack.push(index);
        waiting[closer] = (waiting[closer] ?? 0) + 1;
      } else if ((waiting[one] ?? 0) > 0) {
        // What was opened in between and is still open was never closed.
        for (let last = stack.pop(); last !== undefined; last = stack.pop()) {
          const its = closerOf(last);
          waiting[its] = (waiting[its] ?? 0) - 1;
          if (its !== one) continue;
          this.partners.set(last, index).set(index, last);
          break;
        }
      }
      this.places.push(index);
      this.open.push(stack.at(-1) ?? -1);
    }
  }

  /** Where the bracket stands that belongs to the one at an offset; -1 where there is none. */
  partner(offset: number): number {
    return this.partners.get(offset) ?? -1;
  }

  /** Where the innermost bracket around an offset is opened; -1 outside of all. */
  around(offset: number): number {
    let [low, high] = [0, this.places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return this.open[low - 1] ?? -1;
  }
}
