import type { CatalogEntry, ErrorProse } from "../../catalog/entry";

/** One thing that is said of an error: a sentence, a symptom, a name. Words that stand in one unit belong together. */
export interface Unit {
  readonly kind: Kind;
  readonly text: string;
}

/** What each part of an entry counts for. */
export interface Worth {
  /** How much a word in it shows that the error is about that word, from 0 to 1. */
  readonly word: number;
  /** What a question is worth that is the unit itself; 0 where a part is never what people ask by. */
  readonly whole: number;
}

/** Measured with `npm run measure -- search`: most of these can be a third more or less without changing what is found. */
export const worth = {
  name: { word: 0.28, whole: 1 },
  alias: { word: 0.25, whole: 0.8 },
  symptom: { word: 0.32, whole: 1.25 },
  message: { word: 0.2, whole: 0.5 },
  meaning: { word: 0.33, whole: 0.5 },
  userMessage: { word: 0.2, whole: 0 },
  when: { word: 0.2, whole: 0 },
  cause: { word: 0.1, whole: 0 },
  fix: { word: 0.1, whole: 0 },
} as const satisfies Readonly<Record<string, Worth>>;
export type Kind = keyof typeof worth;

/** Everything that is said of an error, in the units that a search reads. */
export function unitsOf({ type }: CatalogEntry, text: ErrorProse): Unit[] {
  const of = (kind: Kind, texts: Iterable<string>): Unit[] => [...texts].map((one) => ({ kind, text: one }));
  const cases = [text, ...text.otherCases];
  return [
    ...of("name", [type]),
    ...of("alias", text.aliases),
    ...of("symptom", text.symptoms),
    ...of("message", new Set(Object.values(text.messages))),
    ...of("meaning", [text.meaning, text.standard ?? ""]),
    ...of(
      "userMessage",
      cases.map(({ userMessage }) => userMessage ?? ""),
    ),
    ...of(
      "when",
      cases.map(({ when }) => when ?? ""),
    ),
    ...of(
      "cause",
      cases.flatMap(({ causes }) => causes),
    ),
    ...of(
      "fix",
      cases.flatMap(({ fixes }) => fixes),
    ),
  ];
}
