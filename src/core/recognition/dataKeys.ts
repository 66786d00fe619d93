import type { Source } from "../text/textKind";
import type { Context } from "./context";
import type { Verdict } from "./evidencePlaces";
import { isAboutErrorType } from "./fieldContext";
import { lineAround } from "./line";
import type { Mention } from "./names";
import type { Neighbours } from "./neighbours";

/** `"code": "`, `reason = `: what every record has. */
const anybodys = /(?:^|[\s{,"'])(?:code|reason|error|status|kind|type|detail|slug)["']?\s*[:=]\s*["']?$/i;
/** How many other names are looked at to see where errors are kept. */
const mostOthers = 8;

/** Data without blocks, in which blank lines tell what belongs together. */
const flat = new Set(["dotenv", "properties"]);
const longestParagraph = 1500;
const blankLine = /\n[ \t\r]*\n/;

/** Whether what says whose a name is stands in another block of data, or in another paragraph where it has no blocks. */
export function isApart(text: string, { start, end }: Mention, { language }: Source, { place }: Verdict): boolean {
  if (place !== "block" || !flat.has(language)) return place === "outside";
  const before =
    text
      .slice(Math.max(0, start - longestParagraph), start)
      .split(blankLine)
      .at(-1) ?? "";
  const after = text.slice(end, end + longestParagraph).split(blankLine)[0] ?? "";
  return !/stytch/i.test(before + after);
}

/**
 * Whether a value or key of data that names Stytch elsewhere is anybody's: in a field that every record has, or where
 * other errors are kept under what is called after Stytch, and this one isn't.
 * @param blocks the lines that head the blocks around a name
 */
export function isAnybodys(
  text: string,
  mention: Mention,
  context: Context,
  neighbours: Neighbours,
  blocks: (mention: Mention) => readonly string[],
): boolean {
  const beforeOf = ({ start, end }: Mention): string => lineAround(text, start, end).before;
  const isUnder = (one: Mention, isMeant: (head: string) => boolean): boolean =>
    [beforeOf(one), ...blocks(one)].some(isMeant);
  if (isUnder(mention, isAboutErrorType)) return false;
  if (context === "key" || anybodys.test(beforeOf(mention))) return true;
  let looked = 0;
  for (const other of neighbours.around(mention)) {
    if (isUnder(other, (head) => /stytch/i.test(head))) return true;
    if (++looked === mostOthers) break;
  }
  return false;
}
