import type { Span } from "../text/span";
import { lineEnd, linesAround, withoutColumn } from "./lines";

/** A line of YAML, TOML or the like that holds one of a payload's fields and nothing else. */
const pair =
  /^(\s*(?:- )?)["']?((?:error|status|request)_?(?:type|code|id|message|url|details)|error(?:_description|_uri)?)["']?\s*[:=](?!.*\s\w+=)/i;

interface Pair {
  /** The dash of a list counts as a blank. */
  readonly indent: string;
  readonly key: string;
  readonly isItem: boolean;
}

/** The lines of fields around one of them, as far as they are of the same error. Undefined where the line holds no field, or stands alone. */
export function pairBlock(text: string, { start, end }: Span): Span | undefined {
  const own = pairOf(text.slice(start, end));
  if (!own) return undefined;
  const belongs = (line: string): Pair | undefined => {
    const other = pairOf(line);
    return other?.indent === own.indent ? other : undefined;
  };
  const run = linesAround(
    text,
    { start, end },
    (line) => {
      const other = own.isItem ? undefined : belongs(line);
      return !other ? "before" : other.isItem ? "behind" : "goesOn";
    },
    (line) => {
      const other = belongs(line);
      return !other || other.isItem ? "before" : "goesOn";
    },
  );
  const block = oneRecord(text, run, start);
  return block.start < start || block.end > end ? block : undefined;
}

/** Where several errors follow each other without a mark between them, each begins with the field that the first begins with. */
function oneRecord(text: string, run: Span, start: number): Span {
  let block = run;
  let first: string | undefined;
  for (let from = run.start; from < run.end; from = lineEnd(text, from) + 1) {
    const key = pairOf(text.slice(from, lineEnd(text, from)))?.key;
    first ??= key;
    if (key !== first) continue;
    if (from > start) return { start: block.start, end: from - 1 };
    block = { start: from, end: run.end };
  }
  return block;
}

function pairOf(line: string): Pair | undefined {
  const [, indent, key] = pair.exec(withoutColumn(line)) ?? [];
  if (indent === undefined || key === undefined) return undefined;
  return { indent: indent.replace("-", " "), key: key.toLowerCase(), isItem: indent.includes("-") };
}
