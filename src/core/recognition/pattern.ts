import type { Source } from "../text/textKind";

/** Where a `/` begins a regular expression and doesn't divide: behind an operator, a bracket, a keyword, or nothing. */
const slashed =
  /(?:^|[=(,:!&|?{};[~]|\b(?:return|when|case|match|matches|if|elsif|unless|and|or|not|in|of|matcher|with)\s|=>)\s*\/(?![/*\s])(?:[^/\\]|\\.)*$/;
const slashBehind = /^(?:[^/\\]|\\.)*\//;
/** Ruby's `%r{`, Elixir's `~r/`, Perl's `qr/`, `m{` and `s/`. */
const opened = /(?:%r|~[rR]|\bqr|(?<![\w$@%&.>-])[ms])([{([/|!<"'])/g;
const closers: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]", "<": ">" };
/** `grep -q `, `rg `, `jq `; what they look for may stand without quotes. */
const searched = /(?:^|[\s|;&($`])(?:[ezf]?grep|rg|ag|ack|awk|sed|findstr|Select-String)\b[^|;&]*[\s'"/^(]$/;

const slashLanguages = new Set([
  ...["javascript", "javascriptreact", "typescript", "typescriptreact", "vue", "svelte", "astro", "coffeescript"],
  ...["ruby", "perl", "perl6", "raku", "groovy", "crystal", "awk", "swift"],
]);
const sigilLanguages = new Set(["ruby", "erb", "crystal", "elixir", "eex", "perl", "raku"]);
const shells = new Set([
  "shellscript",
  "bat",
  "powershell",
  "fish",
  "makefile",
  "dockerfile",
  "yaml",
  "github-actions-workflow",
]);

/**
 * Whether a word stands in a regular expression that has no quotes, or is what a shell's command searches for.
 * @param before the word's line up to the word
 * @param after the rest of its line
 */
export function isInPattern(before: string, after: string, { language }: Source): boolean {
  if (slashLanguages.has(language) && slashBehind.test(after) && slashed.test(before)) return true;
  if (shells.has(language)) return searched.test(before);
  if (!sigilLanguages.has(language)) return false;
  const open = [...before.matchAll(opened)].pop();
  if (!open) return false;
  const close = closers[open[1] ?? ""] ?? open[1] ?? "";
  return !before.slice(open.index + open[0].length).includes(close) && after.includes(close);
}
