import * as vscode from "vscode";
import type { CatalogEntry } from "../../catalog/entry";
import type { MetError } from "../../core/recognition/metErrors";
import type { Faults } from "./faults";
import type { Services } from "./services";

/** The ids of our commands, as the manifest contributes them. */
export const commands = {
  lookUp: "stytchErrors.lookUp",
  explain: "stytchErrors.explain",
  explainSelection: "stytchErrors.explainSelection",
  explainClipboard: "stytchErrors.explainClipboard",
  openReference: "stytchErrors.openReference",
  copy: "stytchErrors.copy",
  copyForSupport: "stytchErrors.copyForSupport",
  copyAllForSupport: "stytchErrors.copyAllForSupport",
  copyLogQuery: "stytchErrors.copyLogQuery",
  insertHandler: "stytchErrors.insertHandler",
  addMissingCases: "stytchErrors.addMissingCases",
  fixAll: "stytchErrors.fixAll",
  turnOffRule: "stytchErrors.turnOffRule",
  goBack: "stytchErrors.goBack",
  goForward: "stytchErrors.goForward",
  openWalkthrough: "stytchErrors.openWalkthrough",
  openSample: "stytchErrors.openSample",
  explainFound: "stytchErrors.explainFound",
  findHandlersOfFound: "stytchErrors.findHandlersOfFound",
  filterFound: "stytchErrors.filterFound",
  groupFoundByError: "stytchErrors.groupFoundByError",
  groupFoundByFile: "stytchErrors.groupFoundByFile",
  copyName: "stytchErrors.copyName",
  triageLogs: "stytchErrors.triageLogs",
  addTeamNote: "stytchErrors.addTeamNote",
  exportTriage: "stytchErrors.exportTriage",
  checkWorkspace: "stytchErrors.checkWorkspace",
  auditHandling: "stytchErrors.auditHandling",
  findHandlers: "stytchErrors.findHandlers",
  clearWorkspaceCheck: "stytchErrors.clearWorkspaceCheck",
  copyMcpConfiguration: "stytchErrors.copyMcpConfiguration",
} as const;

/**
 * Registers a command that takes an error type and an incident as its arguments, or the error at the cursor without
 * them. Says what to do when there is none; logs what the handler throws and shows it as one sentence.
 */
export function registerErrorCommand(
  id: string,
  services: Services,
  handler: (error: MetError) => Promise<void>,
): vscode.Disposable {
  return registerCommand(id, services.faults, async (type?: unknown, incident?: unknown) => {
    const entry = typeof type === "string" ? services.catalog.find(type) : undefined;
    const error = entry ? await given(entry, incident, services) : await errorAtCursor(services);
    if (typeof type === "string" && !entry) {
      void vscode.window.showInformationMessage(
        isName(type)
          ? vscode.l10n.t('"{0}" isn\'t a Stytch error that this catalog knows.', type)
          : vscode.l10n.t("The command was given something that is no error type."),
      );
    } else if (error) {
      await handler(error);
    } else {
      await tellNothingFound(
        vscode.l10n.t(
          "There is no Stytch error at the cursor. Put it on an error type such as session_not_found and run the command again.",
        ),
      );
    }
  });
}

/** What a command is given may come from anywhere, and messages make links of what looks like one. */
function isName(text: string): boolean {
  return /^\w{1,80}$/.test(text);
}

/** Registers a command that logs what its handler throws and shows it as one sentence; what it returns is the answer. */
export function registerCommand(
  id: string,
  faults: Faults,
  handler: (...args: unknown[]) => Promise<unknown>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await handler(...args);
    } catch (error) {
      await faults.tell(id, error);
      return undefined;
    }
  });
}

/** Says on the status bar that something was done; as a notification to who uses a screen reader, which reads no status bar. */
export function tellDone(message: string): void {
  const isRead = vscode.workspace.getConfiguration("editor").get<unknown>("accessibilitySupport") === "on";
  if (isRead) void vscode.window.showInformationMessage(message);
  else vscode.window.setStatusBarMessage(message, 3000);
}

/** Says that there is nothing to explain, and offers the way on. @param text what the look-up shall begin with */
export async function tellNothingFound(message: string, text?: string): Promise<void> {
  const lookUp = vscode.l10n.t("Look up…");
  const choice = await vscode.window.showInformationMessage(message, lookUp);
  if (choice === lookUp) await vscode.commands.executeCommand(commands.lookUp, text);
}

async function given(entry: CatalogEntry, incident: unknown, { explaining }: Services): Promise<MetError> {
  const { asIncident } = await explaining.load();
  return { entry, incident: asIncident(incident) };
}

async function errorAtCursor({ occurrences }: Services): Promise<MetError | undefined> {
  const editor = vscode.window.activeTextEditor;
  const found = editor && (await occurrences.at(editor.document, editor.selection.active));
  return found && { entry: found.occurrence.entry, incident: found.incident };
}
