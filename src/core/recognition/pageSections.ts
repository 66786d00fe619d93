import { beginningBetween } from "../text/span";
import { isUnmistakable, type Mention } from "./names";

/** What begins a section of a page, and how far around a name sections are looked at, in UTF-16 units. */
const opening = /<(?:h[1-6]|section|article)\b/gi;
const reach = 5000;
/** A page that is about Stytch as a whole. */
const title = /<(?:title|h1)\b[^>]*>[^<]{0,80}stytch/i;
const aboutStytch = /<h[2-6]\b[^>]*>[^<]{0,80}stytch/i;

/**
 * Whether a name stands in a section of an HTML page that doesn't name Stytch, where the heading of another one does.
 * @param mentions those of the text, in order
 */
export function isInOthersSection(text: string, { start }: Mention, mentions: readonly Mention[]): boolean {
  const from = Math.max(0, start - reach);
  const around = text.slice(from, start + reach);
  if (!aboutStytch.test(around) || title.test(around)) return false;
  const places = [...around.matchAll(opening)].map(({ index }) => from + index);
  // A section begins with its heading.
  const begin = places.findLast((one) => one < start && /^<(?:section|article|h[12])/i.test(text.slice(one, one + 10)));
  if (begin === undefined) return false;
  const end = places.find((one) => one > start && /^<(?:section|article|h[12])/i.test(text.slice(one, one + 10)));
  const section = text.slice(begin, end ?? start + reach);
  return !/stytch/i.test(section) && !beginningBetween(mentions, begin, end ?? start + reach).some(isUnmistakable);
}
