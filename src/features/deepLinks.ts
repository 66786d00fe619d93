import * as vscode from "vscode";
import { parseDeepLink } from "../core/links/deepLink";
import { commands, tellNothingFound } from "./shared/commands";
import type { Services } from "./shared/services";

/** Opens an error's page by a link from elsewhere: a ticket, a dashboard, a chat. */
export function registerDeepLinks({ catalog, log, faults }: Services): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: ({ path, query, fragment }) =>
      faults.contain("outsideLinks", async () => {
        const link = parseDeepLink(path, query + fragment);
        if ("refused" in link) {
          // Its path is anybody's text, of which the log would make links.
          log.warn(`A link was refused (${link.refused}), with a path of ${path.length} characters.`);
          await tellNothingFound(refusal(link.refused));
        } else if (catalog.find(link.type)) {
          await vscode.commands.executeCommand(commands.explain, link.type);
        } else {
          await tellNothingFound(
            vscode.l10n.t("The link asks for {0}, which isn't a Stytch error that this catalog knows.", link.type),
            link.type,
          );
        }
      }),
  });
}

function refusal(reason: "page" | "name" | "query"): string {
  switch (reason) {
    case "page":
      return vscode.l10n.t("Stytch Error Insight can't open this link. Links look like …/error/captcha_required.");
    case "name":
      return vscode.l10n.t(
        "Stytch Error Insight can't open this link: it names no error type such as captcha_required.",
      );
    case "query":
      return vscode.l10n.t("Stytch Error Insight can't open this link: nothing may follow the error type.");
  }
}
