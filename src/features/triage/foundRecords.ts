import type { FinderState, Records } from "../../core/triage/recordFinder";

/** What the thread that finds is asked to do. */
export type Order =
  | { readonly kind: "find"; readonly path: string }
  /** Some of what it found has been read: it may send more. */
  | { readonly kind: "more" };

/** Entries that it found, in the order of the log. */
export interface FoundRecords extends Records {
  readonly kind: "found";
  /** How much has been read so far, in bytes as they lie on the disk. */
  readonly read: number;
}

/** It has come to a log's end, or to where it can't be read. */
export interface FindingEnd {
  readonly kind: "end";
  readonly read: number;
  readonly state: FinderState;
  readonly problem?: { readonly message: string; readonly code: unknown };
}

/** What the thread is given when it starts. */
export interface FinderData {
  /** The names of the errors that it finds. */
  readonly types: readonly string[];
}

/** So many pieces of news may be on their way: what finds waits for what reads. */
export const mostOnTheWay = 4;
