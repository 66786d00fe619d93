import { errorsIn } from "../recognition/metErrors";
import { type Payload, readPayload } from "../payload/payload";
import { fieldValues } from "../syntax/fieldValues";
import { parseQuery } from "../search/query";
import { type Knowledge, proseOf } from "../search/knowledge";
import type { Hit } from "../search/hit";
import { lineOf } from "./errorLine";
import { explainMet, metSection } from "./explainMet";
import { longestQuery, type Reason, resolve, type Resolution } from "../search/resolve";
import { paragraphs, section } from "./errorSection";

/** The input of `stytch_explain_error`. */
export interface ExplainErrorInput {
  /** A name, or a text with errors in it: a payload, a log, a stack trace. */
  readonly error: string;
}

const mostNearest = 5;
/** No payload is longer; beyond it, reading takes time for nothing. */
const longestPayload = 6000;
/** What a stack trace begins with before the message. */
const raised = /^(?:[\w.]*(?:Error|Exception): )+/;
const nothingKnown =
  "This catalog knows no such Stytch error: it may be another API's, newer than the catalog, or no error name at all. " +
  "Pass the value of `error_type`, the `error_message`, or the whole payload.";
const nothingNear =
  "No error comes near it. Describe the failure to `stytch_find_errors`, or see what there is with `stytch_list_errors`.";
const unknownType = "The `error_type` in the text isn't one that this catalog knows.";
const forOne: Readonly<Record<Reason, string>> = {
  name: "",
  alias: "No Stytch error has the name given; people write it for this one.",
  message: "Found by its message.",
  slip: "No Stytch error has the name given; taken for a misspelling of this one.",
};
const forSeveral: Readonly<Record<Reason, string>> = {
  name: "The name given is that of several errors.",
  alias: "No Stytch error has the name given; people write it for several.",
  message: "Several errors have a message like this.",
  slip: "No Stytch error has the name given; it can be a misspelling of several.",
};

/** Explains the error that is named, or every distinct error in a text. What it can't find, it says. */
export function explainError({ error }: ExplainErrorInput, knowledge: Knowledge): string {
  const text = error.trim();
  const named = text.length > longestQuery ? undefined : knowledge.catalog.find(parseQuery(text).name);
  if (named) return section(named, proseOf(named, knowledge.prose), undefined, knowledge.teamOn?.(named.type));
  const met = errorsIn(text, knowledge.names);
  return met.length > 0 ? explainMet(met, knowledge) : explainUnnamed(text, knowledge);
}

/** For a text without a name of the catalog: a misspelt or foreign name, a message, or nothing of Stytch's. */
function explainUnnamed(text: string, knowledge: Knowledge): string {
  const payload = readPayload(text, { start: 0, end: Math.min(text.length, longestPayload) });
  const types = fieldValues(text).map(({ value }) => value);
  const queries = queriesIn(text, types, payload);
  for (const query of queries) {
    const resolution = resolve(query, knowledge);
    if (!resolution) continue;
    const isTypeUnknown = types.length > 0 && !types.includes(query);
    return paragraphs([isTypeUnknown ? unknownType : "", resolved(resolution, payload, knowledge)]);
  }
  const [query] = queries;
  const nearest = query === undefined ? [] : nearestTo(query, knowledge);
  const lines = nearest.map(({ entry }) => lineOf(entry, knowledge.prose)).join("\n");
  return paragraphs([nothingKnown, lines ? `Nearest names, which may mean something else:\n\n${lines}` : nothingNear]);
}

/** A name with underscores is an error's, so whatever comes near is told; words may be about anything. */
function nearestTo(query: string, { search }: Knowledge): readonly Hit[] {
  return /^\w[^\W_]*_\w+$/.test(query) ? search.near(query, mostNearest) : search.find(query, mostNearest);
}

/** What is worth a search, the surest first: the error types in a text, its message, its headline, all of it. */
function queriesIn(text: string, types: readonly string[], { message = "" }: Payload): string[] {
  const headline = text.split("\n", 1)[0]?.replace(raised, "") ?? "";
  return [...new Set([...types, message, headline, text])].filter((query) => query && query.length <= longestQuery);
}

function resolved({ reason, entries }: Resolution, payload: Payload, knowledge: Knowledge): string {
  const [only, ...others] = entries;
  if (only && others.length === 0) {
    return paragraphs([forOne[reason], metSection(only, knowledge, [payload])]);
  }
  return paragraphs([
    `${forSeveral[reason]} Explain the one that fits:`,
    entries.map((entry) => lineOf(entry, knowledge.prose)).join("\n"),
  ]);
}
