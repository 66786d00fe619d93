import type { Line } from "./line";
import type { Source } from "../text/textKind";

/** How far before a word its list may begin, in UTF-16 units. */
const reach = 1000;
/** Ruby's, Crystal's, Elixir's and Perl's lists of bare words: `%w[`, `%i(`, `~w(`, `qw(`. */
const opener = /(?:%[wWiI][[({<|!/]|~[wW][[({<|"/]|\bqw\s?[[({</!|])$/;
/** `KEY=`, `key: `, `codes[0]=`, with the names before this one: `a_b,`, `a_b `. A word without an underscore is no name. */
const value = /^(.*[\w\]"'])\s*[:=]\s*\(?\s*((?:[A-Za-z][^\W_]*_\w+(?:\s*[,;|]\s*|\s+))*)$/;
/** The names behind this one, to the end of the value. */
const valueBehind = /^(?:(?:\s*[,;|]\s*|\s+)[A-Za-z][^\W_]*_\w+)*\)?\s*(?:[#;&|\\"'].*)?$/;
/** The same in a shell, where a blank ends the value. */
const argumentBehind = /^(?:[,:]\w+)*(?:[\s"'&;|)]|$)/;
/** `--retry-on=a,b`, `--retry-on a`. */
const flag = /(?:^|\s)--[a-z][\w-]*[= ](?:[a-z]\w*,)*$/;
/** `for type in a b; do`. */
const loop = /\bfor\s+\w+\s+in\s(?:[\w"'$]+\s+)*$/;
/** `codes=(`. */
const shellArray = /[\w+]=\($/;
const assignment = /^\s*(?:(?:export|ENV|ARG|local|readonly|declare|set|env|-e)\s+)*(?:-\w+\s+)*[\w.-]+[+?:]?$/;
const quoting = new Set(["ruby", "erb", "crystal", "elixir", "eex", "perl", "perl6", "raku"]);
const shells = new Set(["shellscript", "fish", "dockerfile", "makefile", "bat", "powershell"]);

/** Whether a word stands in one of Ruby's, Elixir's or Perl's lists of words, on one line or on several. */
export function isInQuotedWords(text: string, start: number, { language }: Source): boolean {
  if (!quoting.has(language)) return false;
  const from = startOfWords(text, start);
  return opener.test(text.slice(Math.max(0, from - 4), from));
}

/** Whether a word of a shell is an item of a list, or a value. */
export function isInWordList(text: string, start: number, { before, after }: Line, { language }: Source): boolean {
  if (!shells.has(language)) return false;
  const from = startOfWords(text, start);
  if (flag.test(before) || loop.test(before) || shellArray.test(text.slice(Math.max(0, from - 3), from))) return true;
  const key = value.exec(before)?.[1];
  return key !== undefined && assignment.test(key) && (valueBehind.test(after) || argumentBehind.test(after));
}

/** Whether a word of a data file is an item of a value that consists of bare names. */
export function isInValueList(text: string, start: number, { before, after }: Line): boolean {
  if (flag.test(before)) return true;
  if (valueBehind.test(after) && value.test(before)) return true;
  // One below the other, under a key.
  return (
    /^\s+$/.test(before) && /^,?\s*$/.test(after) && /[:=|>\\,-]\s+(?:\w[^\W_]*_\w+,?\s+)*$/.test(head(text, start))
  );
}

function head(text: string, start: number): string {
  return text.slice(Math.max(0, startOfWords(text, start) - 1), start);
}

/** Where the unbroken run of words and blanks begins that goes on at this offset. */
function startOfWords(text: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < reach && /[\w\s]/.test(text.charAt(from - 1))) from--;
  return from;
}

/** `key: `, `key=`: whether a value of several words goes on here, in a language whose texts need no quotes. */
export function isInSentence(before: string, { language }: Source): boolean {
  const key = plainText.has(language)
    ? /^\s*(?:-\s+)?["']?([\w.-]+)["']?\s*[:=]\s*[^\s{["'&*!|>].*[\s(]$/.exec(before)?.[1]
    : undefined;
  return key !== undefined && !commands.test(key);
}
const plainText = new Set(["yaml", "properties", "dockercompose", "github-actions-workflow", "helm", "ini"]);
/** Keys whose words are programs and their arguments. */
const commands = /(?:^|[._-])(?:run|command|cmd|script|exec|entrypoint|args?|path|url|uses|pattern)$/i;

/** Where a `/` begins a regular expression and doesn't divide: behind an operator, a bracket, a keyword, or nothing. */
const slashed =
  /(?:^|[=(,:!&|?{};[~]|\b(?:return|when|case|match|matches|if|elsif|unless|and|or|not|in|of|matcher|with)\s|=>)\s*\/(?![/*\s])(?:[^/\\]|\\.)*$/;
const slashBehind = /^(?:[^/\\]|\\.)*\//;
/** Ruby's `%r{`, Elixir's `~r/`, Perl's `qr/`, `m{` and `s/`. */
const sigil = /(?:%r|~[rR]|\bqr|(?<![\w$@%&.>-])[ms])([{([/|!<"'])/g;
const closers: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]", "<": ">" };
/** `grep -q `, `rg `, `jq `; what they look for may stand without quotes. */
const searched = /(?:^|[\s|;&($`])(?:[ezf]?grep|rg|ag|ack|awk|sed|findstr|Select-String)\b[^|;&]*[\s'"/^(]$/;

const slashLanguages = new Set([
  ...["javascript", "javascriptreact", "typescript", "typescriptreact", "vue", "svelte", "astro", "coffeescript"],
  ...["ruby", "perl", "perl6", "raku", "groovy", "crystal", "awk", "swift"],
]);
const sigilLanguages = new Set(["ruby", "erb", "crystal", "elixir", "eex", "perl", "raku"]);
const searching = new Set([...shells, "yaml", "github-actions-workflow"]);

/**
 * Whether a word stands in a regular expression that has no quotes, or is what a shell's command searches for.
 * @param before the word's line up to the word
 * @param after the rest of its line
 */
export function isInPattern(before: string, after: string, { language }: Source): boolean {
  if (slashLanguages.has(language) && slashBehind.test(after) && slashed.test(before)) return true;
  if (searching.has(language)) return searched.test(before);
  if (!sigilLanguages.has(language)) return false;
  const open = [...before.matchAll(sigil)].pop();
  if (!open) return false;
  const close = closers[open[1] ?? ""] ?? open[1] ?? "";
  return !before.slice(open.index + open[0].length).includes(close) && after.includes(close);
}

/** `stytch.errors.` before a counter's last part. */
const ourCounter = /(?:^|[\s"'`=,({|:])(?:[\w-]{1,40}\.){0,6}[\w-]{0,40}stytch[\w-]{0,40}\.(?:[\w-]{1,40}\.){0,6}$/i;
/** Any counter: `auth.refused.x:3|c`, `auth.refused.x=3`, `auth.refused.x 3 1767225600`. */
const counter = /(?:^|[\s"'`=,({|:])(?:[\w-]{1,40}\.){1,8}$/;
const counted = /^\\?["'`]?\s?[:= ]\s?[\d.]+(?:\||\s|[,})]|$)/;
/** Go's name of a table's case: `TestRefuse/session_not_found`. */
const subtest = /\bTest\w{0,80}\/$/;
/** A regular expression that a test expected. */
const pattern = /(?:^|[\s:(=])\/\^?(?:\.\*)?$/;
const patternBehind = /^(?:\.\*)?\$?\/[dgimsuvy]{0,4}(?:[\s),;.]|$)/;

/** Whether a name in a log is a word, though it is joined to others: the last part of a counter, a case of a test, a pattern. */
export function isJoinedWord({ before, after }: Line): boolean {
  if (before.endsWith(".")) {
    return !/^(?:\(|\.\w)/.test(after) && (ourCounter.test(before) || (counter.test(before) && counted.test(after)));
  }
  if (before.endsWith("/") || before.endsWith("^") || before.endsWith("*")) {
    return (subtest.test(before) && !after.startsWith("/")) || (pattern.test(before) && patternBehind.test(after));
  }
  return false;
}
