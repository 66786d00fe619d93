import * as vscode from "vscode";
import { commands } from "../shared/commands";

/** Triages the files and folders that are dropped on a tree. @param onFault is told what fails: nobody waits for it */
export function dropLogs(onFault: (error: unknown) => void): vscode.TreeDragAndDropController<never> {
  return {
    dragMimeTypes: [],
    // From the explorer and from editors' tabs; from the desktop.
    dropMimeTypes: ["text/uri-list", "files"],
    handleDrop: async (_target, data) => {
      try {
        const list = (await data.get("text/uri-list")?.asString()) ?? "";
        const dropped = [...droppedUris(list), ...filesOf(data)];
        const [first] = dropped;
        if (first) await vscode.commands.executeCommand(commands.triageLogs, first, dropped);
        else void vscode.window.showInformationMessage(vscode.l10n.t("What you dropped is no file and no folder."));
      } catch (error) {
        onFault(error);
      }
    },
  };
}

/** A list of addresses, one on each line; those that begin with # are comments. */
function droppedUris(list: string): vscode.Uri[] {
  const lines = list.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.flatMap((line) => {
    try {
      const uri = vscode.Uri.parse(line.trim(), true);
      return /^https?$/.test(uri.scheme) ? [] : [uri];
    } catch {
      return [];
    }
  });
}

function filesOf(data: vscode.DataTransfer): vscode.Uri[] {
  if (data.get("text/uri-list")) return [];
  return [...data].flatMap(([, item]) => item.asFile()?.uri ?? []);
}
