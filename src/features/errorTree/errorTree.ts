import * as vscode from "vscode";
import { commands, registerCommand, tellDone } from "../shared/commands";
import { dropLogs } from "./dropLogs";
import type * as foundTree from "./foundTree";
import { errorsInTabs } from "./openDocuments";
import type { Node } from "./treeItems";
import { LazyBundle } from "../shared/lazyBundle";
import type { Services } from "../shared/services";

const view = "stytchErrors.found";
/** How long typing has to rest before errors are gathered anew, in ms. The diagnostics have scanned by then. */
const rest = 500;
/** So much of a team's words stands in a tooltip. */
const longestTeam = 300;
const byFileKey = "stytchErrors.isFoundByFile";

/**
 * Lists in the Explorer the errors of the files that are open in tabs, and of the workspace once somebody has it checked, by
 * type or by file; hidden while there is none. What it shows is made by a bundle of its own, `dist/foundTree.js`.
 */
export function registerErrorTree(services: Services): vscode.Disposable {
  const { explaining, faults, teamNotes, workspaceMemory, workspaceReviews } = services;
  const bundle = new LazyBundle<typeof foundTree>(services.extensionUri, "foundTree.js", services.keeper);
  const changed = new vscode.EventEmitter<Node[] | undefined>();
  let nodes: readonly foundTree.GroupNode[] = [];
  let waiting: NodeJS.Timeout | undefined;
  let runs = 0;

  const teamsWordsOn = async (node: Node): Promise<string> => {
    const type = typeOf(node);
    const notes = type === undefined ? [] : await teamNotes.on(type);
    return notes.length === 0 ? "" : (await explaining.load()).teamLine(notes, longestTeam, vscode.l10n.t);
  };
  const tree = vscode.window.createTreeView<Node>(view, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: async (node) => (await bundle.load()).itemOf(node, await teamsWordsOn(node)),
      getChildren: async (node) => (node ? (await bundle.load()).childrenOf(node) : [...nodes]),
    },
    showCollapseAll: true,
    dragAndDropController: dropLogs((error) => void faults.tell("A drop", error)),
  });

  const gather = async (): Promise<void> => {
    const run = ++runs;
    try {
      const inTabs = await errorsInTabs(services.occurrences, { one: !tree.visible });
      // A later run knows better; so does the one that an edit has asked for meanwhile.
      if (run !== runs || inTabs === undefined) return;
      const hasErrors = inTabs.length > 0 || [...workspaceReviews.all()].some(({ errors }) => errors.length > 0);
      await vscode.commands.executeCommand("setContext", "stytchErrors.hasErrors", hasErrors);
      // What is hidden is asked for again when it is shown; nothing is kept of documents that are gone.
      if (!hasErrors && nodes.length > 0) {
        nodes = [];
        changed.fire(undefined);
      }
      if (!tree.visible || !hasErrors) return;
      const { foundTree, viewChoice } = await bundle.load();
      if (run !== runs) return;
      const found = foundTree(inTabs, workspaceReviews, workspaceMemory, nodes);
      nodes = found.nodes;
      tree.message = found.message;
      if (found.changed?.length !== 0) changed.fire(found.changed);
      await vscode.commands.executeCommand("setContext", byFileKey, viewChoice(workspaceMemory).isByFile);
    } catch (error) {
      faults.note("tree", error);
    }
  };
  const schedule = (delay: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void gather(), delay);
  };
  const group = async (isByFile: boolean): Promise<void> => {
    await (await bundle.load()).keepGrouping(workspaceMemory, isByFile);
    schedule(0);
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
    teamNotes.onDidRead(() => changed.fire(undefined)),
    services.dependencies.onDidChange(later),
    workspaceReviews.onDidChange(later),
    vscode.workspace.onDidOpenTextDocument(later),
    vscode.workspace.onDidCloseTextDocument(later),
    vscode.workspace.onDidChangeNotebookDocument(later),
    vscode.window.tabGroups.onDidChangeTabs(later),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("stytchErrors.recognition")) later();
    }),
    new vscode.Disposable(() => clearTimeout(waiting)),
    registerCommand(commands.explainFound, faults, async (node) => {
      const type = typeOf(node);
      if (type !== undefined) await vscode.commands.executeCommand(commands.explain, type);
    }),
    registerCommand(commands.findHandlersOfFound, faults, async (node) => {
      const type = typeOf(node);
      if (type !== undefined) await vscode.commands.executeCommand(commands.findHandlers, type);
    }),
    registerCommand(commands.filterFound, faults, async () => {
      await (await bundle.load()).chooseRoles(workspaceMemory);
      schedule(0);
    }),
    registerCommand(commands.groupFoundByError, faults, () => group(false)),
    registerCommand(commands.groupFoundByFile, faults, () => group(true)),
    registerCommand(commands.copyName, faults, async (node) => {
      const type = typeOf(node);
      if (type === undefined) return;
      await vscode.env.clipboard.writeText(type);
      tellDone(vscode.l10n.t("Copied {0}", type));
    }),
  );
}

/** The error type of a tree's line, which menus give as their argument. */
function typeOf(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null || !("group" in node)) return undefined;
  const { group, place } = node as Extract<Node, { readonly group: unknown }>;
  return place ? place.entry.type : "entry" in group ? group.entry.type : undefined;
}
