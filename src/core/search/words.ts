import { slips } from "./distance";

/** Phrases that say the same of an error; the one on the right is the catalog's own. */
const phrases: readonly (readonly [phrase: RegExp, same: string])[] = [
  [/_(?:do|does|did)(?:_?n[o']?t)_exists?(?=_|$)|_not_exist(?:s|ing)?(?=_|$)/g, "_not_found"],
  [/_(?:can|could)(?:_?not|nt)_be_found(?=_|$)|_notfound(?=_|$)/g, "_not_found"],
  [/_(?:do|does|did)_?n[o']?t_match(?=_|$)|(?<!_(?:do|does))_not_match(?:ing|ed)?(?=_|$)/g, "_does_not_match"],
  [/_not_(support|authoriz|authenticat|verifi|configur|assign)ed(?=_|$)/g, "_un$1ed"],
];

/** What is said of something that there is already, behind its name. */
const taken =
  /^_(.+?)_(?:(?:is|was|has_been)_)?(?:already_(?:in_use|exists?|taken|used|registered|present)|(?:in_use|exists|taken))$/;

/** Words that say the same of an error. */
const groups: readonly (readonly string[])[] = [
  ["auth", "authenticate", "authentication", "authenticating"],
  ["organization", "org"],
  ["invalid", "malformed", "bad", "wrong", "incorrect", "illegal"],
  ["missing", "required", "absent"],
  ["used", "taken", "exist", "exists", "existing"],
  ["reached", "exceeded", "hit"],
  ["unable", "cannot", "failed", "failure"],
  ["expired", "old", "stale"],
  ["id", "identifier"],
  ["url", "uri"],
  ["duplicate", "duplicated"],
];
const groupOf = new Map(groups.flatMap((group, index) => group.map((word) => [word, index] as const)));

/** Words that a name has with or without saying anything by it. */
const silent = new Set([
  ..."a an the is was are were be been has have had it its of for to in on with can could already".split(" "),
  ..."error err exception stytch code".split(" "),
]);

/** Whether a name says the same without this word. */
export function isSilent(word: string): boolean {
  return silent.has(word);
}

/** The words of a name that say something, with phrases and British spelling as the catalog has them. */
export function wordsOf(name: string): string[] {
  let text = `_${name}`.replace(/is(e[ds]?|ing|ations?)(?=_|$)/g, "iz$1");
  for (const [phrase, same] of phrases) text = text.replace(phrase, same);
  const all = text.split("_").filter((word) => word);
  const telling = all.filter((word) => !isSilent(word));
  return telling.length > 0 ? telling : all;
}

/** What a name may be meant for: itself; where something is missing, that it isn't found; what is taken, a duplicate. */
export function variantsOf(name: string): string[] {
  const there = taken.exec(`_${name}`)?.[1];
  if (there !== undefined) return [name, `duplicate_${there}`];
  return /_missing$/.test(name) ? [name, name.replace(/_missing$/, "_not_found")] : [name];
}

/** How much two words of the same meaning are the same. */
export const byMeaning = 0.9;

/** How much two words are the same, from 0 to 1: by their letters, or by what they mean. */
export function sameness(a: string, b: string): number {
  if (a === b) return 1;
  if (singular(a) === singular(b)) return 0.97;
  const group = groupOf.get(a);
  if (group !== undefined && group === groupOf.get(b)) return byMeaning;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(singular(short))) return 0.85;
  const limit = Math.min(2, Math.floor(short.length / 4));
  const count = slips(a, b, limit);
  return count > limit ? 0 : 1 - (1.2 * count) / long.length;
}

/** Plural and singular count as one word. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
