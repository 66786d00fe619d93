import { type Place, partOf, type Position } from "./place";
import type { IdKind, MetId } from "./metIds";
import type { PrintedError } from "./failureReader";
import type { ReadError } from "./judgement";
import { Prints } from "./prints";

/** One failure as an example of its kind. */
export interface Sample extends Place {
  /** Epoch ms. */
  readonly at: number | undefined;
  readonly error: PrintedError;
}

/** How many examples of each type are kept: the first ones, and the last. */
const [firstSamples, lastSamples] = [3, 2];
/** Ids of a type beyond so many are no longer told apart: a count of so many means "at least". */
export const mostIds = 1_000_000;
/** So many types that the catalog doesn't have are told apart. */
const mostUnknown = 200;

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
  /** How many failures Stytch answered with each status, as far as they say it. */
  readonly statuses = new Map<number, number>();
  /** How many failures have no known time. */
  untimed = 0;
  /** Where they stand: how many each part of the logs has, by its number (`partOf`). */
  readonly parts = new Map<number, number>();
  readonly ids: Readonly<Record<IdKind, Set<number>>> = {
    users: new Set(),
    organizations: new Set(),
    sessions: new Set(),
  };
  /** The requests whose failure has been counted: a file of 4 GB has a million. */
  private readonly requests = new Set<number>();
  private readonly prints = new Prints();
  private readonly firstOnes: Sample[] = [];
  private readonly lastOnes: Sample[] = [];

  constructor(readonly type: string) {}

  get samples(): readonly Sample[] {
    return [...this.firstOnes, ...this.lastOnes];
  }

  add(read: ReadError, place: Position): void {
    if (read.kind === "mention") {
      this.mentions++;
      return;
    }
    if (this.isKnown(read, place)) return;
    const { status } = read;
    if (status !== undefined) this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    this.count({ file: place.file, offset: place.offset, at: read.at, error: read.error }, read.ids);
  }

  private count(sample: Sample, ids: readonly MetId[]): void {
    this.failures++;
    const { at } = sample;
    if (at === undefined) {
      this.untimed++;
      const part = partOf(sample);
      this.parts.set(part, (this.parts.get(part) ?? 0) + 1);
    } else {
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

  private isKnown(read: ReadError, place: Position): boolean {
    const { request } = read;
    const echoed = this.prints.add(read, place);
    if (request === undefined) return echoed;
    const { requests } = this;
    if (requests.size >= mostIds) return echoed || requests.has(request);
    // Asked once: whether it was there is told by how many there are.
    const before = requests.size;
    return requests.add(request).size === before || echoed;
  }
}

/** The failures of logs, each counted once, however often it is printed. */
export class Tally {
  readonly types = new Map<string, TypeTally>();
  /** Types that the catalog doesn't have, in payloads that are Stytch's beyond doubt. */
  readonly unknownTypes = new Map<string, TypeTally>();
  /** Failures of further such types: a log that somebody made up may have millions of them. */
  otherUnknown = 0;

  add(read: ReadError, place: Position): void {
    const { type, isKnown } = read;
    const types = isKnown ? this.types : this.unknownTypes;
    let tally = types.get(type);
    if (!tally && !isKnown && types.size >= mostUnknown) {
      this.otherUnknown++;
      return;
    }
    if (!tally) types.set(type, (tally = new TypeTally(type)));
    tally.add(read, place);
  }

  /** Of the types of the catalog. */
  get failures(): number {
    return [...this.types.values()].reduce((sum, { failures }) => sum + failures, 0);
  }
}
