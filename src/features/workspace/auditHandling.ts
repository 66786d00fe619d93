import * as vscode from "vscode";
import { fileHandling } from "../../core/audit/fileHandling";
import { type AuditedFile, type HandlingReport, handlingReport } from "../../core/audit/handlingReport";
import type { Services } from "../shared/services";
import { Slices } from "../shared/slices";
import { HandlingPanel } from "./handlingPanel";
import { problemsIn, readFile } from "./readFile";
import { progressOf, readWorkspace } from "./readWorkspace";

/** A file with what it says, as far as that is of the report. */
interface FoundFile extends AuditedFile {
  readonly uri: vscode.Uri;
}

/** Reads all files, with a progress that can be stopped, and shows what the code does about the errors of Stytch's calls. */
export async function auditHandling(services: Services): Promise<HandlingReport> {
  const { t } = vscode.l10n;
  const found: FoundFile[] = [];
  const [prose, result] = await Promise.all([
    services.catalog.allProse(),
    vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t("Reading how errors of Stytch calls are handled"),
        cancellable: true,
      },
      (progress, token) => read(services, token, found, progress),
    ),
  ]);
  found.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { files, isPartial } = result;
  const report = handlingReport(found, { read: files, isPartial }, { catalog: services.catalog, prose });
  HandlingPanel.show(
    services,
    report,
    found.map(({ uri }) => uri),
  );
  return report;
}

function read(
  services: Services,
  token: vscode.CancellationToken,
  found: FoundFile[],
  progress: Parameters<typeof progressOf>[0],
): ReturnType<typeof readWorkspace> {
  const slices = new Slices();
  const goesOn = async (): Promise<boolean> => {
    if (slices.isOver) await slices.next();
    return !token.isCancellationRequested;
  };
  const take = async (uri: vscode.Uri, bytes: Uint8Array): Promise<void> => {
    const one = await handlingOf(services, uri, bytes, goesOn);
    if (one && !token.isCancellationRequested) found.push(one);
  };
  const told = progressOf(progress, ({ done, total }) => vscode.l10n.t("{0} of {1} files", done, total));
  return readWorkspace(services, slices, token, take, told);
}

async function handlingOf(
  services: Services,
  uri: vscode.Uri,
  bytes: Uint8Array,
  goesOn: () => Promise<boolean>,
): Promise<FoundFile | undefined> {
  const file = await readFile(services, uri, bytes);
  if (!file || file.isLeftOut || !(await goesOn())) return undefined;
  const { path, text, source, found, inUse } = file;
  const problems = await problemsIn(services, file, (rule) => rule === "unknown-error-type", goesOn);
  const unknown = problems.map(({ start, end, fixes }) => ({
    ...{ start, end },
    meant: fixes.find(({ isPreferred }) => isPreferred)?.edits[0]?.text,
  }));
  const handling = fileHandling(text, path, source, found, unknown, inUse);
  return handling && { ...handling, uri, path };
}
