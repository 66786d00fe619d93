import * as vscode from "vscode";
import type { Incident } from "../core/payload/incident";
import { commands, registerErrorCommand, tellDone } from "./shared/commands";
import { offerLogQuery } from "./shared/offerLogQuery";
import type { Services } from "./shared/services";

/** Copies an error's explanation as plain text, what Stytch's support needs to find a failure, or a query for it. */
export function registerCopyCommands(services: Services): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    registerErrorCommand(commands.copy, services, async ({ entry, incident }) => {
      const { explain, plainText } = await services.explaining.load();
      const explanation = explain(entry, await services.catalog.prose(entry), {
        ...{ t, ...incident },
        team: await services.teamNotes.on(entry.type, vscode.window.activeTextEditor?.document.uri),
      });
      await vscode.env.clipboard.writeText(plainText(explanation, t, incident.requestId));
      tellDone(t("Copied the explanation of {0}", entry.type));
    }),
    registerErrorCommand(commands.copyForSupport, services, async ({ entry, incident }) => {
      const { leavesOut, reportedError, supportReport } = await services.sharing.load();
      const error = reportedError(entry, await services.catalog.prose(entry), services.catalog);
      await vscode.env.clipboard.writeText(supportReport(error, incident));
      tellDone(
        incident.requestId === undefined
          ? t("Copied {0} for support; no request ID stands beside it", entry.type)
          : t("Copied {0} for support, with its request ID and without secrets", entry.type),
      );
      if (leavesOut(error, incident)) void offerAll(entry.type, incident);
    }),
    registerErrorCommand(commands.copyAllForSupport, services, async ({ entry, incident }) => {
      const { fullSupportReport } = await services.sharing.load();
      const detail = fullSupportReport(entry, incident);
      const copy = t("Copy this");
      const choice = await vscode.window.showWarningMessage(
        t(
          "Copy this for support? Read it first: secrets that were recognised are removed, but one may have been missed.",
        ),
        { modal: true, detail },
        copy,
      );
      if (choice !== copy) return;
      await vscode.env.clipboard.writeText(detail);
      tellDone(t("Copied {0} for support, with its message", entry.type));
    }),
    registerErrorCommand(commands.copyLogQuery, services, ({ entry }) =>
      offerLogQuery(services, { types: [entry.type] }),
    ),
  );
}

/** Says what was left out, and how to have it. Nobody has to answer. */
async function offerAll(type: string, incident: Incident): Promise<void> {
  const { t } = vscode.l10n;
  const show = t("Show it with the message…");
  const choice = await vscode.window.showInformationMessage(
    t("Copied for support. The message or the details were left out, since nobody can tell that they hold no secret."),
    show,
  );
  if (choice === show) await vscode.commands.executeCommand(commands.copyAllForSupport, type, incident);
}
