import * as vscode from "vscode";
import { apiName } from "../core/explanation/labels";
import { logLanguages } from "../core/text/textKind";
import { type ReferencePage, referencesIn, todaysPage } from "../core/links/referenceLinks";
import { rangeOf } from "./shared/convert";
import type { Services } from "./shared/services";
import { sourceOfDocument } from "./shared/sourceOfDocument";

/** A longer document is read at its end only, where a log is newest; in UTF-16 units. */
const furthest = 5_000_000;
/** How many links a document gets; the last ones, for the same reason. */
const most = 2_000;
/** How many links are made between two looks at whether they are still wanted. */
const batch = 100;

const selector: vscode.DocumentSelector = [
  { scheme: "output" },
  ...[...logLanguages].map((language) => ({ language })),
  { pattern: "**/*.{log,out,err,trace,jsonl,ndjson,logfmt}" },
];

/** Leads the links of logs and Output channels to today's pages: the API's own are of an older form. */
export function registerDocumentLinks({ catalog, faults }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) =>
      faults.contain("documentLinks", async () => {
        const { uri, lineCount } = document;
        if (uri.scheme !== "output" && sourceOfDocument(document).kind !== "log") return undefined;
        const end = document.lineAt(lineCount - 1).range.end;
        const from = document.positionAt(document.offsetAt(end) - furthest);
        const [text, shift] = [document.getText(new vscode.Range(from, end)), document.offsetAt(from)];
        const links: vscode.DocumentLink[] = [];
        for (const [index, reference] of referencesIn(text).slice(-most).entries()) {
          if (index % batch === batch - 1) await new Promise((resolve) => setTimeout(resolve));
          if (token.isCancellationRequested) return undefined;
          const page = todaysPage(text, reference, catalog);
          // VS Code makes a link of it by itself.
          if (text.slice(reference.start, reference.end) === page.url) continue;
          const range = rangeOf(document, { start: reference.start + shift, end: reference.end + shift });
          const link = new vscode.DocumentLink(range, vscode.Uri.parse(page.url, true));
          link.tooltip = tooltipOf(page, reference.status);
          links.push(link);
        }
        return links;
      }),
  });
}

function tooltipOf({ type, product }: ReferencePage, status: number): string {
  const { t } = vscode.l10n;
  return type === undefined
    ? t("Open status {0} in Stytch's {1} reference", status, apiName(product, t))
    : t("Open {0} in Stytch's {1} reference", type, apiName(product, t));
}
