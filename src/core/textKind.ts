/** What sort of text a document is: decides whether bare words count and what is evidence for them. */
export type TextKind = "code" | "data" | "log" | "prose";

const logLanguages = new Set(["log", "Log", "ansi", "jsonl", "plaintext", "csv", "tsv"]);
const proseLanguages = new Set(["markdown", "mdx", "restructuredtext", "asciidoc", "git-commit", "latex", "typst"]);
const dataLanguages = new Set(["json", "jsonc", "json5", "yaml", "toml", "xml", "dotenv", "properties", "ini"]);
const logFile = /\.(?:log|out|err|trace|jsonl|ndjson|logfmt)(?:\.\d+)?$/i;

/**
 * @param languageId VS Code's language id
 * @param path the document's path, of which only the ending counts
 */
export function textKind(languageId: string, path: string): TextKind {
  if (logFile.test(path) || logLanguages.has(languageId)) return "log";
  if (proseLanguages.has(languageId)) return "prose";
  if (dataLanguages.has(languageId)) return "data";
  return "code";
}
