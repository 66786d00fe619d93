import * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import { excerpt } from "../../core/recognition/errorGroups";
import { isVendored } from "../../core/rules/reportingGaps";
import type { Problem } from "../../core/rules/problem";
import { byteEncoding } from "../../core/text/byteEncoding";
import { ProductInUse } from "../../core/text/productInUse";
import { isGenerated, type Source, sourceOf } from "../../core/text/textKind";
import type { FileErrors } from "../../core/workspace/fileErrors";
import { rangeOf } from "../shared/convert";
import { diagnosticOf } from "../shared/diagnostic";
import { FilePositions } from "../shared/filePositions";
import type { Services } from "../shared/services";
import { problemSettings, recognitionSettings, severitiesIn } from "../shared/settings";
import type { FileReview } from "../shared/workspaceReviews";

/** How much of a text's head tells what it is, and that it is generated, in UTF-16 units. */
const [headLength, noteLength] = [4000, 2000];
/** How much of it is looked through for the clients that it uses. */
const clientsLength = 200_000;
/** A longer text isn't looked through for mistakes, as in an editor. */
const longest = 500_000;
/** So many places of one file are kept: a log may have a million. */
const mostPlaces = 500;

/** Reads one file after another as the editor reads documents. */
export class FileReviewer {
  constructor(private readonly services: Services) {}

  /**
   * All that the rules find, and where errors stand. Errors by themselves are no finding: those of an open document are
   * told as such, and those of a workspace stand in its view.
   * @param goesOn is asked between steps, and may let others have their turn first
   * @returns undefined for what is no text, says nothing of Stytch, or where it doesn't go on
   */
  async review(uri: vscode.Uri, bytes: Uint8Array, goesOn: () => Promise<boolean>): Promise<FileReview | undefined> {
    const encoding = byteEncoding(bytes);
    if (encoding === "binary") return undefined;
    const text = new TextDecoder(encoding).decode(bytes);
    const source = sourceOf("plaintext", uri.path, text.slice(0, headLength));
    const { recognizing, dependencies, names } = this.services;
    const [{ fileErrors }, dependsOnStytch] = await Promise.all([recognizing.load(), dependencies.onStytch(uri)]);
    const recognition = { ...recognitionSettings({ uri, languageId: source.language }), dependsOnStytch };
    const found = fileErrors(text, vscode.workspace.asRelativePath(uri), source, names, recognition);
    if (!found || !(await goesOn())) return undefined;
    const problems = await this.problems(uri, text, source, found, goesOn);
    if (found.places.length === 0 && problems.length === 0) return undefined;
    const positions = new FilePositions(uri, text);
    const levels = severitiesIn({ uri, languageId: source.language }, source.kind);
    return {
      uri,
      diagnostics: problems.map((problem) =>
        diagnosticOf(problem, positions, levels.get(problem.rule) ?? "off", this.services.catalog),
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
      counts: countsOf(found.places.map(({ occurrence }) => occurrence.entry)),
    };
  }

  private async problems(
    uri: vscode.Uri,
    text: string,
    source: Source,
    { occurrences, evidence }: FileErrors,
    goesOn: () => Promise<boolean>,
  ): Promise<readonly Problem[]> {
    const { catalog, checking, search } = this.services;
    const { limit, skipGenerated } = problemSettings(uri);
    const isLeftOut = skipGenerated && (isGenerated(uri.path, text.slice(0, noteLength)) || isVendored(uri.path));
    if (isLeftOut || source.kind === "log" || text.length > longest) return [];
    if (occurrences.length === 0 && !evidence.stytch) return [];
    const levels = severitiesIn({ uri, languageId: source.language }, source.kind);
    const inForce = new Set(
      [...levels].flatMap(([rule, level]) => (level === "off" || rule === "occurrence" ? [] : rule)),
    );
    const [prose, { checkLoading }] = await Promise.all([catalog.allProse(), checking.load()]);
    const product = new ProductInUse(text.slice(0, clientsLength));
    const context = { text, source, evidence, occurrences, catalog, prose, t: vscode.l10n.t };
    const found = await checkLoading(
      { ...context, productAt: (offset) => product.at(offset) },
      inForce,
      { atHand: search.atHand, load: () => search.load() },
      goesOn,
    );
    return (found ?? []).slice(0, limit);
  }
}

function countsOf(entries: readonly CatalogEntry[]): Map<CatalogEntry, number> {
  const counts = new Map<CatalogEntry, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}
