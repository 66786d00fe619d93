import * as vscode from "vscode";
import { explain } from "../core/explanation/explanation";
import { plainText } from "../core/explanation/plainText";
import { commands, registerErrorCommand, tellDone } from "./shared/commands";
import type { Services } from "./shared/services";

/** Copies an error's explanation as plain text, or what Stytch's support needs to find a failure. */
export function registerCopyCommands(services: Services): vscode.Disposable {
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    registerErrorCommand(commands.copy, services, async ({ entry, incident }) => {
      const explanation = explain(entry, await services.catalog.prose(entry), { t, ...incident });
      await vscode.env.clipboard.writeText(plainText(explanation, t, incident.requestId));
      tellDone(t("Copied the explanation of {0}", entry.type));
    }),
    registerErrorCommand(commands.copyForSupport, services, async ({ entry, incident }) => {
      const { supportReport } = await services.onRequest.load();
      await vscode.env.clipboard.writeText(supportReport(entry.type, incident));
      tellDone(
        incident.requestId === undefined
          ? t("Copied {0} for support; no request ID stands beside it", entry.type)
          : t("Copied {0} for support, with its request ID and without secrets", entry.type),
      );
    }),
  );
}
