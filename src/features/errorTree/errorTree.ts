import * as vscode from "vscode";
import { type ErrorGroup, excerpt, groupErrors } from "../../core/recognition/errorGroups";
import { fitToShow } from "../../core/text/foreign";
import { statusesOf } from "../../core/explanation/statuses";
import { commands, registerCommand, tellDone } from "../shared/commands";
import { dropLogs } from "./dropLogs";
import { errorsInTabs, type PlaceInTab, titleOf } from "./openDocuments";
import type { Services } from "../shared/services";

const view = "stytchErrors.found";
/** How long typing has to rest before errors are gathered anew, in ms. The diagnostics have scanned by then. */
const rest = 500;
/** More places of one type than these are for a search. */
const most = 500;

/** A place of an error, as it was when it was found. */
interface Place {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly range: vscode.Range;
  readonly line: string;
}

type Group = Omit<ErrorGroup<never>, "places"> & { readonly places: readonly Place[] };

/** A line of the tree: an error type, a place of one, or how many places aren't listed. */
type Node = { readonly group: Group; readonly place?: Place } | { readonly unlisted: number };

/** Lists in the Explorer the errors of the files that are open in tabs, by type; hidden while there is none. */
export function registerErrorTree(services: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<Node[] | undefined>();
  const types = new TypeNodes();
  let waiting: NodeJS.Timeout | undefined;
  let runs = 0;

  const tree = vscode.window.createTreeView<Node>(view, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: itemOf,
      getChildren: (node) => (node ? childrenOf(node) : [...types.nodes]),
    },
    showCollapseAll: true,
    dragAndDropController: dropLogs((error) => void services.faults.tell("A drop", error)),
  });

  const gather = async (): Promise<void> => {
    const run = ++runs;
    try {
      const found = await errorsInTabs(services.occurrences, { one: !tree.visible });
      // A later run knows better; so does the one that an edit has asked for meanwhile.
      if (run !== runs || found === undefined) return;
      await vscode.commands.executeCommand("setContext", "stytchErrors.hasErrors", found.length > 0);
      // What is hidden is asked for again when it is shown; nothing is kept of documents that are gone.
      if (!tree.visible && found.length > 0) return;
      const groups = groupErrors(found, most).map(({ places, ...group }) => ({
        ...group,
        places: places.map(placeOf),
      }));
      const refreshed = types.take(groups);
      if (refreshed?.length !== 0) changed.fire(refreshed);
    } catch (error) {
      services.faults.note("tree", error);
    }
  };
  const schedule = (delay: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void gather(), delay);
  };
  const later = (): void => schedule(rest);
  later();

  return vscode.Disposable.from(
    tree,
    changed,
    tree.onDidChangeVisibility(({ visible }) => {
      if (visible) schedule(0);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document.uri.scheme !== "output") later();
    }),
    services.dependencies.onDidChange(later),
    vscode.workspace.onDidOpenTextDocument(later),
    vscode.workspace.onDidCloseTextDocument(later),
    vscode.workspace.onDidChangeNotebookDocument(later),
    vscode.window.tabGroups.onDidChangeTabs(later),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("stytchErrors.recognition")) later();
    }),
    new vscode.Disposable(() => clearTimeout(waiting)),
    registerCommand(commands.explainFound, services.faults, async (node) => {
      const type = typeOf(node);
      if (type !== undefined) await vscode.commands.executeCommand(commands.explain, type);
    }),
    registerCommand(commands.copyName, services.faults, async (node) => {
      const type = typeOf(node);
      if (type === undefined) return;
      await vscode.env.clipboard.writeText(type);
      tellDone(vscode.l10n.t("Copied {0}", type));
    }),
  );
}

/**
 * The tree's first level. Only what has changed is told: VS Code keeps something of each line that it was ever given, as long
 * as the tree is there.
 */
class TypeNodes {
  nodes: readonly { group: Group }[] = [];

  /** @returns the lines that have changed; undefined where there are others now */
  take(groups: readonly Group[]): Node[] | undefined {
    const { nodes } = this;
    if (groups.length !== nodes.length || groups.some(({ entry }, at) => entry !== nodes[at]?.group.entry)) {
      this.nodes = groups.map((group) => ({ group }));
      return undefined;
    }
    return nodes.filter((node, at) => {
      const group = groups[at];
      if (!group || isSame(node.group, group)) return false;
      node.group = group;
      return true;
    });
  }
}

function isSame(one: Group, other: Group): boolean {
  const isSamePlace = (a: Place, b?: Place): boolean =>
    a.title === b?.title && a.line === b.line && a.range.isEqual(b.range) && a.uri.toString() === b.uri.toString();
  return (
    one.count === other.count &&
    one.places.length === other.places.length &&
    one.places.every((place, at) => isSamePlace(place, other.places[at]))
  );
}

function placeOf({ document, line, start, end }: PlaceInTab): Place {
  const range = new vscode.Range(line, start, line, end);
  return {
    uri: document.uri,
    title: `${titleOf(document)}:${line + 1}`,
    range,
    line: excerpt(document.lineAt(line).text, start),
  };
}

function childrenOf(node: Node): Node[] {
  if (!("group" in node) || node.place) return [];
  const { group } = node;
  const unlisted = group.count - group.places.length;
  return [...group.places.map((place) => ({ group, place })), ...(unlisted > 0 ? [{ unlisted }] : [])];
}

function itemOf(node: Node): vscode.TreeItem {
  if ("group" in node) return node.place ? placeItem(node.group, node.place) : groupItem(node.group);
  return new vscode.TreeItem(vscode.l10n.t("and {0} more", node.unlisted));
}

function groupItem({ entry, count }: Group): vscode.TreeItem {
  const { t } = vscode.l10n;
  const status = statusesOf(entry).join(", ");
  const places = count === 1 ? t("1 place") : t("{0} places", count);
  const item = new vscode.TreeItem(entry.type, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = entry.type;
  // The side bar is narrow; the tooltip says in words what the numbers are.
  item.description = [count, status].filter(Boolean).join(" · ");
  item.contextValue = "type";
  item.tooltip = status
    ? t("{0}: {1} in open files, status {2}", entry.type, places, status)
    : t("{0}: {1} in open files", entry.type, places);
  item.accessibilityInformation = { label: item.tooltip };
  return item;
}

function placeItem({ entry }: Group, { uri, title, range, line }: Place): vscode.TreeItem {
  const item = new vscode.TreeItem(title);
  item.id = `${entry.type} ${uri.toString()} ${range.start.line}:${range.start.character}`;
  item.description = line;
  item.tooltip = fitToShow(vscode.workspace.asRelativePath(uri));
  item.command = {
    title: vscode.l10n.t("Go to Error"),
    command: "vscode.open",
    arguments: [uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
  item.accessibilityInformation = { label: `${title}, ${line}` };
  return item;
}

/** The error type of a tree's line, which menus give as their argument. */
function typeOf(node: unknown): string | undefined {
  return typeof node === "object" && node !== null && "group" in node
    ? (node as { group: Group }).group.entry.type
    : undefined;
}
