import { type ByteEncoding, byteEncoding, tellingBytes } from "./byteEncoding";

const [lineFeed, carriageReturn] = [10, 13];
const nothing = new Uint8Array(0);

/**
 * Makes UTF-8 with line feeds of a file that comes in pieces of any length: of UTF-16, and of lines that end with a carriage
 * return alone. Everything else stays as it is, so that a place in it is a place in the file.
 */
export class Utf8Pieces {
  /** Until there are so many bytes that they tell what they are. */
  private beginning: Uint8Array | undefined = nothing;
  private decoder: InstanceType<typeof TextDecoder> | undefined;
  private readonly encoder = new TextEncoder();
  private endsWithReturns = false;
  encoding: ByteEncoding | undefined;

  /** @returns what can be given of it, which may be nothing yet; of a binary file, what it is given */
  push(piece: Uint8Array): Uint8Array {
    if (!this.beginning) return this.converted(piece);
    const joined = new Uint8Array(this.beginning.length + piece.length);
    joined.set(this.beginning);
    joined.set(piece, this.beginning.length);
    this.beginning = joined;
    return joined.length < tellingBytes ? nothing : this.begin(joined);
  }

  /** Call it when nothing more comes. @returns what was held back */
  end(): Uint8Array {
    const rest = this.beginning ? this.begin(this.beginning) : nothing;
    const last = this.decoder?.decode() ?? "";
    if (last === "") return rest;
    const end = this.encoder.encode(last);
    const both = new Uint8Array(rest.length + end.length);
    both.set(rest);
    both.set(end, rest.length);
    return both;
  }

  private begin(bytes: Uint8Array): Uint8Array {
    this.beginning = undefined;
    this.encoding = byteEncoding(bytes);
    if (this.encoding === "utf-16le" || this.encoding === "utf-16be") this.decoder = new TextDecoder(this.encoding);
    const first = this.decoder ? this.encoder.encode(this.decoder.decode(bytes, { stream: true })) : bytes;
    this.endsWithReturns = first.includes(carriageReturn) && !first.includes(lineFeed);
    return this.withLineFeeds(first);
  }

  private converted(piece: Uint8Array): Uint8Array {
    return this.withLineFeeds(this.decoder ? this.encoder.encode(this.decoder.decode(piece, { stream: true })) : piece);
  }

  private withLineFeeds(bytes: Uint8Array): Uint8Array {
    return this.endsWithReturns ? bytes.map((byte) => (byte === carriageReturn ? lineFeed : byte)) : bytes;
  }
}
