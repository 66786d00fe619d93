import * as vscode from "vscode";
import { commands, registerErrorCommand } from "./shared/commands";
import { rangeOf } from "./shared/convert";
import { FilePositions } from "./shared/filePositions";
import type { Services } from "./shared/services";
import { TeamNotes } from "./shared/teamNotes";

/** Keeps the problems of the files of team notes in sight, and writes an empty note where somebody asks for it. */
export function registerTeamNotes(services: Services): vscode.Disposable {
  const { notes, teamNotes } = services;
  const collection = vscode.languages.createDiagnosticCollection("stytch-notes");
  const listener = teamNotes.onDidRead(({ uri, text, problems }) => {
    const positions = new FilePositions(uri, text);
    collection.set(
      uri,
      problems.map((problem) => {
        const diagnostic = new vscode.Diagnostic(
          rangeOf(positions, problem),
          problem.message,
          vscode.DiagnosticSeverity.Warning,
        );
        diagnostic.source = "Stytch";
        return diagnostic;
      }),
    );
  });
  teamNotes.start();
  return vscode.Disposable.from(
    collection,
    listener,
    registerErrorCommand(commands.addTeamNote, services, async ({ entry }) => {
      const folder = await chosenFolder();
      if (!folder) return;
      const uri = TeamNotes.fileOf(folder);
      const { withSkeleton } = await notes.load();
      const creation = new vscode.WorkspaceEdit();
      creation.createFile(uri, { ignoreIfExists: true });
      await vscode.workspace.applyEdit(creation);
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      const skeleton = withSkeleton(document.getText(), entry.type);
      if (!skeleton) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("Mend this file first: it is no JSON, or has no object of errors. Then run the command again."),
        );
        return;
      }
      const { edits, cursor } = skeleton;
      await editor.edit((edit) => {
        for (const { offset, length, content } of edits)
          edit.replace(rangeOf(document, { start: offset, end: offset + length }), content);
      });
      const position = document.positionAt(cursor);
      editor.selection = new vscode.Selection(position, position);
      editor.revealRange(editor.selection);
    }),
  );
}

/** The folder of the document at hand, or the one that is chosen; says so where none is open. */
async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const document = vscode.window.activeTextEditor?.document.uri;
  const { t } = vscode.l10n;
  const own = document && vscode.workspace.getWorkspaceFolder(document);
  const { workspaceFolders: all = [] } = vscode.workspace;
  if (own ?? all.length === 1) return own ?? all[0];
  if (all.length > 1) return vscode.window.showWorkspaceFolderPick();
  void vscode.window.showInformationMessage(t("Open a folder first: a team's notes are in a file of it."));
  return undefined;
}
