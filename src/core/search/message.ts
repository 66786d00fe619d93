import { parseQuery } from "./query";

/** A literal message of the API as a search compares it: lower-case words, cut where the API fills something in. */
export type Fragments = readonly string[];

/** Fewer words than these could be anything. */
const fewest = 3;

/** @param message as the catalog has it, with `${name}` or `<name>` for what varies */
export function fragmentsOf(message: string): Fragments {
  return message
    .split(/\$\{[^}]*\}|<[^>]*>/)
    .map((part) => parseQuery(part).words.join(" "))
    .filter((part) => part);
}

/** Whether somebody quotes the message: a stretch of it, or all of it with its gaps filled in. */
export function isQuote(words: readonly string[], message: Fragments): boolean {
  return quotesIn(words)(message);
}

/** The same for many messages: the words, which may be many, are put together once. */
export function quotesIn(words: readonly string[]): (message: Fragments) => boolean {
  if (words.length < fewest) return () => false;
  const text = words.join(" ");
  return (message) => {
    if (message.some((part) => ` ${part} `.includes(` ${text} `))) return true;
    const count = message.join(" ").split(" ").length;
    return count >= fewest && message.every((part) => text.includes(part));
  };
}
