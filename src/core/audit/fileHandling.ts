import type { Product } from "../../catalog/reference";
import { scriptOf } from "../handlers/scripts";
import { sdkCallsIn } from "../syntax/sdkCallAt";
import { methodAnswered } from "../syntax/sdkCalls";
import { fitToShow, longestName } from "../text/foreign";
import { type LineTable, linesOf } from "../text/lineTable";
import { productAround } from "../text/productAround";
import type { ProductInUse } from "../text/productInUse";
import type { Span } from "../text/span";
import type { Source } from "../text/textKind";
import type { FileErrors } from "../workspace/fileErrors";
import { isTestFile } from "../workspace/roles";
import { alikeHandler } from "./alikeHandler";

/** Counted from 0, as an editor does. */
export interface Position {
  readonly line: number;
  /** In UTF-16 units. */
  readonly character: number;
}

/** A call of a method of which answers are known. */
export interface FoundCall extends Position {
  readonly method: string;
  /** Undefined where nothing tells it. */
  readonly product: Product | undefined;
  /** The errors that its own handler asks for, each where it does so first. */
  readonly handled: ReadonlyMap<string, Position>;
  /** Where the handler begins that treats whatever it fails with alike. */
  readonly alike: Position | undefined;
}

/** An error that stands in a file. */
interface FoundError extends Position {
  readonly type: string;
  /** Whether code decides something by it. Else it is merely named there: in a table of texts, in an enumeration. */
  readonly isHandled: boolean;
}

/** A name where an error type stands, that no error has. */
interface UnknownName extends Position {
  /** Fit to be shown. */
  readonly name: string;
  /** The error's name that is surely meant. */
  readonly meant: string | undefined;
}

/** What a file does about the errors of Stytch's calls. */
export interface FileHandling {
  readonly calls: readonly FoundCall[];
  readonly errors: readonly FoundError[];
  readonly unknown: readonly UnknownName[];
}

/** More places of one file aren't read. */
const mostPlaces = 300;
/** More of the lines around a call isn't read for its product line, in UTF-16 units. */
const longestAround = 20_000;

/**
 * What a file does about the errors of Stytch's calls; undefined where that is nothing, as in tests, logs and prose.
 * @param path with slashes
 * @param unknown where names stand that no error has, as the rules find them
 */
export function fileHandling(
  text: string,
  path: string,
  source: Source,
  { places }: Pick<FileErrors, "places">,
  unknown: readonly (Span & Partial<Pick<UnknownName, "meant">>)[],
  inUse: ProductInUse,
): FileHandling | undefined {
  if (isTestFile(path) || (source.kind !== "code" && source.kind !== "data")) return undefined;
  const lines = linesOf(text);
  const positionAt = (offset: number): Position => positionIn(lines, offset);
  const named = places.slice(0, mostPlaces).flatMap(({ occurrence: { entry, start }, role }): NamedError[] => {
    const isHandled = role === "handled";
    return isHandled || role === "named" ? [{ type: entry.type, start, isHandled }] : [];
  });
  const found = {
    calls: source.kind === "code" ? callsIn(text, source, lines, named, inUse) : [],
    errors: named.map(({ type, start, isHandled }) => ({ type, isHandled, ...positionAt(start) })),
    unknown: unknown.map(({ start, end, meant }) => ({
      meant,
      name: fitToShow(text.slice(start, end), longestName),
      ...positionAt(start),
    })),
  };
  return Object.values(found).some((one) => one.length > 0) ? found : undefined;
}

interface NamedError extends Pick<FoundError, "type" | "isHandled"> {
  readonly start: number;
}

function positionIn(lines: LineTable, offset: number): Position {
  const line = lines.lineOf(offset);
  return { line, character: offset - lines.start(line) };
}

function callsIn(
  text: string,
  { language }: Source,
  lines: LineTable,
  named: readonly NamedError[],
  inUse: ProductInUse,
): FoundCall[] {
  const code = scriptOf(language, text);
  const calls = sdkCallsIn(code);
  if (calls.length === 0) return [];
  const handled = new Map(calls.map((call) => [call, new Map<string, Position>()]));
  for (const { type, start } of named.filter((one) => one.isHandled)) {
    const method = methodAnswered(text, start, true);
    const call = calls.findLast((one) => one.method === method && one.start < start);
    const its = call && handled.get(call);
    if (its && !its.has(type)) its.set(type, positionIn(lines, start));
  }
  const linesBetween = (from: number, to: number): string =>
    text.slice(lines.start(from), lines.start(to) + lines.line(to).length).slice(0, longestAround);
  return calls.map((call): FoundCall => {
    const alike = alikeHandler(code, call);
    const position = positionIn(lines, call.start);
    return {
      ...position,
      method: call.method,
      product: productAround(inUse, lines.start(position.line), position.line, linesBetween),
      handled: handled.get(call) ?? new Map(),
      alike: alike === undefined ? undefined : positionIn(lines, alike),
    };
  });
}
