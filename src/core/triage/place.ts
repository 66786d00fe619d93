/** Where an entry of a log stands. */
export interface Place {
  /** The index of its file among those that were asked for. */
  readonly file: number;
  /** In bytes of the file's text as UTF-8, once it is unpacked. */
  readonly offset: number;
}

/** Where an entry stands in its log and in all parts of it, if it was rotated. */
export interface Position extends Place {
  /** The index of the log's first part. */
  readonly set: number;
  /** In bytes from the beginning of the first part. */
  readonly along: number;
}
