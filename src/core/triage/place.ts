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

/** How many bytes a part of a log has, and how many parts a log can have: enough for 250 TB. */
const [partSize, mostParts] = [1 << 16, 2 ** 32];

/** The number of the part of all logs in which something stands: those of the first file come first. */
export function partOf({ file, offset }: Place): number {
  return file * mostParts + Math.floor(offset / partSize);
}

/** The file of a part, and its index in it. */
export function placeOfPart(part: number): { readonly file: number; readonly index: number } {
  return { file: Math.floor(part / mostParts), index: part % mostParts };
}
