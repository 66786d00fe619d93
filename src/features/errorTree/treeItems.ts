import * as vscode from "vscode";
import { statusesOf } from "../../core/explanation/statuses";
import { fitToShow } from "../../core/text/foreign";
import type { Role } from "../../core/workspace/roles";
import type { Group, Place } from "./places";

/** A line of the tree: an error type, a place of one, or how many places aren't listed. */
export type Node = { readonly group: Group; readonly place?: Place } | { readonly unlisted: number };

export function childrenOf(node: Node): Node[] {
  if (!("group" in node) || node.place) return [];
  const { group } = node;
  const unlisted = group.count - group.places.length;
  return [...group.places.map((place) => ({ group, place })), ...(unlisted > 0 ? [{ unlisted }] : [])];
}

export function itemOf(node: Node): vscode.TreeItem {
  if ("group" in node) return node.place ? placeItem(node.group, node.place) : groupItem(node.group);
  return new vscode.TreeItem(vscode.l10n.t("and {0} more", node.unlisted));
}

function groupItem(group: Group): vscode.TreeItem {
  const { entry, count } = group;
  const { t } = vscode.l10n;
  const status = statusesOf(entry).join(", ");
  const places = count === 1 ? t("1 place") : t("{0} places", count);
  const item = new vscode.TreeItem(entry.type, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = entry.type;
  // The side bar is narrow; the tooltip says in words what the numbers are.
  item.description = [count, status].filter(Boolean).join(" · ");
  item.contextValue = "type";
  const isOfWorkspace = group.places.some(({ role }) => role !== undefined);
  const where = isOfWorkspace
    ? t("{0}: {1} in the workspace", entry.type, places)
    : t("{0}: {1} in open files", entry.type, places);
  item.tooltip = status ? t("{0}, status {1}", where, status) : where;
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function placeItem({ entry }: Group, { uri, title, range, line, role }: Place): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  const what = role && roleText(role);
  if (role) item.iconPath = new vscode.ThemeIcon(icons[role]);
  item.id = `${entry.type} ${uri.toString()} ${range.start.line}:${range.start.character}`;
  item.description = what === undefined ? line : `${what} · ${line}`;
  item.tooltip = fitToShow(vscode.workspace.asRelativePath(uri));
  item.command = {
    title: vscode.l10n.t("Go to Error"),
    command: "vscode.open",
    arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
  item.accessibilityInformation = { label: [title, what, line].filter(Boolean).join(", ") };
  return item;
}

const icons: Readonly<Record<Role, string>> = { handled: "shield", madeUp: "beaker", met: "pulse", named: "quote" };

function roleText(role: Role): string {
  const { t } = vscode.l10n;
  return { handled: t("handled"), madeUp: t("in tests"), met: t("in a log"), named: t("named") }[role];
}
