import type { Span } from "../text/span";

const [zero, one, six, nine] = [48, 49, 54, 57];
/** How many digits the ms have from 2001 to 2286. */
const digitsOfMs = 13;

/**
 * What `epochTime` says of epoch ms that stand in bytes, as most programs write JSON: of them alone, and before 2191.
 * @returns undefined for all other times
 */
export function epochMs(bytes: Uint8Array, { start, end }: Span): number | undefined {
  const first = bytes[start] ?? 0;
  if (end - start !== digitsOfMs || first < one || first > six) return undefined;
  let value = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < zero || byte > nine) return undefined;
    value = value * 10 + byte - zero;
  }
  return value;
}
