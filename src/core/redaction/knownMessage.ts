import type { ErrorProse } from "../../catalog/entry";

/** What a message of the catalog leaves open: `${iat}`, `<APIVersion>`. */
const gap = /\$\{[^}]*\}|<[^>]*>/;
/** Who is asking, as Stytch's products call them. */
const callers: ReadonlySet<string> = new Set(["user", "member", "client", "m2m client", "organization"]);
/** A number, or a version. Passcodes and PINs are longer than three digits. */
const shortNumber = /^\d{1,3}(?:\.\d{1,3}){0,2}$/;
/** Stands for what filled a gap and isn't known to be harmless. */
const unknownFilling = "<…>";

/**
 * The literal message of the API that a text is, where it is one of these. Every letter of it is the catalog's: what
 * fills a gap is kept only where it is a short number, a version or a word of ours.
 */
export function knownMessage(text: string, messages: ErrorProse["messages"]): string | undefined {
  const words = oneLine(text);
  for (const message of Object.values(messages)) {
    const filled = filledIn(words, oneLine(message));
    if (filled !== undefined) return filled;
  }
  return undefined;
}

/** What is said in place of a message that nobody can vouch for: how long it is, and nothing of it. */
export function messageShape(text: string, messages: ErrorProse["messages"]): string {
  const { length } = Array.from(text.trim());
  const shape = `a message of ${length} ${length === 1 ? "character" : "characters"}`;
  return Object.keys(messages).length > 0
    ? `${shape}, not Stytch's own`
    : `${shape}; which one Stytch sends isn't known, so it was left out`;
}

/** Reads a text from left to right, each part where it first stands: nothing is tried twice. */
function filledIn(text: string, message: string): string | undefined {
  const parts = message.split(gap);
  const [first = "", ...rest] = parts;
  if (rest.length === 0) return same(text, message) || same(`${text}.`, message) ? message : undefined;
  if (!same(text.slice(0, first.length), first)) return undefined;
  let [filled, at] = [first, first.length];
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const next = isLast ? text.length - part.length : lower(text).indexOf(lower(part), at);
    if (next < at || !same(text.slice(next, next + part.length), part)) return undefined;
    filled += harmless(text.slice(at, next)) + part;
    at = next + part.length;
  }
  return filled;
}

function harmless(filling: string): string {
  return shortNumber.test(filling) || callers.has(filling.toLowerCase()) ? filling : unknownFilling;
}

function same(text: string, other: string): boolean {
  return lower(text) === lower(other);
}

/** Small letters of the alphabet that messages are written in; others keep their length. */
function lower(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
