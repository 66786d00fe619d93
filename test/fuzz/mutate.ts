import { knowledge } from "./knowledge";
import { allPieces } from "../unit/linear/pieces";
import type { Seed } from "./target";

/** Gives a whole number from the first to the last. */
type Chance = (first: number, last: number) => number;
type Mutation = (text: string, chance: Chance, others: readonly Seed[]) => string;

const most = 6;
/** Longer texts are what `test/unit/linear` tries. */
const longest = 12_000;
const window = 3000;

const names = [...knowledge.catalog.all()].map(({ type }) => type);
/** What stands in the texts that we read, and decides something there. */
const words = [
  ...["error_type", "errorType", "status_code", "request_id", "error_message", "error_url", "stytch", "StytchError"],
  ...["case ", "switch (", "match ", "when ", "default:", "else ", "else if (", "elif ", "if ", "catch (e) {", "try {"],
  ...[
    "import ",
    "return ",
    "const ",
    "function ",
    "def ",
    "func ",
    "fn ",
    "end\n",
    "=>",
    "->",
    "==",
    "===",
    "!=",
    " in ",
  ],
  ...[
    "{",
    "}",
    "(",
    ")",
    "[",
    "]",
    "<",
    ">",
    '"',
    "'",
    "`",
    '"""',
    "//",
    "#",
    "/*",
    "*/",
    "<!--",
    "-->",
    "--",
    "{{",
    "}}",
  ],
  ...[
    ";",
    ":",
    ",",
    ".",
    "|",
    "&",
    "?",
    "!",
    "@",
    "$",
    "${",
    "%",
    "~",
    "^",
    "_",
    "-",
    "=",
    "+",
    "*",
    "/",
    "\\",
    '\\"',
    "\\\\",
  ],
  ...["\n", "\r\n", "\r", "\t", " ", "    ", "\n\n", "\u2028", "\u0085", "404", "401", "status: 404", "null", "true"],
  ...[
    "// stytch-errors-disable-line",
    "https://stytch.com/docs/api/errors/404#session_not_found",
    "https://stytch.com/",
  ],
];
/** What seldom stands in a text, and is hard on whatever counts characters. */
const strange = [
  "\0",
  "\ufeff",
  "\ud83d",
  "\ude00",
  "😀",
  "é",
  "İ",
  "ß",
  "ſ",
  "K",
  "\u202e",
  "\u200b",
  "\u001b[31m",
  "\u0007",
  "١",
];
const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/["'`]/, ['"', "'", "`", '\\"', "“"]],
  [/[[\](){}<>]/, ["(", ")", "[", "]", "{", "}", "<", ">"]],
  [/[_-]/, ["_", "-", " ", "", "\\_", "__"]],
  [/\s/, [" ", "\n", "\t", "\r\n", "", "\u00a0"]],
  [/\d/, ["0", "9", "", "44", "x"]],
  [/[.,;:=|&]/, [".", ",", ";", ":", "=", "|", "&", "==", ""]],
];

const everywhere = [
  ...[
    ["\n", "\r\n"],
    ["\r\n", "\n"],
    ["\n", " "],
    ["    ", "\t"],
  ],
  ...[
    ['"', "'"],
    ["'", '"'],
    ['"', '\\"'],
    ["_", "-"],
    ["{", "("],
  ],
] as const;

const pick = <T>(all: readonly T[], chance: Chance): T | undefined => all[chance(0, all.length - 1)];
const word = (chance: Chance): string => {
  const from = [words, words, allPieces, names, strange][chance(0, 4)] ?? words;
  return pick(from, chance) ?? "";
};
/** A part of a text, most often a short one. */
const part = (text: string, chance: Chance): readonly [start: number, end: number] => {
  const start = chance(0, text.length);
  return [start, Math.min(text.length, start + chance(0, [2, 12, 80, text.length][chance(0, 3)] ?? 0))];
};
const without = (text: string, start: number, end: number, instead = ""): string =>
  text.slice(0, start) + instead + text.slice(end);
const lineFrom = (text: string, at: number): readonly [start: number, end: number] => {
  const end = text.indexOf("\n", at);
  return [text.lastIndexOf("\n", at - 1) + 1, end === -1 ? text.length : end + 1];
};

const mutations: readonly Mutation[] = [
  (text, chance) => without(text, ...part(text, chance)),
  (text, chance) => {
    const at = chance(0, text.length);
    return without(text, at, at, word(chance));
  },
  (text, chance) => without(text, ...part(text, chance), word(chance)),
  (text, chance) => {
    const at = chance(0, text.length);
    return without(text, at, at, word(chance).repeat(chance(2, 60)));
  },
  (text, chance) => {
    const [start, end] = part(text, chance);
    return without(text, end, end, text.slice(start, end));
  },
  (text, chance) => (chance(0, 1) === 0 ? text.slice(0, chance(0, text.length)) : text.slice(chance(0, text.length))),
  (text, chance, others) => {
    const other = pick(others, chance)?.text ?? "";
    const at = chance(0, text.length);
    return without(text, at, chance(0, 1) === 0 ? at : text.length, other.slice(...part(other, chance)));
  },
  (text, chance) => {
    const [start, end] = lineFrom(text, chance(0, text.length));
    const at = chance(0, text.length);
    return without(text, at, at, text.slice(start, end));
  },
  (text, chance) => without(text, ...lineFrom(text, chance(0, text.length))),
  (text, chance) => {
    const found = [...text.matchAll(/\b[a-z0-9]+(?:_[a-z0-9]+)+\b/g)];
    const one = pick(found, chance);
    return one ? without(text, one.index, one.index + one[0].length, pick(names, chance)) : text;
  },
  (text, chance) => {
    const [kind, instead] = pick(kinds, chance) ?? [/\s/, [""]];
    const places = [...text.matchAll(new RegExp(kind, "g"))];
    const at = pick(places, chance)?.index;
    return at === undefined ? text : without(text, at, at + 1, pick(instead, chance));
  },
  (text, chance) => {
    const [start, end] = part(text, chance);
    const piece = text.slice(start, end);
    const changed = [
      piece.toUpperCase(),
      piece.toLowerCase(),
      JSON.stringify(piece),
      piece.replaceAll(/\W/g, (one) => `%${one.charCodeAt(0).toString(16).padStart(2, "0")}`),
    ];
    return without(text, start, end, pick(changed, chance));
  },
  (text, chance) => {
    const [from, to] = pick(everywhere, chance) ?? ["", ""];
    return text.replaceAll(from, to);
  },
];

/** A part of a seed's text, changed in a few places. Unchanged once in a while: what is right has to hold as well. */
export function mutated({ text }: Seed, chance: Chance, others: readonly Seed[]): string {
  const from = text.length <= window ? 0 : text.lastIndexOf("\n", chance(0, text.length - window)) + 1;
  let changed = text.slice(from, from + window);
  for (let times = chance(0, most); times > 0; times--) {
    changed = pick(mutations, chance)?.(changed, chance, others).slice(0, longest) ?? changed;
  }
  return changed;
}
