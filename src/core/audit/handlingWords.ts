import { apiName } from "../explanation/labels";
import type { Translate } from "../explanation/translate";
import { type CallError, type Handling, type HandlingReport, isHandled, type AuditedCall } from "./handlingReport";

/** So many places are told of one thing; the rest are counted. */
export const mostPlaces = 4;
/** So many calls are told one by one, and so many rows of any other table. */
export const mostRows = 300;

/** The report in numbers, each with what it counts. */
export function factsOf(
  { read, calls, everyCall }: HandlingReport,
  t: Translate,
): readonly (readonly [string, number])[] {
  const errors = new Map<string, boolean>();
  const note = (error: CallError): void =>
    void errors.set(error.type, (errors.get(error.type) ?? false) || isHandled(error));
  for (const call of calls) call.errors.forEach(note);
  everyCall.forEach(note);
  const handled = [...errors.values()].filter(Boolean).length;
  return [
    [t("Files looked at"), read],
    [t("Calls found"), calls.length],
    [t("Errors known from them so far"), errors.size],
    [t("Handled"), handled],
    [t("Not seen handled"), errors.size - handled],
  ];
}

/** A call's method and its product line, where that can be told. */
export function callTitle({ method, product }: AuditedCall, t: Translate): readonly [method: string, origin: string] {
  return [method, product === undefined ? "" : ` · ${apiName(product, t)}`];
}

/** Who handles an error, to stand before the places. */
export function handlingText(handling: Handling, t: Translate): string {
  switch (handling) {
    case "handler":
      return t("in its handler");
    case "file":
      return t("in its file");
    case "workspace":
      return t("in another file");
    case "named":
      return t("not seen; named in");
    case "unseen":
      return t("not seen");
  }
}

/** The sentences of the report, so that the page and what is copied of it say the same. */
export function sentences(t: Translate) {
  return {
    title: t("How errors of Stytch calls are handled"),
    partial: t("Partial: stopped before all files were read. What is told as not seen may be in the rest."),
    noCalls: t("No call was found whose errors are known."),
    untold: t("End users' errors that weren't seen handled"),
    untoldNote: t(
      "People meet these, and need words. Code that handles them in a way that isn't recognised isn't seen.",
    ),
    noUntold: t("Each end users' error that is known from these calls is handled somewhere."),
    alike: t("Handlers that treat all failures alike"),
    alikeNote: t(
      "They don't look at the failure, don't pass it on, and don't try again. So `too_many_requests` ends like any other failure, though the same call can work after a pause.",
    ),
    unknown: t("Names that aren't in the catalog"),
    unknownNote: t("They stand where an error type does. This catalog doesn't know them."),
    calls: t("Calls"),
    everyCall: t("Known from every call"),
    unmatched: t("Handled, but not known from a call found here"),
    unmatchedNote: t(
      "No call that was found is known so far to answer with these. That doesn't say that none can: they may come all the same, or from a call that wasn't found.",
    ),
    limits: t("What this report can't know"),
    limitsItems: [
      t("A call may answer with other errors: nobody has listed them all."),
      t(
        "A call isn't found where nothing is known of its method, or where its file doesn't show that the object is Stytch's.",
      ),
      t(
        "Tests, generated files, and what your search settings leave out aren't part of it. Files count as they are saved.",
      ),
    ],
  };
}
