import { type Removal, removed } from "./removal";

const forms: readonly (readonly [RegExp, string])[] = [
  [/secret-(?:test|live)-(?:[\w+=%~.-]|\\{0,7}\/)*/gi, "[secret removed]"],
  [/\bsk_(?:live|test)_\w{8,}/g, "[secret removed]"],
  [/public-token-(?:test|live)-[\w-]*/gi, "[public token removed]"],
  [/eyJ[\w+=%-]{4,}(?:(?:\.|%2E)[\w+=%-]*)*/g, "[JWT removed]"],
  // Secrets of TOTP: base32, in groups or in one piece. Words have no digits, and ids have others.
  [/(?<![\w-])(?=[A-Z2-7 -]{0,40}[2-7])(?:[A-Z2-7]{4}[ -]){3,15}[A-Z2-7]{2,4}(?![\w-])/g, "[key removed]"],
  [/(?<![\w-])(?=[a-z2-7 -]{0,40}[2-7])(?:[a-z2-7]{4}[ -]){7,15}[a-z2-7]{2,4}(?![\w-])/g, "[key removed]"],
  [/(?<![\w-])(?=[A-Z]{0,15}[2-7][A-Z]{0,15}[2-7A-Z])[A-Z2-7]{16}(?![\w-])/g, "[key removed]"],
  // A word without digits or capitals is prose: "Bearer token", "basic authentication".
  [
    /(?<=(?:[Bb]earer|BEARER|[Bb]asic|BASIC|[Dd]igest)(?:\s|%(?:25)*20|\+|:){1,4}\\{0,31}["']?)(?!(?:[a-z]+|[A-Z][a-z]+)(?:[\s.,;:)"'\\]|$))[^\s"',;\\<>()[\]{}]+/g,
    removed,
  ],
  [/(?<=(?:%3A%2F%2F|:(?:\\{0,7}\/){2}))[^\s/?#"'<>\\]{1,300}(?:@|%40)/gi, "[removed]@"],
  [/(?<=(?:^|\s)(?:-u|--user|--proxy-user)[ =]["']?)[^\s"':]+:[^\s"']+/g, removed],
];

const pemHead = /-----BEGIN[A-Z0-9 +%]{1,60}-----/g;
const pemFoot = /-----END[A-Z0-9 +%]{1,60}-----/g;

/** A slash or an escaped one is a part of base64; what else is escaped isn't. */
const run = /(?<!%(?:25){0,3}[0-9A-F]?)(?:[A-Za-z0-9+_~-]|\\{0,7}\/|%(?:25)*2[BF]){20,}(?:=|%(?:25)*3D){0,2}/gi;
const longestName = 20;

/** Keys, tokens and credentials that show by their form what they are. */
export function shapedSecrets(text: string): Removal[] {
  return [
    ...forms.flatMap(([pattern, label]) =>
      Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
        start: index,
        end: index + match.length,
        label,
      })),
    ),
    ...privateKeys(text),
  ];
}

/** Without its end, a key goes on to the end of the text. */
function privateKeys(text: string): Removal[] {
  const found: Removal[] = [];
  let from = 0;
  for (const { index } of text.matchAll(pemHead)) {
    if (index < from) continue;
    pemFoot.lastIndex = index;
    from = pemFoot.exec(text) ? pemFoot.lastIndex : text.length;
    found.push({ start: index, end: from, label: "[key removed]" });
  }
  return found;
}

/** Long runs of the letters that tokens are made of, as nobody names things. */
export function randomRuns(text: string): Removal[] {
  return Array.from(text.matchAll(run), ({ index, 0: match }) => ({ start: index, end: index + match.length, match }))
    .filter(({ match }) => isRandom(match))
    .map(({ start, end }) => ({ start, end, label: "[token removed]" }));
}

/**
 * Names are words, with or without capitals; in tokens capitals, small letters, digits and consonants stand as in no
 * word. Short names may be of short words. Of random tokens of 32 letters or more, fewer than one in a million passes.
 */
function isRandom(text: string): boolean {
  const parts = text.replace(/%(?:25)*[0-9A-F]{2}|\\/gi, "/").split(/[/_~+=-]/);
  if (parts.some((part) => part.length >= longestName && /\d/.test(part) && /[A-Za-z]/.test(part))) return true;
  const letters = parts.join("");
  const words = letters.match(word)?.length ?? 0;
  const unspeakable = (letters.match(consonants) ?? []).join("").length;
  return words + unspeakable / 3 >= 3 + 0.15 * letters.length;
}

const word = /[a-z]+|[A-Z]+(?![a-z])|\d+/g;
/** What is more than three consonants in a row. */
const consonants = /(?<=[b-df-hj-np-tv-xz]{3})[b-df-hj-np-tv-xz]/gi;
