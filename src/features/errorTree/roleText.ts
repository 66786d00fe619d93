import * as vscode from "vscode";
import type { Role } from "../../core/workspace/roles";

/** What an error is to a place, in a word or two. */
export function roleText(role: Role): string {
  const { t } = vscode.l10n;
  return { handled: t("handled"), madeUp: t("in tests"), met: t("in a log"), named: t("named") }[role];
}
