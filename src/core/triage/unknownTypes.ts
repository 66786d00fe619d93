import { readPayload } from "../payload/payload";
import { payloadRegion } from "../payload/region";
import { showsStytch } from "../payload/stytchSigns";
import type { NameIndex } from "../recognition/names";
import type { Span } from "../text/span";

/** A field in which Stytch sends its types, or its place in the sentence of Go's SDK, and a value that may be one. */
const field =
  /(?:error_?type\\*["'\]]{0,2}\s*(?:=>|[:=])\s*\\*["']?|\b(?:status code|http status): \d{3}, type: )(?<type>[a-z][a-z0-9]*(?:_[a-z0-9]+){1,9})(?![\w-])/gi;
const longest = 80;
/** No record reports more of them; what looks so is no log. */
const most = 40;

/**
 * Where a record has failures that Stytch reported with a type that nobody has explained: a newer one than the catalog, or
 * a product's that it doesn't have. Each once, as far as its request id tells.
 * @returns nothing for a field that may be somebody else's
 */
export function unknownTypes(text: string, names: NameIndex): readonly Span[] {
  const found = new Map<string, Span>();
  let looked = 0;
  for (const match of text.matchAll(field)) {
    if (looked++ >= most) break;
    const type = match.groups?.["type"] ?? "";
    const end = match.index + match[0].length;
    const span = { start: end - type.length, end };
    if (type.length > longest || names.mentions(type).length > 0) continue;
    const region = payloadRegion(text, span.start, span.end);
    if (!showsStytch(text.slice(region.start, region.end))) continue;
    const key = `${type} ${readPayload(text, region).requestId ?? region.start}`;
    if (!found.has(key)) found.set(key, span);
  }
  return [...found.values()];
}
