import { matchAt } from "./stickyMatch";

/** The keys told of one object. */
const mostKeys = 20;
const key = /[\s,]{0,40}(["'`]?):?(["'`]?)([^\s"'`:=,[\]{}]{1,80})["'`]?\s{0,8}(?:=>|[:=])\s{0,8}/y;
const opening = /^(?:map\[|[%#]?\{)/;
const types: readonly (readonly [RegExp, string])[] = [
  [/["'`]/y, "text"],
  [/(?:true|false)\b/iy, "true or false"],
  [/(?:null|nil|none|undefined)\b/iy, "nothing"],
  [/-?\d[\d.]{0,30}(?=[\s,\]}]|$)/y, "number"],
  [/map\[|[%#]?\{/y, "object"],
  [/\[/y, "list"],
];

/**
 * What `error_details` is made of, and nothing of its values: the names of its keys with the kinds of their values.
 * Stytch documents no key of it, and a key can be a secret too: a name is told only where each word of it is one of
 * the words that the error types are made of.
 * @param words in small letters
 */
export function detailsShape(details: string, words: ReadonlySet<string>): string {
  const text = details.trim().replace(/(?<!\\)\\+(["'`/])/g, "$1");
  const open = opening.exec(text)?.[0];
  const keys =
    open === undefined ? [] : keysIn(text, open.length).map(([name, type]) => `${told(name, words)} (${type})`);
  if (keys.length === 0) return `${details.length} characters, left out`;
  const more = keys.length - mostKeys;
  return [...keys.slice(0, mostKeys), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** The keys of the object that begins before an offset, those of nested ones not; each with its value's kind. */
function keysIn(text: string, offset: number): (readonly [name: string, type: string])[] {
  const found: (readonly [string, string])[] = [];
  let [at, depth, isKeyDue] = [offset, 0, true];
  while (at < text.length && depth >= 0) {
    const match = depth === 0 && isKeyDue ? matchAt(key, text, at) : null;
    isKeyDue = false;
    if (match) {
      at += match[0].length;
      found.push([match[3] ?? "", types.find(([type]) => matchAt(type, text, at))?.[1] ?? "text"]);
      continue;
    }
    const char = text.charAt(at);
    if ("\"'`".includes(char)) at = stringEnd(text, at);
    else {
      if ("[{".includes(char)) depth++;
      else if ("]}".includes(char)) depth--;
      isKeyDue = /[\s,]/.test(char);
      at++;
    }
  }
  return found;
}

/** Behind the string that begins at an offset; behind its quote where it doesn't end. */
function stringEnd(text: string, offset: number): number {
  const end = text.indexOf(text.charAt(offset), offset + 1);
  return end === -1 ? offset + 1 : end + 1;
}

function told(name: string, words: ReadonlySet<string>): string {
  const parts = name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[_-]/);
  const isKnown = parts.every((part) => words.has(part) || (part.endsWith("s") && words.has(part.slice(0, -1))));
  return isKnown ? name : `a key of ${name.length} characters`;
}
