import * as vscode from "vscode";
import { explain } from "../core/explanation";
import { plainText } from "../core/page";
import { commands, type ErrorCommandContext, registerErrorCommand } from "./commands";

/** Copies an error's explanation as plain text, with the request id when the caller passes one. */
export function registerCopyCommand(context: ErrorCommandContext): vscode.Disposable {
  return registerErrorCommand(commands.copy, context, async (entry, [requestId]) => {
    const explanation = explain(entry, await context.catalog.prose(entry));
    await vscode.env.clipboard.writeText(plainText(explanation, typeof requestId === "string" ? requestId : undefined));
    vscode.window.setStatusBarMessage(`Copied the explanation of ${entry.type}`, 3000);
  });
}
