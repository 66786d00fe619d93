import * as vscode from "vscode";
import { groupErrors } from "../../core/recognition/errorGroups";
import { commands, registerCommand, tellDone } from "../shared/commands";
import { dropLogs } from "./dropLogs";
import { errorsInTabs } from "./openDocuments";
import { type Group, type Place, placesElsewhere, placesInTab } from "./places";
import { childrenOf, itemOf, type Node } from "./treeItems";
import type { Services } from "../shared/services";

const view = "stytchErrors.found";
/** How long typing has to rest before errors are gathered anew, in ms. The diagnostics have scanned by then. */
const rest = 500;
/** More places of one type than these are for a search. */
const most = 500;

/** Lists in the Explorer the errors of the files that are open in tabs, and of the workspace once somebody has it checked, by type; hidden while there is none. */
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
      const inTabs = await errorsInTabs(services.occurrences, { one: !tree.visible });
      // A later run knows better; so does the one that an edit has asked for meanwhile.
      if (run !== runs || inTabs === undefined) return;
      const found = [
        ...inTabs.map((one) => placesInTab(one, services.workspaceReviews)),
        ...placesElsewhere(services.workspaceReviews),
      ];
      await vscode.commands.executeCommand("setContext", "stytchErrors.hasErrors", found.length > 0);
      // What is hidden is asked for again when it is shown; nothing is kept of documents that are gone.
      if (!tree.visible && found.length > 0) return;
      const groups = groupErrors(found, most);
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
    services.workspaceReviews.onDidChange(later),
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
    registerCommand(commands.findHandlersOfFound, services.faults, async (node) => {
      const type = typeOf(node);
      if (type !== undefined) await vscode.commands.executeCommand(commands.findHandlers, type);
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

/** The error type of a tree's line, which menus give as their argument. */
function typeOf(node: unknown): string | undefined {
  return typeof node === "object" && node !== null && "group" in node
    ? (node as { group: Group }).group.entry.type
    : undefined;
}
