import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { apiName } from "../core/explanation/labels";
import { logEndings } from "../core/text/fileKinds";
import { logLanguages } from "../core/text/textKind";
import { type ReferencePage, referencesIn, todaysPage } from "../core/links/referenceLinks";
import type { Services } from "./shared/services";
import { sourceOfDocument } from "./shared/sourceOfDocument";

/** How many links a document gets; the last ones, where a log is newest. */
const most = 2_000;
/** How many lines around a link tell of which product line its error is. */
const around = 12;

const selector: vscode.DocumentSelector = [
  { scheme: "output" },
  ...[...logLanguages].map((language) => ({ language })),
  { pattern: `**/*.{${logEndings.join()}}` },
];

/** Leads the links of logs and Output channels to today's pages: the API's own are of an older form. */
export function registerDocumentLinks({ catalog, occurrences, faults }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) =>
      faults.contain("documentLinks", async () => {
        const { uri } = document;
        if (uri.scheme !== "output" && sourceOfDocument(document).kind !== "log") return undefined;
        const lines = await occurrences.lines(document);
        const links: vscode.DocumentLink[] = [];
        lines.slices.begin();
        for (let line = lines.lineCount - 1; line >= 0 && links.length < most; line--) {
          if (lines.line(line)?.stytch) links.push(...linksOn(document, line, catalog));
          if (lines.slices.isOver) await lines.slices.next();
          if (token.isCancellationRequested) return undefined;
        }
        return links.reverse();
      }),
  });
}

/** The last one first. */
function linksOn(document: vscode.TextDocument, line: number, catalog: Catalog): vscode.DocumentLink[] {
  const { text } = document.lineAt(line);
  const references = referencesIn(text);
  if (references.length === 0) return [];
  const [before, after] = [linesOf(document, line - around, line), linesOf(document, line, line + around)];
  const shift = before.length;
  return references.reverse().flatMap((reference) => {
    const { start, end, status } = reference;
    const page = todaysPage(before + after, { ...reference, start: start + shift, end: end + shift }, catalog);
    // VS Code makes a link of it by itself.
    if (text.slice(start, end) === page.url) return [];
    const link = new vscode.DocumentLink(new vscode.Range(line, start, line, end), vscode.Uri.parse(page.url, true));
    link.tooltip = tooltipOf(page, status);
    return link;
  });
}

/** The lines from one up to another, that one not included. */
function linesOf(document: vscode.TextDocument, from: number, to: number): string {
  return document.getText(new vscode.Range(Math.max(0, from), 0, Math.max(0, to), 0));
}

function tooltipOf({ type, product }: ReferencePage, status: number): string {
  const { t } = vscode.l10n;
  return type === undefined
    ? t("Open status {0} in Stytch's {1} reference", status, apiName(product, t))
    : t("Open {0} in Stytch's {1} reference", type, apiName(product, t));
}
