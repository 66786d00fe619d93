import type * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import { excerpt } from "../../core/recognition/errorGroups";
import type { FileErrors } from "../../core/workspace/fileErrors";
import type { Role } from "../../core/workspace/roles";
import { rangeOf } from "../shared/convert";
import { diagnosticOf } from "../shared/diagnostic";
import { FilePositions } from "../shared/filePositions";
import type { Services } from "../shared/services";
import { severitiesIn } from "../shared/settings";
import type { FileReview } from "../shared/workspaceReviews";
import { problemsIn, readFile } from "./readFile";

/** So many places of one file are kept: a log may have a million. */
const mostPlaces = 500;

/**
 * All that the rules find in a file, and where errors stand. Errors by themselves are no finding: those of an open
 * document are told as such, and those of a workspace stand in its view.
 * @param goesOn is asked between steps, and may let others have their turn first
 * @returns undefined for what is no text, says nothing of Stytch, or where it doesn't go on
 */
export async function reviewFile(
  services: Services,
  uri: vscode.Uri,
  bytes: Uint8Array,
  goesOn: () => Promise<boolean>,
): Promise<FileReview | undefined> {
  const file = await readFile(services, uri, bytes);
  if (!file || !(await goesOn())) return undefined;
  const { text, source, found } = file;
  const problems = await problemsIn(services, file, (rule) => rule !== "occurrence", goesOn);
  if (found.places.length === 0 && problems.length === 0) return undefined;
  const positions = new FilePositions(uri, text);
  const levels = severitiesIn({ uri, languageId: source.language }, source.kind);
  return {
    uri,
    diagnostics: problems.map((problem) =>
      diagnosticOf(problem, positions, levels.get(problem.rule) ?? "off", services.catalog),
    ),
    errors: found.places.slice(0, mostPlaces).map(({ occurrence, role }) => {
      const range = rangeOf(positions, occurrence);
      return {
        entry: occurrence.entry,
        range,
        role,
        line: excerpt(positions.line(range.start.line), range.start.character),
      };
    }),
    counts: countsOf(found.places),
  };
}

function countsOf(places: FileErrors["places"]): FileReview["counts"] {
  const counts = new Map<Role, Map<CatalogEntry, number>>();
  for (const { occurrence, role } of places) {
    const ofRole = counts.get(role) ?? new Map<CatalogEntry, number>();
    counts.set(role, ofRole.set(occurrence.entry, (ofRole.get(occurrence.entry) ?? 0) + 1));
  }
  return counts;
}
