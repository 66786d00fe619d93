import type { Code } from "../code/code";
import type { HandlerLanguage } from "./language";

/** Writes a line of code for an error as the file writes its own: with its quotes, and without semicolons where it has none. */
export function inStyleOf({ text, mask }: Code, language: HandlerLanguage): (line: string, type: string) => string {
  const count = (quote: string): number => text.split(quote).length;
  const isSingle = language.hasSingleQuotes === true && count("'") > count('"');
  const isBare = language.hasOptionalSemicolons === true && hasNoSemicolons(mask);
  return (line, type) => {
    if (line.trimStart().startsWith(language.comment)) return line;
    const ended = isBare ? line.replace(/;$/, "") : line;
    if (!isSingle) return ended;
    return ended.replaceAll(`"${type}"`, `'${type}'`).replaceAll('["error_type"]', "['error_type']");
  };
}

/** Whether statements end with their lines: calls do so without a semicolon, and no line has one. */
export function hasNoSemicolons(mask: string): boolean {
  return !/;[ \t]*\r?$/m.test(mask) && /[\w)'"`][ \t]*\r?\n/.test(mask);
}
