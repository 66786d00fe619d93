import {
  type FileEvidence,
  fewestUnmistakable,
  isInPassing,
  unmistakable,
  vendorsOf,
} from "../../core/recognition/evidence";
import type { Source } from "../../core/text/textKind";
import type { IndexedLine } from "./indexedLine";

/** What the lines of a document say together, kept up by counting those that come and go. */
export class LineFacts {
  private stytch = 0;
  private errorTypes = 0;
  private suppressing = 0;
  private readonly owned = { stytch: 0, passing: 0, vendor: 0, own: 0 };
  /** On how many lines each unmistakable name stands. */
  private readonly unmistakable = new Map<string, number>();
  private readonly streams = new Map<string, number>();
  private readonly constants = new Map<string, number>();
  /** How often a sign or a constant has come or gone for good. */
  private turns = 0;

  constructor(
    private readonly source: Source,
    private readonly readsVendors: boolean,
  ) {}

  /** @param change 1 for a line that comes, -1 for one that goes */
  count({ mentions, constants, stytch, errorTypes, owners, streams, suppresses }: IndexedLine, change: 1 | -1): void {
    this.owned.stytch += owners.stytch * change;
    this.owned.passing += owners.passing * change;
    this.owned.vendor += owners.vendor * change;
    this.owned.own += owners.own * change;
    if (stytch) this.stytch += change;
    if (errorTypes) this.errorTypes += change;
    if (suppresses) this.suppressing += change;
    for (const sign of streams) this.add(this.streams, sign, change);
    if (mentions.length === 0) return;
    for (const type of unmistakable(mentions)) this.add(this.unmistakable, type, change);
    for (const constant of constants) this.add(this.constants, constant, change);
  }

  /** Whether some line may hold a comment that silences a rule. */
  get suppresses(): boolean {
    return this.suppressing > 0;
  }

  /** @param isAtHead whether one of the first lines names Stytch */
  evidence(isAtHead: boolean): FileEvidence {
    return {
      stytch: this.source.owner === "stytch" || this.stytch > 0 || this.unmistakable.size >= fewestUnmistakable,
      errorTypes: this.errorTypes > 0,
      constants: this.constants,
      vendors: this.readsVendors ? vendorsOf(this.owned) : "unread",
      isInPassing: this.readsVendors && isInPassing(this.owned, isAtHead, this.source),
      streams: this.streams,
    };
  }

  /** The same text as long as nothing has changed that names are judged by. */
  key(isAtHead: boolean): string {
    const { stytch, errorTypes, vendors, isInPassing: passing } = this.evidence(isAtHead);
    return [stytch, errorTypes, vendors, passing, this.turns].join();
  }

  /** Counts up or down, and forgets what there is none of. */
  private add(counts: Map<string, number>, key: string, change: 1 | -1): void {
    const before = counts.get(key) ?? 0;
    const count = before + change;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
    if (counts !== this.unmistakable && before > 0 !== count > 0) this.turns++;
  }
}
