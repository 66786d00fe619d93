import { isMap, isScalar, type Pair, parseDocument } from "yaml";
import type { AreaSource } from "../source";

/**
 * The text of an area file with the entries in which `after` differs from `before`; every other character stays, so
 * that a diff shows what is new and nothing else.
 * @param text JSON that says what `before` does
 */
export function withChangedEntries(text: string, before: AreaSource, after: AreaSource): string {
  return Object.entries(after.errors)
    .filter(([type, entry]) => entry !== before.errors[type])
    .reduce((changed, [type, entry]) => withEntry(changed, type, JSON.stringify(entry, undefined, 2)), text);
}

function withEntry(text: string, type: string, json: string): string {
  // JSON is YAML, and this parser tells where each node stands.
  const errors = parseDocument(text).get("errors", true);
  const pairs = isMap(errors) ? errors.items : [];
  const same = pairs.find((pair) => nameOf(pair) === type);
  if (same) return text.slice(0, startOf(same.value)) + json + text.slice(endOf(same.value));
  const next = pairs.find((pair) => nameOf(pair) > type);
  if (next) return `${text.slice(0, startOf(next.key))}"${type}": ${json},\n${text.slice(startOf(next.key))}`;
  const end = endOf(pairs.at(-1)?.value);
  return `${text.slice(0, end)},\n"${type}": ${json}${text.slice(end)}`;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : "";
}

function startOf(node: unknown): number {
  return (node as Placed).range[0];
}

function endOf(node: unknown): number {
  return (node as Placed).range[1];
}

/** What the parser makes of a text always has its place. */
interface Placed {
  readonly range: readonly [start: number, end: number, behindIt: number];
}
