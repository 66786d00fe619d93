/** Endings that say nothing of what a word means, the longest first, with what stays of them. */
const endings: readonly (readonly [ending: RegExp, stays: string])[] = [
  [/ifications?$/, "if"],
  [/(?:iz|is)ations?$/, "iz"],
  [/ations?$/, ""],
  [/ied$|ies$/, "y"],
  [/(?<=[^s])ions?$/, ""],
  [/(?<=ss)ions?$/, ""],
  [/(?<=.{4})ments?$/, ""],
];

const irregular: { readonly [word: string]: string | undefined } = {
  sent: "send",
  lost: "lose",
  broke: "break",
  broken: "break",
  stolen: "steal",
  took: "take",
  gone: "go",
  went: "go",
  wrote: "write",
  written: "write",
  found: "find",
  chosen: "choose",
  chose: "choose",
  forgot: "forget",
  forgotten: "forget",
  expiry: "expire",
  register: "registr",
  registers: "registr",
  registered: "registr",
  registering: "registr",
};

/** A stem has a vowel: "str" is none of "string". */
const vowel = /[aeiouy]/;

/** A catalog says the same few thousand words again and again. */
const known = new Map<string, string>();
const mostKnown = 10_000;

/** What plural, tense and the like leave of a word in lower case: "expires", "expired" and "expiration" are one. */
export function stem(word: string): string {
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(word, (found = stemOf(word)));
  }
  return found;
}

function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const regular = irregular[word];
  if (regular !== undefined) return stemOf(regular);
  for (const [ending, stays] of endings) {
    const rest = word.replace(ending, stays);
    if (rest !== word && rest.length >= 3) return bare(rest);
  }
  const single = /(?:ss|us|is)$/.test(word) ? word : word.replace(/(?<=ss|x|ch|sh|z)es$|s$/, "");
  const plain = single.replace(/(?<!e)ed$|ing$/, "");
  if (plain === single || plain.length < 3 || !vowel.test(plain)) return bare(single);
  return bare(plain.replace(/(?<=.{3})at$/, ""));
}

/** Without the letters that a stem has or lacks by its next ending alone: of "verify", "rotate", "stopped". */
function bare(word: string): string {
  const single = word.replace(/([b-df-hj-np-rtv-z])\1$/, "$1");
  if (single !== word && word.length > 3) return single;
  return word.length < 4 ? word : word.replace(/(?<=.{3})ate$|ie$|[ey]$/, "");
}
