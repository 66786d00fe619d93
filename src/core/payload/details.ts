const field = /error_?details\\*["'\]]*\s*(?:=>|[:=])\s*(?=\{|\[|%\{|#\{|map\[)/i;
/** How long details can be, in UTF-16 units. */
const longest = 2000;

/** `error_details` as it stands there, with whatever is nested in it. Undefined where it is no object, or goes on without end. */
export function readDetails(payload: string): string | undefined {
  const match = field.exec(payload);
  if (!match) return undefined;
  const start = match.index + match[0].length;
  const last = Math.min(payload.length, start + longest);
  let depth = 0;
  for (let at = start; at < last; at++) {
    const character = payload.charAt(at);
    if ("{[".includes(character)) depth++;
    else if ("}]".includes(character) && --depth === 0) return payload.slice(start, at + 1);
  }
  return undefined;
}
