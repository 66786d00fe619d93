import { type Step, Unaskable } from "./logQuery";

/** Tabs and line breaks as C writes them, which most dialects have taken over. */
export const cEscapes: Readonly<Record<string, string>> = { "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/**
 * A text in quotation marks, the marks and backslashes in it after a backslash.
 * @param escapes how further characters are written
 */
export function quoted(text: string, mark: '"' | "'", escapes: Readonly<Record<string, string>> = {}): string {
  const inside = text.replace(/["'\\\t\r\n]/g, (character) =>
    character === mark || character === "\\" ? `\\${character}` : (escapes[character] ?? character),
  );
  return mark + inside + mark;
}

/**
 * A name as the SQL dialects with backticks quote it.
 * @throws Unaskable where they, or their parsers, differ about what stands in it
 */
export function inBackticks(name: string): string {
  if (/[`\\]/.test(name)) throw new Unaskable("field", name);
  return `\`${name}\``;
}

/** "5m" */
export function shortStep({ count, unit }: Step): string {
  return `${count}${unit.charAt(0)}`;
}

/** "INTERVAL 5 MINUTE", as SQL has it. */
export function sqlInterval({ count, unit }: Step): string {
  return `INTERVAL ${count} ${unit.toUpperCase()}`;
}

/** "2026-11-24 10:00:00.000", in UTC, as SQL has it. */
export function sqlTime(time: Date): string {
  return time.toISOString().slice(0, -1).replace("T", " ");
}
