import type { Span } from "../text/span";
import { quote, type Removal, removed } from "./removal";
import { matchAt, pastAt } from "./stickyMatch";
import { closingOf, type ValueKind, valueAt } from "./valueExtent";

/** Words that make a value secret wherever they stand in its name, and how such a value goes on. */
const partsOfNames: readonly (readonly [ValueKind, readonly string[]])[] = [
  ["line", ["cookie", "authorization"]],
  [
    "spaced",
    [
      ...["passw(?:or)?d", "passwort", "pwd", "pass[_-]?phrase", "secret", "credential", "e-?mail", "phone", "msisdn"],
      ...["(?:recovery|backup|scratch)[ _-]?code"],
    ],
  ],
  [
    "word",
    [
      ...[
        "token",
        "passcode",
        "jwt",
        "signature",
        "assertion",
        "verifier",
        "challenge",
        "csrf",
        "xsrf",
        "saml_?response",
      ],
      ...["(?:api|private|access|signing|encryption|service|auth)[ _-]?key"],
    ],
  ],
];
/** Words that do so only where they are the last word of a name. */
const wholeNames: readonly (readonly [ValueKind, readonly string[]])[] = [
  ["spaced", ["pass", "pw", "mobile", "tel", "telephone", "fax"]],
  ["word", ["otp", "totp", "pin", "nonce", "state", "session", "sid", "hash", "salt", "auth", "code"]],
];

/** These ends of names tell of a secret without holding it. */
const harmlessEnd =
  /^s?[_ -]?(?:ids?|types?|count|length|format|expiry|expires?(?:[_-]?(?:at|in))?|duration\w*|minutes|limit|name|ur[il]|endpoint|template\w*|(?:test|live)-.*|\w*_(?:invalid|found|old|mismatch|expired|required|missing|error|failed))$/i;
const codesThatArentSecret =
  /(?:status|error|err|country|exit|http|response|reason|language|lang|currency|return|region|zip|postal)[_ -]?$/i;
/** A status, an error type, or a constant such as ECONNREFUSED. */
const publicCode = /^(?:\d{1,3}|[a-z]+(?:_[a-z0-9]+)+|[A-Z][A-Z_]{3,})$/;

const nameEnd = /(?:s?[\w-]{0,40})(?: (?:number|address|value)\b)?/y;
const plural = /s/y;
const blank = String.raw`(?:[ \t\xa0]|%(?:25)*20|\+(?=%)){0,8}`;
/** A value may stand on the next line in a dump and in JSON that was spread out. */
const nextLine = String.raw`(?:\r?\n[ \t]{0,60}(?=["'[{(]|string\(|array\(|object\())?`;
const join = new RegExp(
  [
    String.raw`(${quote})?(?:\[\w{0,20}\]|\]|%5B\w{0,20}%5D|%5D)?${quote}?${blank}`,
    String.raw`(?:!?={1,3}>?|:{1,2}=?|->|→|%(?:25)*3[DA]|\\{1,31}u003d|&#61;|&#x3d;)${blank}${nextLine}`,
  ].join(""),
  "iy",
);
/** HAR and header lists tell name and value apart; forms of several parts leave a line empty. */
const pairJoin = new RegExp(
  String.raw`${quote}\s{0,8},\s{0,40}${quote}?value${quote}?\s{0,8}[:=]\s{0,8}|["']\r?\n\r?\n|["'](?:\\{1,7}r)?\\{1,7}n(?:\\{1,7}r)?\\{1,7}n`,
  "iy",
);
const tupleJoin = new RegExp(String.raw`${quote}\s{0,8},\s{0,40}(?=${quote})`, "y");
const flagJoin = /[ \t]{1,8}(?=[^\s-])/y;
const elementJoin = /[^<>\n]{0,80}>(?=[^<\n])/y;
const elementValue = /[^<]*/y;

/** What stands before a field of a URL's query or a form. */
const inQuery = /(?:[?&#]|%(?:25)*(?:26|3F|23)|\\u0026|&amp;)[\w.[\]-]*$/i;
const encodedJoin = /%((?:25)*)3[DA]/i;
const isFlag = /(?:^|\s)--[\w-]*$/;
const isElement = /<[\w:.-]*$/;
const inString = /(\\{0,7}["'`])[\w-]*$/;
/** How far before a word the rest of its name is looked at. */
const longestName = 48;

/** Values that their names give away: in JSON, code, dumps, logs, forms, queries, headers, markup and flags. */
export function namedValues(text: string): Removal[] {
  return patterns.flatMap(([kind, pattern, end]) => valuesNamed(text, kind, pattern, end));
}

/** Whether a name gives its value away, wherever that stands. */
export function namesSecret(name: string): boolean {
  return patterns.some(([, pattern]) =>
    Array.from(name.matchAll(pattern)).some(({ index, 0: word }) => {
      if (harmlessEnd.test(name.slice(index + word.length))) return false;
      return word.toLowerCase() !== "code" || !codesThatArentSecret.test(name.slice(0, index));
    }),
  );
}

type NamePattern = readonly [kind: ValueKind, pattern: RegExp, end: RegExp];
const patterns: readonly NamePattern[] = [
  ...partsOfNames.map(([kind, words]): NamePattern => [kind, new RegExp(words.join("|"), "gi"), nameEnd]),
  ...wholeNames.map(([kind, words]): NamePattern => [kind, new RegExp(words.map(wholeWord).join("|"), "g"), plural]),
];

function wholeWord(word: string): string {
  const raised = word.slice(0, 1).toUpperCase() + word.slice(1);
  return `(?:(?<![A-Za-z])|(?<=%[0-9A-F]{2}))(?:${word}|${raised}|${word.toUpperCase()})|(?<=[A-Za-z0-9])${raised}`;
}

function valuesNamed(text: string, kind: ValueKind, pattern: RegExp, end: RegExp): Removal[] {
  const found: Removal[] = [];
  const closing = closings(text);
  let from = 0;
  for (const { index, 0: word } of text.matchAll(pattern)) {
    if (index < from) continue;
    const nameStops = pastAt(end, text, index + word.length);
    if (harmlessEnd.test(text.slice(index + word.length, nameStops))) continue;
    const before = text.slice(Math.max(0, index - longestName), index);
    const isCode = word.toLowerCase() === "code";
    if (isCode && codesThatArentSecret.test(before)) continue;
    const value = valueOf({ text, before, nameStops, kind, closing });
    if (!value || value.start >= value.end) continue;
    if (isCode && publicCode.test(text.slice(value.start, value.end))) continue;
    found.push({ ...value, label: removed });
    from = value.end;
  }
  return found;
}

interface Name {
  readonly text: string;
  /** What stands before the word that gives the value away. */
  readonly before: string;
  readonly nameStops: number;
  readonly kind: ValueKind;
  readonly closing: (open: string, from: number) => number;
}

function valueOf(name: Name): Span | undefined {
  const { text, before, nameStops, kind } = name;
  const joined = matchAt(join, text, nameStops);
  if (joined) return joinedValue(name, joined);
  const paired = matchAt(pairJoin, text, nameStops) ?? (kind === "line" ? matchAt(tupleJoin, text, nameStops) : null);
  if (paired) return valueAt(text, nameStops + paired[0].length, kind === "line" ? "spaced" : kind);
  const flagged = isFlag.test(before) ? matchAt(flagJoin, text, nameStops) : null;
  if (flagged) return valueAt(text, nameStops + flagged[0].length, "word");
  const element = isElement.test(before) ? matchAt(elementJoin, text, nameStops) : null;
  if (!element) return undefined;
  const start = nameStops + element[0].length;
  return { start, end: pastAt(elementValue, text, start) };
}

function joinedValue(
  { text, before, nameStops, kind, closing }: Name,
  { 0: separator, 1: nameQuote }: RegExpExecArray,
): Span {
  const starts = nameStops + separator.length;
  const encoded = encodedJoin.exec(separator);
  if (encoded) return valueAt(text, starts, encoded[1] ? "encodedTwice" : "encoded");
  if (separator.includes("=") && inQuery.test(before)) return valueAt(text, starts, "query");
  if (nameQuote !== undefined) return valueAt(text, starts, kind === "line" ? "spaced" : kind);
  // A string that holds name and value ends the value too: -H 'Cookie: a=b'.
  const around = inString.exec(before)?.[1];
  return valueAt(around === undefined ? text : text.slice(0, closing(around, starts)), starts, kind);
}

/** Finds where strings end, and reads a text once for each kind of quote, however often it is asked in order. */
function closings(text: string): (open: string, from: number) => number {
  const known = new Map<string, number>();
  return (open, from) => {
    const last = known.get(open);
    if (last !== undefined && last >= from) return last;
    const end = closingOf(open, text, from);
    known.set(open, end);
    return end;
  };
}
