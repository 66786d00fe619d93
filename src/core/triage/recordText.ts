import type { Span } from "../text/span";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A record as bytes and as a text, whose offsets differ where it isn't ASCII. */
export class RecordText {
  private known: string | undefined;

  constructor(readonly bytes: Uint8Array) {}

  get text(): string {
    return (this.known ??= decoder.decode(this.bytes));
  }

  /** @param span in UTF-16 units @returns in bytes; undefined where some of them are no text */
  inBytes({ start, end }: Span): Span | undefined {
    const { text, bytes } = this;
    if (text.length === bytes.length) return { start, end };
    if (text.includes("\ufffd")) return undefined;
    const before = encoder.encode(text.slice(0, start)).length;
    return { start: before, end: before + encoder.encode(text.slice(start, end)).length };
  }

  /** @param span in bytes @returns in UTF-16 units */
  inText({ start, end }: Span): Span {
    const { text, bytes } = this;
    if (text.length === bytes.length) return { start, end };
    const before = decoder.decode(bytes.subarray(0, start)).length;
    return { start: before, end: before + decoder.decode(bytes.subarray(start, end)).length };
  }
}

/** What stands in bytes that are ASCII, and few. */
export function asciiText(bytes: Uint8Array, { start, end }: Span): string {
  // In one piece: what is put together letter by letter has to be made one before it can be searched.
  return String.fromCharCode.apply(undefined, bytes.subarray(start, end) as unknown as number[]);
}
