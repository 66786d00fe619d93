import * as vscode from "vscode";
import type { Problem, RuleId } from "../../core/rules/problem";
import { isVendored } from "../../core/rules/reportingGaps";
import { byteEncoding } from "../../core/text/byteEncoding";
import { ProductInUse } from "../../core/text/productInUse";
import { isGenerated, type Source, sourceOf } from "../../core/text/textKind";
import type { FileErrors } from "../../core/workspace/fileErrors";
import type { Services } from "../shared/services";
import { problemSettings, recognitionSettings, severitiesIn } from "../shared/settings";

/** How much of a text's head tells what it is, and that it is generated, in UTF-16 units. */
const [headLength, noteLength] = [4000, 2000];
/** How much of it is looked through for the clients that it uses. */
const clientsLength = 200_000;
/** A longer text isn't looked through for mistakes, as in an editor. */
const longest = 500_000;

/** A file of the workspace, read as an editor's document is. */
export interface ReadFile {
  readonly uri: vscode.Uri;
  /** From the workspace's folder. */
  readonly path: string;
  readonly text: string;
  readonly source: Source;
  readonly found: FileErrors;
  /** Nobody wrote it here, or it is longer than what anybody writes: it isn't looked through for mistakes. */
  readonly isLeftOut: boolean;
  readonly inUse: ProductInUse;
}

/** @returns undefined for what is no text, or what a bundler made */
export async function readFile(
  { recognizing, dependencies, names }: Services,
  uri: vscode.Uri,
  bytes: Uint8Array,
): Promise<ReadFile | undefined> {
  const encoding = byteEncoding(bytes);
  if (encoding === "binary") return undefined;
  const text = new TextDecoder(encoding).decode(bytes);
  const source = sourceOf("plaintext", uri.path, text.slice(0, headLength));
  const [{ fileErrors }, dependsOnStytch] = await Promise.all([recognizing.load(), dependencies.onStytch(uri)]);
  const recognition = { ...recognitionSettings({ uri, languageId: source.language }), dependsOnStytch };
  const path = vscode.workspace.asRelativePath(uri);
  const found = fileErrors(text, path, source, names, recognition);
  if (!found) return undefined;
  const { skipGenerated } = problemSettings(uri);
  const isMade = skipGenerated && (isGenerated(uri.path, text.slice(0, noteLength)) || isVendored(uri.path));
  const isLeftOut = isMade || text.length > longest;
  return { uri, path, text, source, found, isLeftOut, inUse: new ProductInUse(text.slice(0, clientsLength)) };
}

/**
 * What rules find in a file, but for those that are turned off.
 * @param only these are asked
 * @param goesOn is asked between steps, and may let others have their turn first
 */
export async function problemsIn(
  { catalog, checking, search }: Services,
  { uri, text, source, found, isLeftOut, inUse }: ReadFile,
  only: (rule: RuleId) => boolean,
  goesOn: () => Promise<boolean>,
): Promise<readonly Problem[]> {
  const { occurrences, evidence } = found;
  if (isLeftOut || source.kind === "log") return [];
  if (occurrences.length === 0 && !evidence.stytch) return [];
  const levels = severitiesIn({ uri, languageId: source.language }, source.kind);
  const inForce = new Set([...levels].flatMap(([rule, level]) => (level === "off" || !only(rule) ? [] : rule)));
  const [prose, { checkLoading }] = await Promise.all([catalog.allProse(), checking.load()]);
  const context = { text, source, evidence, occurrences, catalog, prose, t: vscode.l10n.t };
  const problems = await checkLoading(
    { ...context, productAt: (offset) => inUse.at(offset) },
    inForce,
    { atHand: search.atHand, load: () => search.load() },
    goesOn,
  );
  return (problems ?? []).slice(0, problemSettings(uri).limit);
}
