import * as vscode from "vscode";
import { statusesOf } from "../../core/explanation/statuses";
import type { ErrorGroup } from "../../core/recognition/errorGroups";
import { fitToShow } from "../../core/text/foreign";
import type { Role } from "../../core/workspace/roles";
import type { Place } from "./places";
import { roleText } from "./roleText";

/** The errors of one document. */
interface FileGroup extends Omit<ErrorGroup<Place>, "entry"> {
  readonly uri: vscode.Uri;
  readonly file: string;
}

/** An error type with its places, or a document with its errors. */
export type Group = ErrorGroup<Place> | FileGroup;

/** A line of the tree: a group, a place of one, or how many places aren't listed. */
export type Node = { readonly group: Group; readonly place?: Place } | { readonly unlisted: number };

/** What tells a group from all others. */
export function keyOf(group: Group): string {
  return "entry" in group ? group.entry.type : group.uri.toString();
}

export function childrenOf(node: Node): Node[] {
  if (!("group" in node) || node.place) return [];
  const { group } = node;
  const unlisted = group.count - group.places.length;
  return [...group.places.map((place) => ({ group, place })), ...(unlisted > 0 ? [{ unlisted }] : [])];
}

/** @param team what the reader's team says of the line's error, in short; may be empty */
export function itemOf(node: Node, team: string): vscode.TreeItem {
  if (!("group" in node)) return new vscode.TreeItem(vscode.l10n.t("and {0} more", node.unlisted));
  const { group, place } = node;
  if (place) return placeItem(group, place);
  return "entry" in group ? typeItem(group, team) : fileItem(group);
}

function typeItem(group: ErrorGroup<Place>, team: string): vscode.TreeItem {
  const { entry, count } = group;
  const { t } = vscode.l10n;
  const status = statusesOf(entry).join(", ");
  const places = count === 1 ? t("1 place") : t("{0} places", count);
  const item = new vscode.TreeItem(entry.type, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = keyOf(group);
  // The side bar is narrow; the tooltip says in words what the numbers are.
  item.description = [count, status].filter(Boolean).join(" · ");
  item.contextValue = "type";
  const isOfWorkspace = group.places.some(({ role }) => role !== undefined);
  const where = isOfWorkspace
    ? t("{0}: {1} in the workspace", entry.type, places)
    : t("{0}: {1} in open files", entry.type, places);
  const known = status ? t("{0}, status {1}", where, status) : where;
  item.tooltip = [known, team].filter(Boolean).join(". ");
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function fileItem(group: FileGroup): vscode.TreeItem {
  const { uri, file, count } = group;
  const { t } = vscode.l10n;
  const path = fitToShow(vscode.workspace.asRelativePath(uri));
  const item = new vscode.TreeItem(file, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = keyOf(group);
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = uri;
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  item.description = [count, folder].filter(Boolean).join(" · ");
  item.tooltip = path;
  item.accessibilityInformation = { label: count === 1 ? t("{0}: 1 error", path) : t("{0}: {1} errors", path, count) };
  return item;
}

function placeItem(group: Group, { entry, uri, file, range, line, role }: Place): vscode.TreeItem {
  const number = range.start.line + 1;
  const isBelowType = "entry" in group;
  const title = isBelowType ? `${file}:${number}` : `${number}: ${entry.type}`;
  const item = new vscode.TreeItem(title);
  const what = role && roleText(role);
  if (role) item.iconPath = new vscode.ThemeIcon(icons[role]);
  // Its menu is the type's, whose line isn't there.
  if (!isBelowType) item.contextValue = "type";
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
