/** How the bytes of a file are to be read; `binary` for what is no text. */
export type ByteEncoding = "utf-8" | "utf-16le" | "utf-16be" | "binary";

/** So much of a file tells, in bytes. */
export const tellingBytes = 4096;
/** What share of every second byte is zero where a text has two bytes a letter. */
const mostlyZero = 0.6;
/** What share of a text may be control characters: colours, form feeds, what a broken line left. */
const fewControls = 0.05;

/**
 * Tells by the beginning of a file, and by its byte order mark if it has one. What isn't UTF-16 is taken for UTF-8: in every
 * encoding that has ASCII's letters in one byte, the names of errors are the same.
 */
export function byteEncoding(bytes: Uint8Array): ByteEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // A log that was emptied while it was written to begins with zeros.
  let start = 0;
  while (start < bytes.length && bytes[start] === 0) start++;
  const part = bytes.subarray(start === 1 ? 0 : start, tellingBytes);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of part.entries()) {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
    else if ((byte < 32 && (byte < 7 || byte > 13) && byte !== 27) || byte === 127) controls++;
  }
  const [even = 0, odd = 0] = zeros.map((count) => (count * 2) / Math.max(1, part.length));
  if (odd > mostlyZero && even < 0.1) return "utf-16le";
  if (even > mostlyZero && odd < 0.1) return "utf-16be";
  const isText = controls + (zeros[0] ?? 0) + (zeros[1] ?? 0) <= part.length * fewControls;
  return isText ? "utf-8" : "binary";
}
