import * as vscode from "vscode";
import { type ErrorGroup, type ErrorsIn, excerpt } from "../../core/recognition/errorGroups";
import { fitToShow } from "../../core/text/foreign";
import type { Role } from "../../core/workspace/roles";
import type { ErrorInFile, WorkspaceReviews } from "../shared/workspaceReviews";
import { documentsInTabs, type ErrorsInTab, titleOf } from "./openDocuments";

/** A place of an error, as it was when it was found. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly range: vscode.Range;
  readonly line: string;
  /** What the error is to the place, where the workspace has been checked. */
  readonly role: Role | undefined;
}

export type Group = ErrorGroup<Place>;

/** The places of a document in a tab. */
export function placesInTab({ counts, places }: ErrorsInTab, reviews: WorkspaceReviews): ErrorsIn<Place> {
  return {
    counts,
    places: mapped(places, ({ entry, place: { document, line, start, end } }) => ({
      entry,
      place: {
        uri: document.uri,
        title: `${titleOf(document)}:${line + 1}`,
        range: new vscode.Range(line, start, line, end),
        line: excerpt(document.lineAt(line).text, start),
        role: reviews.of(document.uri)?.errors.find((one) => one.entry === entry && one.range.start.line === line)
          ?.role,
      },
    })),
  };
}

/** The places of the workspace's files that no tab shows, as its check knows them. */
export function placesElsewhere(reviews: WorkspaceReviews): ErrorsIn<Place>[] {
  const shown = new Set(documentsInTabs().map(({ uri }) => uri.toString()));
  return [...reviews.all()]
    .filter(({ uri, errors }) => errors.length > 0 && !shown.has(uri.toString()))
    .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1))
    .map(({ uri, errors, counts }) => ({
      counts,
      places: errors.map((error) => ({ entry: error.entry, place: placeIn(uri, error) })),
    }));
}

function placeIn(uri: vscode.Uri, { range, line, role }: ErrorInFile): Place {
  const name = fitToShow(uri.path.slice(uri.path.lastIndexOf("/") + 1));
  return { uri, title: `${name}:${range.start.line + 1}`, range, line, role };
}

function mapped<A, B>(all: Iterable<A>, make: (one: A) => B): Iterable<B> {
  return {
    *[Symbol.iterator]() {
      for (const one of all) yield make(one);
    },
  };
}
