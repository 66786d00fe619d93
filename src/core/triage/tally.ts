import type { CatalogEntry } from "../../catalog/entry";
import { hashOf, type IdKind, type MetId } from "./metIds";
import type { PrintedError } from "./failureReader";
import type { ReadError } from "./recordReader";

/** Where an entry of a log stands. */
export interface Place {
  /** The index of its file among those that were asked for. */
  readonly file: number;
  /** In bytes of the file's text as UTF-8, once it is unpacked. */
  readonly offset: number;
}

/** One failure as an example of its kind. */
export interface Sample extends Place {
  /** Epoch ms. */
  readonly at: number | undefined;
  readonly error: PrintedError;
}

/** How many examples of each type are kept: the first ones, and the last. */
const [firstSamples, lastSamples] = [3, 2];
/** Ids beyond so many are no longer told apart, and the count says "at least". */
const mostIds = 1_000_000;
/** How far from each other two prints of one failure without a request id can stand, in bytes. */
const echoReach = 4096;

/** What is known of the failures of one type. */
export class TypeTally {
  failures = 0;
  /** Entries that name it and report no failure. */
  mentions = 0;
  /** Epoch ms, of those whose time is known. */
  first: number | undefined;
  last: number | undefined;
  /** How many failures each minute had, by the minute's number since 1970. */
  readonly minutes = new Map<number, number>();
  /** How many failures have no known time. */
  untimed = 0;
  readonly ids: Readonly<Record<IdKind, Set<number>>> = {
    users: new Set(),
    organizations: new Set(),
    sessions: new Set(),
  };
  private readonly firstOnes: Sample[] = [];
  private readonly lastOnes: Sample[] = [];

  constructor(readonly entry: CatalogEntry) {}

  get samples(): readonly Sample[] {
    return [...this.firstOnes, ...this.lastOnes];
  }

  add(sample: Sample, ids: readonly MetId[]): void {
    this.failures++;
    const { at } = sample;
    if (at === undefined) this.untimed++;
    else {
      this.first = Math.min(at, this.first ?? at);
      this.last = Math.max(at, this.last ?? at);
      const minute = Math.floor(at / 60_000);
      this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + 1);
    }
    for (const { kind, hash } of ids) if (this.ids[kind].size < mostIds) this.ids[kind].add(hash);
    if (this.firstOnes.length < firstSamples) this.firstOnes.push(sample);
    else {
      this.lastOnes.push(sample);
      if (this.lastOnes.length > lastSamples) this.lastOnes.shift();
    }
  }
}

/** The failures of logs, each counted once, however often it is printed. */
export class Tally {
  readonly types = new Map<string, TypeTally>();
  /** The requests whose failure has been counted, by a hash of type and request id: a file of 4 GB has a million. */
  private readonly requests = new Set<number>();
  /** The last failure of each type: what stands near it may print it once more. */
  private readonly lastOf = new Map<string, Place & { requestId: string | undefined }>();

  add({ error, at, requestId, ids }: ReadError, place: Place): void {
    const { type } = error.entry;
    let tally = this.types.get(type);
    if (!tally) this.types.set(type, (tally = new TypeTally(error.entry)));
    if (error.kind === "mention") tally.mentions++;
    else if (!this.isKnown(type, place, requestId)) tally.add({ ...place, at, error }, ids);
  }

  get failures(): number {
    return [...this.types.values()].reduce((sum, { failures }) => sum + failures, 0);
  }

  private isKnown(type: string, place: Place, requestId: string | undefined): boolean {
    const last = this.lastOf.get(type);
    const isNear = last?.file === place.file && place.offset - last.offset < echoReach;
    if (requestId === undefined) {
      // What repeats a failure names its type alone; two calls that fail alike have no request ids either of them.
      if (isNear && last.requestId !== undefined) return true;
      this.lastOf.set(type, { ...place, requestId });
      return false;
    }
    this.lastOf.set(type, { ...place, requestId });
    const key = hashOf(`${type} ${requestId}`);
    if (this.requests.has(key)) return true;
    if (this.requests.size < mostIds * 4) this.requests.add(key);
    return false;
  }
}
