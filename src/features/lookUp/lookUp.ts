import * as vscode from "vscode";
import { commands, registerCommand } from "../shared/commands";
import type { Services } from "../shared/services";
import { longest } from "./beginning";
import { LookUpList } from "./lookUpList";

/** Finds any error by name, message, status, symptom, misspelling, or in a payload that is pasted. */
export function registerLookUp(services: Services): vscode.Disposable {
  let open: LookUpList | undefined;
  return registerCommand(commands.lookUp, services.faults, async (text?: unknown) => {
    // Who asks twice, since the first list is slow to come, loses nothing of what was typed into it.
    if (open && !open.isClosed && typeof text !== "string") {
      open.show();
      return;
    }
    const list = (open = new LookUpList(services, vscode.window.activeTextEditor));
    try {
      await list.run(typeof text === "string" ? { text: text.slice(0, longest) } : undefined);
    } finally {
      if (open === list) open = undefined;
    }
  });
}
