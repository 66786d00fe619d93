import * as vscode from "vscode";
import { type ReportingGap, gapSettings, gapText } from "../../core/rules/reportingGaps";
import type { Faults } from "../shared/faults";
import type { Review } from "../shared/problems";

/** Says beside the language of the active document how many Stytch errors it has, and what isn't told of them. */
export class LanguageStatus implements vscode.Disposable {
  private readonly reviews = new Map<vscode.TextDocument, Review>();
  private readonly subscription: vscode.Disposable;
  private item: vscode.LanguageStatusItem | undefined;
  private shown: vscode.TextDocument | undefined;

  constructor(faults: Faults) {
    this.shown = vscode.window.activeTextEditor?.document;
    this.subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
      // An editor stays active behind the Output panel, and beside a tab without text.
      if (!editor || editor.document.uri.scheme === "output") return;
      this.shown = editor.document;
      faults.guard("problems", () => this.show());
    });
  }

  /** Takes over what has been found out about a document. */
  tell(document: vscode.TextDocument, review: Review): void {
    this.reviews.set(document, review);
    if (document === this.shown) this.show();
  }

  /** Call it when a document closes. */
  forget(document: vscode.TextDocument): void {
    this.reviews.delete(document);
    if (document !== this.shown) return;
    // It is still looked at where it has only got another language.
    if (vscode.window.activeTextEditor?.document !== document) this.shown = undefined;
    this.show();
  }

  dispose(): void {
    this.subscription.dispose();
    this.item?.dispose();
  }

  private show(): void {
    const review = this.shown && this.reviews.get(this.shown);
    if (!this.shown || !review?.isAboutStytch) {
      this.item?.dispose();
      this.item = undefined;
      return;
    }
    const { t } = vscode.l10n;
    const { gaps } = review;
    const [text, detail] = [counted(review), gaps.map((gap) => gapText(gap, t)).join(" ")];
    const selector = selectorOf(this.shown);
    const item = (this.item ??= vscode.languages.createLanguageStatusItem("stytchErrors.coverage", selector));
    item.name = t("Stytch Errors");
    item.selector = selector;
    item.text = text;
    item.detail = detail;
    item.severity = gaps.some(({ kind }) => kind === "limit")
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    item.command = settingsCommand(gaps);
    item.accessibilityInformation = { label: detail ? `${text}. ${detail}` : text };
  }
}

function counted({ errors, gaps }: Review): string {
  const { t } = vscode.l10n;
  if (gaps.some(({ kind }) => kind === "minified")) return t("Stytch errors");
  if (errors === 0) return t("No Stytch errors");
  return errors === 1 ? t("1 Stytch error") : t("{0} Stytch errors", errors);
}

/** Opens the settings that close the gaps, and no others. */
function settingsCommand(gaps: readonly ReportingGap[]): vscode.Command | undefined {
  const ids = gaps.flatMap((gap) => gapSettings(gap)).map((id) => `stytchErrors.${id}`);
  if (ids.length === 0) return undefined;
  const title = ids.length === 1 ? vscode.l10n.t("Change the Setting") : vscode.l10n.t("Change the Settings");
  return { title, command: "workbench.action.openSettings", arguments: [`@id:${ids.join(",")}`] };
}

/** This document alone: what is said of it must not stand beside another while that one is looked at. */
function selectorOf({ uri, languageId }: vscode.TextDocument): vscode.DocumentFilter {
  return { language: languageId, scheme: uri.scheme, pattern: uri.fsPath };
}
