import { beginningBetween } from "../text/span";
import { isUnmistakable, type Mention } from "./names";

/** What begins a section of a page, and how far around a name sections are looked at, in UTF-16 units. */
const opening = /<(?:h[12]|section|article)\b/gi;
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
  const begin = places.findLast((one) => one < start);
  if (begin === undefined) return false;
  const end = places.find((one) => one > start) ?? start + reach;
  return !/stytch/i.test(text.slice(begin, end)) && !beginningBetween(mentions, begin, end).some(isUnmistakable);
}
