import { type Owner, marksIn } from "../text/vendors";

/** How far around a place the code is read that belongs to it. */
const reach = 5000;
/** What begins no part of its own, though nothing is before it on its line. */
const goesOn =
  /^(?:[\s})\]#/*]|else\b|elif\b|elsif\b|except\b|catch\b|rescue\b|finally\b|ensure\b|end\b|case\b|default\b|when\b|<\/|@)/;

/** Whom the code around a place speaks of: who is named nearest to it, in the same function, class or statement. */
export function ownerAround(text: string, offset: number): Owner | undefined {
  const [from, to] = partAround(text, offset);
  let nearest: { owner: Owner; distance: number } | undefined;
  for (const { start, owner } of marksIn(text.slice(from, to))) {
    if (owner !== "stytch" && owner !== "vendor") continue;
    const distance = Math.abs(from + start - offset);
    if (!nearest || distance < nearest.distance) nearest = { owner, distance };
  }
  return nearest?.owner;
}

/** Whom a whole file speaks of; nobody where it speaks of several. */
export function whoseFile(text: string): Owner | undefined {
  const owners = new Set(marksIn(text).map(({ owner }) => owner));
  if (owners.has("vendor") || owners.has("own")) return undefined;
  return owners.has("stytch") ? "stytch" : undefined;
}

/** The part of a file that isn't indented in relation to it: a function, a class, a statement. */
function partAround(text: string, offset: number): [from: number, to: number] {
  let from = text.lastIndexOf("\n", offset - 1) + 1;
  while (from > 0 && offset - from < reach && goesOn.test(text.slice(from, from + 10))) {
    from = text.lastIndexOf("\n", from - 2) + 1;
  }
  let to = offset;
  for (;;) {
    const line = text.indexOf("\n", to);
    if (line === -1 || line - offset > reach) return [from, line === -1 ? text.length : line];
    to = line + 1;
    if (!goesOn.test(text.slice(to, to + 10)) && text[to] !== "\n") return [from, to];
  }
}
