import { isUnmistakable, type Mention } from "./names";
import { firstFrom } from "../text/span";

/** How far apart two names of one list, table or enumeration stand, in UTF-16 units and in lines. */
const [farthest, mostLines] = [300, 2];
const glance = 4000;
/** How many names of a list are looked at on either side. */
const most = 40;

/** Tells whether the names around one are Stytch's: in its list, its table, its enumeration. */
export class Neighbours {
  /** @param mentions of the whole text, or of a window, in order */
  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
  ) {}

  /** Whether a name that nobody but Stytch has stands beside this one, or beside one that stands beside it. */
  areStytch({ start }: Mention): boolean {
    const at = this.indexOf(start);
    return at !== undefined && (this.walk(at, -1) || this.walk(at, 1));
  }

  /** Whether another name stands beside this one on its line. */
  has({ start, end }: Mention): boolean {
    const at = this.indexOf(start) ?? -2;
    const [one, other] = [this.mentions[at - 1], this.mentions[at + 1]];
    const isOnLine = (from: number, to: number): boolean =>
      to - from < farthest && !this.text.slice(from, to).includes("\n");
    return (one !== undefined && isOnLine(one.end, start)) || (other !== undefined && isOnLine(end, other.start));
  }

  /** The names around one, the nearest first, as far as one glance reaches. */
  *around({ start }: Mention): Generator<Mention> {
    const at = this.indexOf(start);
    if (at === undefined) return;
    for (let step = 1; step < most; step++) {
      for (const one of [this.mentions[at - step], this.mentions[at + step]]) {
        if (one && Math.abs(one.start - start) < glance) yield one;
      }
    }
  }

  private indexOf(start: number): number | undefined {
    const at = firstFrom(this.mentions, start);
    return this.mentions[at]?.start === start ? at : undefined;
  }

  private walk(from: number, step: 1 | -1): boolean {
    for (let at = from; Math.abs(at - from) < most; at += step) {
      const [one, next] = [this.mentions[at], this.mentions[at + step]];
      if (!one || !next || !this.isBeside(step === 1 ? one : next, step === 1 ? next : one)) return false;
      if (isUnmistakable(next)) return true;
    }
    return false;
  }

  private isBeside({ end }: Mention, { start }: Mention): boolean {
    if (start - end > farthest) return false;
    let lines = 0;
    const between = this.text.slice(end, start);
    for (let at = between.indexOf("\n"); at !== -1; at = between.indexOf("\n", at + 1)) lines++;
    return lines <= mostLines;
  }
}
