import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import type { CatalogEntry } from "../catalog/entry";
import type { Occurrences } from "./occurrences";

/** The ids of our commands, as the manifest contributes them. */
export const commands = {
  explain: "stytchErrors.explain",
  openReference: "stytchErrors.openReference",
  copy: "stytchErrors.copy",
  insertHandler: "stytchErrors.insertHandler",
  addMissingCases: "stytchErrors.addMissingCases",
  fixAll: "stytchErrors.fixAll",
  turnOffRule: "stytchErrors.turnOffRule",
} as const;

/** What a command on one error needs to find it. */
export interface ErrorCommandContext {
  readonly catalog: Catalog;
  readonly occurrences: Occurrences;
  readonly log: vscode.LogOutputChannel;
}

/**
 * Registers a command that takes an error type as its first argument, or the error at the cursor without one.
 * Says what to do when there is none; logs what the handler throws and shows it as one sentence.
 */
export function registerErrorCommand(
  id: string,
  context: ErrorCommandContext,
  handler: (entry: CatalogEntry, rest: readonly unknown[]) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (type?: unknown, ...rest: unknown[]) => {
    const entry = typeof type === "string" ? context.catalog.find(type) : await errorAtCursor(context);
    if (!entry) {
      void vscode.window.showInformationMessage(typeof type === "string" ? unknownType(type) : nothingAtCursor);
      return;
    }
    try {
      await handler(entry, rest);
    } catch (error) {
      context.log.error(`${id} failed for ${entry.type}.`, error);
      const showLog = "Show log";
      const choice = await vscode.window.showErrorMessage(
        `Stytch Error Insight could not do this for ${entry.type}: ${error instanceof Error ? error.message : String(error)}`,
        showLog,
      );
      if (choice === showLog) context.log.show();
    }
  });
}

const nothingAtCursor =
  "There is no Stytch error at the cursor. Put it on an error type such as session_not_found and run the command again.";

function unknownType(type: string): string {
  return `"${type.slice(0, 80)}" isn't a Stytch error that this catalog knows.`;
}

async function errorAtCursor({ occurrences }: ErrorCommandContext): Promise<CatalogEntry | undefined> {
  const editor = vscode.window.activeTextEditor;
  return editor && (await occurrences.at(editor.document, editor.selection.active))?.occurrence.entry;
}
