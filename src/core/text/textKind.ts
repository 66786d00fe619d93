/** What sort of text a document is: decides whether bare words count and what is evidence for them. */
export type TextKind = "code" | "data" | "log" | "prose";

/** What is known of a text before it is read. */
export interface Source {
  readonly kind: TextKind;
  /** VS Code's language id. */
  readonly language: string;
}

/** VS Code's ids of the languages that logs are shown in, where the file's name doesn't speak against it. */
export const logLanguages: ReadonlySet<string> = new Set([
  "log",
  "Log",
  "ansi",
  "jsonl",
  "plaintext",
  "csv",
  "tsv",
  "code-text-binary",
]);
const proseLanguages = new Set(["markdown", "mdx", "restructuredtext", "asciidoc", "git-commit", "latex", "typst"]);
const dataLanguages = new Set([
  ...["json", "jsonc", "json5", "yaml", "dockercompose", "github-actions-workflow", "toml", "xml", "dotenv"],
  ...["properties", "ini", "http", "rest", "plist", "helm"],
]);
const logFile = /\.(?:log|out|err|trace|jsonl|ndjson|logfmt)(?:\.\d+)?$/i;
const dataFile = /\.(?:toml|http|rest|ya?ml|env|properties|ini|json5?|snap|po|pot|strings|arb|xlf|xliff|resx|ftl)$/i;
const proseFile = /\.(?:md|mdx|rst|adoc|feature)$/i;

const codeEndings: readonly (readonly [endings: RegExp, language: string])[] = [
  [/\.kts?$/i, "kotlin"],
  [/\.exs?$/i, "elixir"],
  [/\.gleam$/i, "gleam"],
  [/\.scala$/i, "scala"],
  [/\.vue$/i, "vue"],
  [/\.svelte$/i, "svelte"],
  [/\.(?:tf|hcl)$/i, "terraform"],
  [/\.(?:graphql|gql)$/i, "graphql"],
  [/\.(?:zig|nim|elm|hs|erl|cr|jl|ml)$/i, "unknown"],
];

/**
 * @param language VS Code's language id
 * @param path the document's path, of which only the ending counts
 */
export function sourceOf(language: string, path: string): Source {
  // Files whose language no extension brings open as plain text, and are code all the same.
  const ending = language === "plaintext" ? codeEndings.find(([endings]) => endings.test(path)) : undefined;
  return ending ? { kind: "code", language: ending[1] } : { kind: kindOf(language, path), language };
}

function kindOf(language: string, path: string): TextKind {
  if (logFile.test(path)) return "log";
  // A file whose language VS Code doesn't know opens as plain text.
  if (proseLanguages.has(language) || (language === "plaintext" && proseFile.test(path))) return "prose";
  if (dataLanguages.has(language) || (language === "plaintext" && dataFile.test(path))) return "data";
  return logLanguages.has(language) ? "log" : "code";
}

const minifiedFile = /\.min\.[cm]?js$|\.bundle\.[cm]?js$/i;
const declarationFile = /\.d\.[cm]?ts$/i;
const generatedNote = /@generated\b|\bDO NOT EDIT\b|\bauto-?generated\b/i;

/** Whether code was made by a bundler: few lines, and each as long as a page. Such code explains nothing. */
export function isMinified({ kind }: Source, path: string, length: number, lines: number): boolean {
  return kind === "code" && (minifiedFile.test(path) || (length > 20_000 && length / lines > 400));
}

/** Whether nobody writes this code by hand: it can be hovered over, and there is nothing to report in it. */
export function isGenerated(path: string, head: string): boolean {
  return declarationFile.test(path) || generatedNote.test(head);
}
