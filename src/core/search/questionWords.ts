import { parseQuery } from "./query";
import { withoutShapes, withPhrases, withPhrasesEach } from "./phrases";
import { stem } from "./stem";
import { meant } from "./synonyms";
import { isComplaint, isSilent, tellsOf } from "./tellingWords";

/** A word that a question asks by, and the catalog's words that may be meant by it. */
export interface QuestionWord {
  /** As it stands in the question; of a phrase, the one word that it is. */
  readonly word: string;
  /** Its stem first, which is the same word; then what else says it, and how nearly. */
  readonly terms: readonly (readonly [term: string, sameness: number])[];
  /** How much less it tells than its rarity suggests, from 0 to 1. */
  readonly tells: number;
}

/** The words of a text as `termsOf` and `questionWords` take them. */
export function wordsOf(text: string): readonly string[] {
  return parseQuery(withoutShapes(text)).words;
}

/** Words as they are compared: phrases as one word, silent words left out, without endings. */
export function termsOf(words: readonly string[]): string[] {
  return termsOfEach([words])[0] ?? [];
}

/** The same for many texts at once, which takes a fraction of the time. */
export function termsOfEach(texts: readonly (readonly string[])[]): string[][] {
  return withPhrasesEach(texts).map((words) => words.filter((word) => !isSilent(word)).map(stem));
}

/** What a question asks by; each word once. Empty where it says nothing. */
export function questionWords(words: readonly string[]): QuestionWord[] {
  const found = new Map<string, QuestionWord>();
  for (const word of withPhrases(words)) {
    const term = stem(word);
    if (isSilent(word) || found.has(term)) continue;
    found.set(term, {
      word,
      terms: [[term, 1], ...meant(term)],
      tells: tellsOf(term),
    });
  }
  return [...found.values()];
}
const asking =
  /^\W*(?:how|what|which|who|where|best|should|is there|can (?:i|you|we)|when do)\b|\b(?:which|what) should\b/i;
/** What people begin with who look for a way to do something. */
const doing =
  /^\W*(?:set up|add|buy|book|cancel|change|choose|compare|convert|create|delete|download|find|forward|install|learn|make|move|open|order|recover|remove|renew|rent|replace|schedule|sell|send|share|transfer|turn|upload|write)\b/i;
const failing =
  /\b(?:not?|never|can'?t|cannot|\w+n'?t|fail\w*|errors?|wrong|invalid|refus\w*|reject\w*|den(?:y|ie[sd])|expire[sd]?|missing|unknown|already|br[oe]ken?|block\w*|unlock|fix|solve|happens?|mean|[45]\d\d)\b/i;

/** What is left of the likeness where somebody asks how to do something, or does it, and tells of no failure. */
const [asked, done] = [0.6, 0.8];

/** How likely a question is about an error, from 0 to 1: less where it tells of no failure, and not at all of none but that. */
export function tellsOfError(question: string, words: readonly QuestionWord[]): number {
  if (/\S\s+\S/.test(question) && words.every(({ terms }) => isComplaint(terms[0]?.[0] ?? ""))) return 0;
  if (failing.test(question)) return 1;
  return asking.test(question) ? asked : doing.test(question) ? done : 1;
}
