import * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import { type ErrorsIn, errorsAt, excerpt } from "../../core/recognition/errorGroups";
import { fitToShow } from "../../core/text/foreign";
import type { Role } from "../../core/workspace/roles";
import type { ErrorInFile, FileReview, WorkspaceReviews } from "../shared/workspaceReviews";
import { documentsInTabs, type ErrorsInTab, titleOf } from "./openDocuments";

/** A place of an error, as it was when it was found. */
export interface Place {
  readonly entry: CatalogEntry;
  readonly uri: vscode.Uri;
  /** What its document is called. */
  readonly file: string;
  readonly range: vscode.Range;
  readonly line: string;
  /** What the error is to the place, where the workspace has been checked. */
  readonly role: Role | undefined;
}

/** The errors of one document. */
export interface DocumentPlaces extends ErrorsIn<Place> {
  readonly uri: vscode.Uri;
  readonly file: string;
}

/** The places of a document in a tab. @param hidden roles whose places are left out */
export function placesInTab(
  { document, counts, places }: ErrorsInTab,
  reviews: WorkspaceReviews,
  hidden: readonly Role[],
): DocumentPlaces {
  const { uri } = document;
  const file = titleOf(document);
  const roleAt = rolesIn(reviews.of(uri));
  const found: ErrorsIn<Place> = {
    counts,
    places: mapped(places, ({ entry, place: { line, start, end } }) => ({
      entry,
      place: {
        ...{ entry, uri, file },
        range: new vscode.Range(line, start, line, end),
        line: excerpt(document.lineAt(line).text, start),
        role: roleAt(entry, line),
      },
    })),
  };
  // Of what no check has read nobody knows its role: it is shown.
  const shown =
    hidden.length === 0 ? found : errorsAt(found, ({ role }) => role === undefined || !hidden.includes(role));
  return { uri, file, ...shown };
}

/** The places of the workspace's files that no tab shows, as its check knows them. @param hidden roles whose places are left out */
export function placesElsewhere(reviews: WorkspaceReviews, hidden: readonly Role[]): DocumentPlaces[] {
  const inTabs = new Set(documentsInTabs().map(({ uri }) => uri.toString()));
  return [...reviews.all()]
    .filter(({ uri }) => !inTabs.has(uri.toString()))
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1))
    .map(({ uri, errors, counts }) => {
      const file = fitToShow(uri.path.slice(uri.path.lastIndexOf("/") + 1));
      const shown = errors.filter(({ role }) => !hidden.includes(role));
      return {
        ...{ uri, file },
        counts: sum([...counts].flatMap(([role, ofRole]) => (hidden.includes(role) ? [] : ofRole))),
        places: shown.map((error) => ({ entry: error.entry, place: placeIn(uri, file, error) })),
      };
    });
}

function placeIn(uri: vscode.Uri, file: string, { entry, range, line, role }: ErrorInFile): Place {
  return { entry, uri, file, range, line, role };
}

function sum(all: readonly ReadonlyMap<CatalogEntry, number>[]): Map<CatalogEntry, number> {
  const counts = new Map<CatalogEntry, number>();
  for (const one of all) for (const [entry, count] of one) counts.set(entry, (counts.get(entry) ?? 0) + count);
  return counts;
}

/** The roles of a file's errors as a check has read it. */
function rolesIn(review: FileReview | undefined): (entry: CatalogEntry, line: number) => Role | undefined {
  const key = ({ type }: CatalogEntry, line: number): string => `${line} ${type}`;
  const known = new Map(review?.errors.map(({ entry, range, role }) => [key(entry, range.start.line), role]));
  // Of these, a file is one as a whole; of a large one not every place is kept.
  const [first] = review?.errors ?? [];
  const whole = first?.role === "met" || first?.role === "madeUp" ? first.role : undefined;
  return (entry, line) => whole ?? known.get(key(entry, line));
}

function mapped<A, B>(all: Iterable<A>, make: (one: A) => B): Iterable<B> {
  return {
    *[Symbol.iterator]() {
      for (const one of all) yield make(one);
    },
  };
}
