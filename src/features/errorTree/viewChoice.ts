import * as vscode from "vscode";
import { type Role, roles } from "../../core/workspace/roles";
import { roleText } from "./roleText";

const hiddenKey = "found.hidden";
const byFileKey = "found.isByFile";

/** How somebody wants the view of one workspace. */
export interface ViewChoice {
  /** Places of these roles aren't shown. */
  readonly hidden: readonly Role[];
  readonly isByFile: boolean;
}

/** @param memory of the workspace; whatever else it holds counts as nothing chosen */
export function viewChoice(memory: vscode.Memento): ViewChoice {
  const kept = memory.get<unknown>(hiddenKey);
  const hidden = Array.isArray(kept) ? roles.filter((role) => kept.includes(role)) : [];
  return { hidden, isByFile: memory.get<unknown>(byFileKey) === true };
}

/** Keeps whether the view lists files, and their errors below them. */
export async function keepGrouping(memory: vscode.Memento, isByFile: boolean): Promise<void> {
  await memory.update(byFileKey, isByFile);
}

/** Asks what the view shall show, and keeps it. */
export async function chooseRoles(memory: vscode.Memento): Promise<void> {
  const { t } = vscode.l10n;
  const { hidden } = viewChoice(memory);
  const items = roles.map((role) => ({ label: roleText(role), role, picked: !hidden.includes(role) }));
  const title = t("Show errors that are");
  const chosen = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  if (!chosen) return;
  const shown = new Set(chosen.map(({ role }) => role));
  await memory.update(
    hiddenKey,
    roles.filter((role) => !shown.has(role)),
  );
}

/** What the view says above its lines where something isn't shown. */
export function filterText(hidden: readonly Role[]): string {
  return vscode.l10n.t("Not shown: {0}", hidden.map(roleText).join(", "));
}
