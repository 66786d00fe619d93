import type { Span } from "../text/span";
import type { Structure } from "./structure";
import { marksIn, type Owner } from "../text/vendors";

/** How many rows above a cell its header is looked for, and other rows of its list. */
const [farthestHeader, farthestRow] = [60, 40];
const row = /^\s*\|.*\|/;
const ruler = /^[\s:|+=-]*$/;
/** A row that is written as a tuple, `('stytch', 'x'),`: what opens it, and its first column. */
const tuple = /^\s*((?:\(|\[|\{|\w+\()\s*)["'`]([\w .-]{2,30})["'`]\s*,/;
/** `stytch.retry-on=`: nothing, and what the key begins with. */
const dottedKey = /^(\s*)(?![\w.-]*(?:\.stytch|err))([\w-]{2,30})\.[\w.-]+\s*[=:]/i;
const ours = /^stytch\b/i;

/** What opens a row, and its first column. */
type Row = readonly [opening: string, first: string];

/** Tells whose a name is by its column in a table of a text, or by the vendor's column of a list of tuples. */
export class TableColumns {
  /** By line, for tuples and for dotted keys. */
  private readonly rows = [new Map<number, Row | undefined>(), new Map<number, Row | undefined>()] as const;

  constructor(private readonly lines: Structure) {}

  ownerOf(line: number, name: Span): Owner | undefined {
    if (this.lines.source.kind === "prose") return underHeader(this.lines, line, name);
    return this.besideOthers(line, 0) ?? (this.lines.source.kind === "data" ? this.besideOthers(line, 1) : undefined);
  }

  /** Where other rows say `stytch` in their first column, one that says something else there is somebody else's. */
  private besideOthers(line: number, form: 0 | 1): Owner | undefined {
    const own = this.row(line, form);
    if (own === undefined) return undefined;
    if (ours.test(own[1])) return "stytch";
    for (let at = Math.max(0, line - farthestRow); at <= line + farthestRow && at < this.lines.count; at++) {
      if (!this.lines.areNear(at, line)) continue;
      const other = this.row(at, form);
      if (other?.[0] === own[0] && ours.test(other[1])) return "vendor";
    }
    return undefined;
  }

  private row(line: number, form: 0 | 1): Row | undefined {
    const rows = this.rows[form];
    if (!rows.has(line)) {
      const [, opening, first] = (form === 0 ? tuple : dottedKey).exec(this.lines.line(line)) ?? [];
      rows.set(line, opening === undefined || first === undefined ? undefined : [opening, first]);
    }
    return rows.get(line);
  }
}

function underHeader(lines: Structure, line: number, name: Span): Owner | undefined {
  const text = lines.line(line);
  if (!row.test(text)) return undefined;
  const column = cells(text.slice(0, name.start - lines.start(line))).length - 1;
  for (let at = line - 1; at > 0 && at >= line - farthestHeader && row.test(lines.line(at)); at--) {
    if (lines.line(at).includes("--") && ruler.test(lines.line(at)))
      return byHeader(cells(lines.line(at - 1)), column) ?? byFirstCell(lines, line, at);
  }
  return undefined;
}

/** The head of the name's column says whose it is; beside a column of Stytch's, what isn't about errors is another's. */
function byHeader(header: readonly string[], column: number): Owner | undefined {
  const own = header[column] ?? "";
  const owner = ownerIn(own);
  if (owner !== undefined || /err|type|code|name/i.test(own)) return owner;
  return header.some((cell) => isOurs(cell)) ? "vendor" : undefined;
}

/** In a table with a row for each vendor, rows of others are theirs. */
function byFirstCell(lines: Structure, line: number, ruled: number): Owner | undefined {
  const own = firstCell(lines.line(line));
  if (isOurs(own)) return "stytch";
  for (let at = ruled + 1; at < Math.min(ruled + farthestRow, lines.count) && row.test(lines.line(at)); at++) {
    if (lines.areNear(at, line) && isOurs(firstCell(lines.line(at)))) return "vendor";
  }
  return undefined;
}

function firstCell(row: string): string {
  return cells(row)[1] ?? "";
}

function isOurs(cell: string): boolean {
  return /^[\s*_`[]*stytch\b/i.test(cell);
}

function cells(row: string): string[] {
  return row.split(/(?<!\\)\|/);
}

function ownerIn(text: string): Owner | undefined {
  const owners = new Set(marksIn(text).map(({ owner }): Owner => (owner === "stytch" ? owner : "vendor")));
  return owners.size === 1 ? [...owners][0] : undefined;
}
