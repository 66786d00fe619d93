import type { CatalogEntry } from "../../catalog/entry";
import type { PrintedError } from "./failureReader";

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

const idForms = {
  users: /\b(?:user|member)-(?:live|test)-[0-9a-f-]{8,36}\b/g,
  organizations: /\borganization-(?:live|test)-[0-9a-f-]{8,36}\b/g,
  sessions: /\b(?:member-)?session-(?:live|test)-[0-9a-f-]{8,36}\b/g,
} as const;

/** Whom failures met: how many of each, never who. */
export type IdKind = keyof typeof idForms;
export const idKinds = Object.keys(idForms) as IdKind[];

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

  add(sample: Sample, text: string): void {
    this.failures++;
    const { at } = sample;
    if (at === undefined) this.untimed++;
    else {
      this.first = Math.min(at, this.first ?? at);
      this.last = Math.max(at, this.last ?? at);
      const minute = Math.floor(at / 60_000);
      this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + 1);
    }
    for (const kind of idKinds) {
      const known = this.ids[kind];
      for (const [id] of text.matchAll(idForms[kind])) if (known.size < mostIds) known.add(hashOf(id));
    }
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

  /** @param text the entry that printed it */
  add(error: PrintedError, place: Place, at: number | undefined, text: string): void {
    const { type } = error.entry;
    let tally = this.types.get(type);
    if (!tally) this.types.set(type, (tally = new TypeTally(error.entry)));
    if (error.kind === "mention") tally.mentions++;
    else if (!this.isKnown(type, place, error.incident.requestId)) tally.add({ ...place, at, error }, text);
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

/** 53 bits of a text: among a million of them, two are alike once in ten thousand logs. */
function hashOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= high >>> 13;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
