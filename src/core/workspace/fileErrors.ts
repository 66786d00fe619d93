import { codeOf } from "../code/code";
import { withoutLinks } from "../recognition/errorGroups";
import { type FileEvidence, fileEvidence } from "../recognition/evidence";
import type { NameIndex } from "../recognition/names";
import { type Occurrence, type Recognition, scan } from "../recognition/scan";
import { askedPlaces } from "../syntax/askedPlaces";
import { isMinified, type Source } from "../text/textKind";
import { type Role, roleOf } from "./roles";

/** What a file that isn't open says about errors. */
export interface FileErrors {
  readonly occurrences: readonly Occurrence[];
  readonly evidence: FileEvidence;
  /** Those of the occurrences that a person is told of, in order. */
  readonly places: readonly { readonly occurrence: Occurrence; readonly role: Role }[];
}

/** @param path with slashes @returns undefined for what a bundler made, in which nothing is looked for */
export function fileErrors(
  text: string,
  path: string,
  source: Source,
  names: NameIndex,
  recognition: Recognition,
): FileErrors | undefined {
  if (isMinified(source, path, text.length, lineCount(text))) return undefined;
  const occurrences = scan(text, source, names, recognition);
  const asked =
    source.kind === "code" && occurrences.length > 0 ? askedPlaces(codeOf(text, source.language)) : new Set();
  const places = withoutLinks(occurrences).map((occurrence) => ({
    occurrence,
    role: roleOf(path, source, occurrence.context === "case" || asked.has(occurrence.start)),
  }));
  return { occurrences, evidence: fileEvidence(text, source, names.mentions(text, source)), places };
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
