import type { Line } from "./line";
import type { Source } from "../text/textKind";

/** How far before a word its list may begin, in UTF-16 units. */
const reach = 1000;
/** Ruby's, Crystal's, Elixir's and Perl's lists of bare words: `%w[`, `%i(`, `~w(`, `qw(`. */
const opener = /(?:%[wWiI][[({<|!/]|~[wW][[({<|"/]|\bqw\s?[[({</!|])$/;
/** `KEY=`, `key: `, `codes[0]=`, with the names before this one: `a_b,`, `a_b `. A word without an underscore is no name. */
const value = /^(.*[\w\]"'])\s*[:=]\s*\(?\s*((?:[A-Za-z]\w*_\w+(?:\s*[,;|]\s*|\s+))*)$/;
/** The names behind this one, to the end of the value. */
const valueBehind = /^(?:(?:\s*[,;|]\s*|\s+)[A-Za-z]\w*_\w+)*\)?\s*(?:[#;&|\\"'].*)?$/;
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
  return /^\s+$/.test(before) && /^,?\s*$/.test(after) && /[:=|>\\,-]\s+(?:\w+_\w+,?\s+)*$/.test(head(text, start));
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
