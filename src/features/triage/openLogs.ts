import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import { findLogs, type Unread } from "./logFiles";
import { fileSource, type LogSource, textSource } from "./logSource";
import { problemText } from "./problemText";
import { orStopped } from "../shared/stopping";

/** How long the search for logs may take before it is shown, in ms. */
const patience = 500;

/** How many files are asked about at the same time. */
const atOnce = 64;

/** What is to be read. */
export interface OpenedLogs {
  readonly logs: readonly LogSource[];
  /** What was chosen too and can't be read. */
  readonly unread: readonly Unread[];
}

/** The logs behind what was chosen. Undefined where there is none, which is told, or where somebody stops the search. */
export async function openLogs(chosen: readonly (vscode.Uri | LogSource)[]): Promise<OpenedLogs | undefined> {
  const opened = await withPatience((token) => open(chosen, token));
  if (!opened) return undefined;
  if (opened.logs.length > 0) return opened;
  const [first] = opened.unread;
  if (first) void vscode.window.showWarningMessage(vscode.l10n.t("{0} can't be read. {1}", first.name, first.problem));
  else {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is no log there. Logs are known by names such as app.log, app.log.1 or app.log.2.gz."),
    );
  }
  return undefined;
}

async function open(chosen: readonly (vscode.Uri | LogSource)[], token: vscode.CancellationToken): Promise<OpenedLogs> {
  const texts = chosen.flatMap((one) => (one instanceof vscode.Uri ? (documentSource(one) ?? []) : [one]));
  const uris = chosen.filter((one) => one instanceof vscode.Uri).filter((uri) => !documentSource(uri));
  const { files, unread, isCut } = await findLogs(uris, token);
  const failed: Unread[] = [...unread];
  const logs: LogSource[] = [];
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, from + atOnce);
    const opened = await orStopped(Promise.allSettled(some.map(fileSource)), token);
    for (const [index, one] of opened.entries())
      if (one.status === "fulfilled") logs.push(one.value);
      else failed.push({ name: shownName(some[index]), problem: problemText(one.reason) });
  }
  if (isCut) {
    const problem = vscode.l10n.t("There are more: {0} logs are read at most at once.", files.length);
    failed.push({ name: vscode.l10n.t("Further logs"), problem });
  }
  return { logs: [...texts, ...logs], unread: failed };
}

function shownName(uri: vscode.Uri | undefined): string {
  return uri ? fitToShow(vscode.workspace.asRelativePath(uri)) : "";
}

/** The text of a document that isn't on a disk as it is seen: it was never saved, or not since it was edited. */
function documentSource(uri: vscode.Uri): LogSource | undefined {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const isOnDisk = document && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined && !document.isDirty;
  if (!document || isOnDisk) return undefined;
  return textSource(fitToShow(vscode.workspace.asRelativePath(uri)), document.getText(), uri);
}

/** Shows that something is being done where it takes a while, and lets it be stopped. */
async function withPatience<T>(act: (token: vscode.CancellationToken) => Promise<T>): Promise<T | undefined> {
  const stop = new vscode.CancellationTokenSource();
  const done = act(stop.token).catch((error: unknown) => {
    if (!stop.token.isCancellationRequested) throw error;
    return undefined;
  });
  const late = new Promise<"late">((resolve) => setTimeout(() => resolve("late"), patience));
  if ((await Promise.race([done, late])) !== "late") return done;
  const title = vscode.l10n.t("Looking for logs…");
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (_, token) => {
      token.onCancellationRequested(() => stop.cancel());
      return done;
    },
  );
}
