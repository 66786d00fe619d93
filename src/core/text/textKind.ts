import { kindByContent } from "./contentKind";
import { kindByName, type TextKind } from "./fileKinds";
import { type Owner, ownerOfPath } from "./vendors";

export type { TextKind } from "./fileKinds";

/** What is known of a text before it is read. */
export interface Source {
  readonly kind: TextKind;
  /** VS Code's language id. */
  readonly language: string;
  /** Whose its name says that it is, such as `auth0_events.json`. */
  readonly owner?: Owner;
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
const proseLanguages = new Set([
  "markdown",
  "mdx",
  "gherkin",
  "cucumber",
  "restructuredtext",
  "asciidoc",
  "git-commit",
  "latex",
  "typst",
]);
const dataLanguages = new Set([
  ...["json", "jsonc", "json5", "yaml", "dockercompose", "github-actions-workflow", "toml", "xml", "dotenv"],
  ...[
    "properties",
    "ini",
    "http",
    "rest",
    "plist",
    "helm",
    "ignore",
    "editorconfig",
    "snippets",
    "pip-requirements",
    "po",
  ],
]);
/** Documents that VS Code knows nothing of. */
const unknown = new Set(["plaintext", "code-text-binary"]);

/**
 * @param language VS Code's language id
 * @param path the document's path, of which the name counts, and for whose it is the folder
 * @param head how the text begins: tells what it is where neither language nor name does
 */
export function sourceOf(language: string, path: string, head?: string): Source {
  const owner = ownerOfPath(path);
  return { ...kindAndLanguage(language, path, head), ...(owner && { owner }) };
}

function kindAndLanguage(language: string, path: string, head: string | undefined): Omit<Source, "owner"> {
  const named = kindByName(path);
  // What is printed as JSON is a log all the same.
  if (named?.kind === "log") return { kind: "log", language };
  if (unknown.has(language)) {
    if (named) return { kind: named.kind, language: named.language };
    return head === undefined ? { kind: "log", language } : kindByContent(head);
  }
  if (proseLanguages.has(language)) return { kind: "prose", language };
  if (dataLanguages.has(language)) return { kind: "data", language };
  return { kind: logLanguages.has(language) ? "log" : "code", language };
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
