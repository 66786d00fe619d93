import type { Source } from "../entry";
import type { AreaSources, EntrySource } from "../source";
import type { Enumeration } from "./enumeration";
import type { Fact } from "./fact";
import type { Input } from "./input";
import type { OpenApiDocument } from "./openApi";
import type { ReferencePage } from "./page";

/** One thing in which an input and the catalog differ. */
export type Difference =
  | { readonly kind: "new"; readonly fact: Fact; readonly source: Source }
  | {
      readonly kind: "changed";
      /** What the catalog can take over. */
      readonly fact: Fact;
      readonly source: Source;
      readonly what: readonly string[];
    }
  | { readonly kind: "gone"; readonly type: string; readonly from: string };

type Entries = ReadonlyMap<string, EntrySource>;

/**
 * What an input says that the catalog doesn't. That something is missing in an OpenAPI document says nothing; what
 * enumerations lack is a matter of all of them: see `goneNames`.
 */
export function compare(input: Input, areas: AreaSources): Difference[] {
  const entries = entriesOf(areas);
  switch (input.kind) {
    case "page":
      return comparePage(input.page, entries);
    case "openApi":
      return compareOpenApi(input.document, entries);
    case "enumeration":
      return compareEnumeration(input.enumeration, entries);
  }
}

/** Nothing is called gone by a page that breaks off. */
function comparePage({ product, status, errors, unread }: ReferencePage, entries: Entries): Difference[] {
  const differences = errors.flatMap((error): Difference[] => {
    const fact = { ...error, api: product };
    const known = entries.get(error.type)?.apis?.[product];
    if (!known) return [{ kind: "new", fact, source: "reference" }];
    const what = contradictions(known, fact);
    return what.length > 0 ? [{ kind: "changed", fact, source: "reference", what }] : [];
  });
  if (unread.length > 0) return differences;
  const documented = new Set(errors.map(({ type }) => type));
  const gone = [...entries].filter(
    ([type, entry]) => entry.apis?.[product]?.status === status && !documented.has(type),
  );
  const from = `${product} ${status} doesn't list it any more`;
  return [...differences, ...gone.map(([type]): Difference => ({ kind: "gone", type, from }))];
}

/** An example proves less than the page of an error does: only what the catalog lacks is taken over. */
function compareOpenApi({ facts, isStytchs }: OpenApiDocument, entries: Entries): Difference[] {
  const source: Source = isStytchs ? "reference" : "observed";
  return facts.flatMap((fact): Difference[] => {
    const { type, api, status, message } = fact;
    const entry = entries.get(type);
    if (!entry) return [{ kind: "new", fact, source }];
    if (api === undefined) return [];
    const known = entry.apis?.[api];
    if (!known) return [{ kind: "new", fact, source }];
    const lacking: Fact = {
      type,
      api,
      ...(known.status === undefined && status !== undefined && { status }),
      ...(known.message === undefined && message !== undefined && { message }),
    };
    const isLacking = lacking.status !== undefined || lacking.message !== undefined;
    const what = contradictions(known, fact).map((text) =>
      text.includes("unknown →") ? text : `${text} (stays as it is: look at the error's page)`,
    );
    return what.length > 0 || isLacking ? [{ kind: "changed", fact: lacking, source, what }] : [];
  });
}

function compareEnumeration({ names, isWhole }: Enumeration, entries: Entries): Difference[] {
  return names.flatMap((type): Difference[] => {
    const entry = entries.get(type);
    if (!entry) return [{ kind: "new", fact: { type }, source: "sdk" }];
    if (!isWhole || !entry.retired) return [];
    const what = [`retired since ${entry.retired.until}, yet it is listed`];
    return [{ kind: "changed", fact: { type }, source: "sdk", what }];
  });
}

/**
 * The names that an SDK's enumeration should hold and that none of the whole ones among these does.
 * One that lacks more than a tenth of them is an old or a broken-off copy, so it says nothing of what is gone.
 */
export function goneNames(enumerations: readonly Enumeration[], areas: AreaSources): Difference[] {
  const expected = [...entriesOf(areas)].filter(([, entry]) => mayBeEnumerated(entry)).map(([type]) => type);
  const whole = enumerations.filter(({ isWhole }) => isWhole).map(({ names }) => new Set(names));
  const current = whole.filter((names) => expected.filter((type) => !names.has(type)).length <= expected.length / 10);
  if (current.length === 0) return [];
  return expected
    .filter((type) => !current.some((names) => names.has(type)))
    .map((type) => ({ kind: "gone", type, from: "no enumeration here lists it" }));
}

/** Fraud's and the management API's names, what an SDK raises itself, OAuth's codes and retired names are in none. */
function mayBeEnumerated({ apis = {}, retired, oauth, otherCases }: EntrySource): boolean {
  const known = Object.keys(apis);
  if (retired || (oauth && !otherCases?.some((one) => one.oauth))) return false;
  return known.length === 0 || known.some((api) => !["fraud", "management", "sdk"].includes(api));
}

function contradictions(known: { readonly status?: number; readonly message?: string }, fact: Fact): string[] {
  const { status, message } = fact;
  return [
    ...(status === undefined || known.status === status ? [] : [`status ${known.status ?? "unknown"} → ${status}`]),
    ...(message === undefined || known.message === message
      ? []
      : [`message ${quoted(known.message)} → ${quoted(message)}`]),
  ];
}

function quoted(message: string | undefined): string {
  return message === undefined ? "unknown" : JSON.stringify(message);
}

function entriesOf(areas: AreaSources): Entries {
  return new Map(Object.values(areas).flatMap(({ errors }) => Object.entries(errors)));
}
