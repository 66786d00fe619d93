import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { codeOf } from "../code/code";
import { type Branches, branchingBlocks } from "../syntax/branches";
import { adviceLines } from "./advice";
import { type ArmStyle, type HandlerLanguage, tabStop } from "./language";
import { indentOf, lineAfter, lineFrom, lineStart } from "./lines";

/** An error with what is said about it. */
export interface Explained {
  readonly entry: CatalogEntry;
  readonly prose: ErrorProse;
}

/** Lines of code to be put before an offset that begins a line. Tabs stand for one step of indentation. */
export interface Insertion {
  readonly offset: number;
  /** What every line is indented by beforehand, as it stands in the text. */
  readonly indent: string;
  /** A line that ends in `tabStop` is where the cursor goes next. */
  readonly lines: readonly string[];
}

const fallback = /^(?:default\b|else\b|_\s*(?:=>|->)|case _\b|when _\b|\*\))/;
const arm = /^(?:case\b|when\b|\|?\s*["'])/;
const closing = /^(?:\}|end\b|\))/;

/**
 * The branching over an error type that an offset lies in, if it lies in one.
 * @param language VS Code's id
 */
export function branchingAt(text: string, offset: number, language = ""): Branches | undefined {
  return branchingBlocks(codeOf(text, language)).findLast(({ start, end }) => start <= offset && offset <= end);
}

/** Arms for these errors, before the default arm of a branching or at its end. */
export function armsFor(
  text: string,
  block: Branches,
  errors: readonly Explained[],
  language: HandlerLanguage,
): Insertion {
  const { offset, indent } = armPlace(text, block);
  const style = styleOf(text.slice(block.start, block.end));
  return {
    offset,
    indent,
    lines: errors.flatMap((error) =>
      inQuotesOf(text, language, error, language.arm(error.entry.type, bodyOf(error, language), style)),
    ),
  };
}

/** A condition of its own for one error, to be put before the line of an offset. */
export function handlerFor(text: string, offset: number, error: Explained, language: HandlerLanguage): Insertion {
  const start = lineStart(text, offset);
  return {
    offset: start,
    indent: indentOf(text.slice(start, offset)),
    lines: inQuotesOf(text, language, error, language.handler(error.entry.type, bodyOf(error, language))),
  };
}

/** What a handler holds: advice as comments, and a place to go on. */
export function bodyOf({ entry, prose }: Explained, { comment }: HandlerLanguage): string[] {
  return [...adviceLines(entry, prose).map((line) => `${comment} ${line}`), tabStop];
}

/** With the quotes that the file uses more, where the language leaves the choice. */
function inQuotesOf(text: string, language: HandlerLanguage, { entry }: Explained, lines: readonly string[]): string[] {
  const count = (quote: string): number => text.split(quote).length;
  if (!language.hasSingleQuotes || count("'") <= count('"')) return [...lines];
  return lines.map((line) =>
    line.replaceAll(`"${entry.type}"`, `'${entry.type}'`).replaceAll('["error_type"]', "['error_type']"),
  );
}

/** `case "x" ->` and `"x" =>` are arms of an expression, `case "x":` is one of statements. */
function styleOf(block: string): ArmStyle {
  return /["']\s*(?:->|=>)/.test(block) ? "arrow" : "colon";
}

/** Before the default arm; else before what closes the block; indented like the arms that are there. */
function armPlace(text: string, block: Branches): { offset: number; indent: string } {
  const header = indentOf(text.slice(lineStart(text, block.start)));
  let indent: string | undefined;
  let offset = lineAfter(text, block.start);
  for (; offset < text.length && offset <= block.end; offset = lineAfter(text, offset)) {
    const line = lineFrom(text, offset);
    const space = indentOf(line);
    const rest = line.slice(space.length);
    if (fallback.test(rest)) return { offset, indent: indent ?? space };
    if (space.length <= header.length && closing.test(rest)) break;
    if (arm.test(rest)) indent ??= space;
  }
  return { offset, indent: indent ?? `${header}${/\n\t/.test(text) ? "\t" : "  "}` };
}
