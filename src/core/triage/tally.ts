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
  /** How many failures were met in several logs, told by their request ids; the parts of a rotated log are one. */
  inSeveral = 0;
  /** The requests whose failure has been counted, each with the log that had it last: a file of 4 GB has a million. */
  private readonly requests = new Map<number, number>();
  private readonly several = new Set<number>();
  private readonly prints = new Prints();
  private readonly firstOnes: Sample[] = [];
  private readonly lastOnes: Sample[] = [];
  /** What was counted last, and without a request id: its print may turn out to be one of a failure that is known. */
  private open: { readonly sample: Sample; readonly status: number | undefined } | undefined;

  constructor(readonly type: string) {}

  get samples(): readonly Sample[] {
    return [...this.firstOnes, ...this.lastOnes];
  }

  add(read: ReadError, place: Position): void {
    if (read.kind === "mention") {
      this.mentions++;
      return;
    }
    const { error, at, status, request, ids } = read;
    const isRepeated = this.prints.add(read, place);
    const isMet = request !== undefined && this.meet(request, place.set, isRepeated ? undefined : read);
    if (isRepeated && isMet && this.open) this.takeBack(this.open);
    if (isRepeated || isMet) {
      if (request !== undefined) this.open = undefined;
      return;
    }
    const sample = { file: place.file, offset: place.offset, at, error };
    this.count(sample, status, ids);
    this.open = request === undefined ? { sample, status } : undefined;
  }

  /**
   * Notes that a log has the failure of a request. Which of two logs is read first changes neither the count nor first, last
   * and ids: each log's first print of it is looked at.
   * @param print undefined where it repeats one that was looked at
   * @returns whether it is known
   */
  private meet(request: number, set: number, print: Pick<ReadError, "at" | "ids"> | undefined): boolean {
    const before = this.requests.get(request);
    if (before === undefined) {
      if (this.requests.size < mostIds) this.requests.set(request, set);
      return false;
    }
    if (before === set) return true;
    this.requests.set(request, set);
    if (!this.several.has(request) && this.several.size < mostIds) {
      this.several.add(request);
      this.inSeveral++;
    }
    if (print) this.extend(print);
    return true;
  }

  private count(sample: Sample, status: number | undefined, ids: readonly MetId[]): void {
    this.change(sample, status, 1);
    this.extend({ at: sample.at, ids });
    if (this.firstOnes.length < firstSamples) this.firstOnes.push(sample);
    else {
      this.lastOnes.push(sample);
      if (this.lastOnes.length > lastSamples) this.lastOnes.shift();
    }
  }

  private takeBack({ sample, status }: NonNullable<TypeTally["open"]>): void {
    this.change(sample, status, -1);
    for (const kept of [this.firstOnes, this.lastOnes]) if (kept.at(-1) === sample) kept.pop();
  }

  private change(sample: Sample, status: number | undefined, by: 1 | -1): void {
    const { at } = sample;
    this.failures += by;
    if (status !== undefined) add(this.statuses, status, by);
    if (at === undefined) {
      this.untimed += by;
      add(this.parts, partOf(sample), by);
    } else add(this.minutes, Math.floor(at / 60_000), by);
  }

  private extend({ at, ids }: Pick<ReadError, "at" | "ids">): void {
    this.first = at === undefined ? this.first : Math.min(at, this.first ?? at);
    this.last = at === undefined ? this.last : Math.max(at, this.last ?? at);
    for (const { kind, hash } of ids) if (this.ids[kind].size < mostIds) this.ids[kind].add(hash);
  }
}

function add(counts: Map<number, number>, key: number, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
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

  /** How many of the failures were met in several logs: each is counted once. */
  get inSeveral(): number {
    return [...this.types.values()].reduce((sum, { inSeveral }) => sum + inSeveral, 0);
  }

  /** Of the types of the catalog. */
  get failures(): number {
    return [...this.types.values()].reduce((sum, { failures }) => sum + failures, 0);
  }
}
