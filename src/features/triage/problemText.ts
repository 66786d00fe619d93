import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";

/** Why something can't be read, in a sentence; the system's own words where there is none. */
export function problemText(error: unknown): string {
  const { t } = vscode.l10n;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "FileNotFound":
    case "FileNotADirectory":
      return t("It isn't there. It may have been moved or deleted.");
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return t("You have no permission to read it.");
    case "EIO":
    case "ENXIO":
    case "ENODEV":
    case "ESTALE":
    case "ETIMEDOUT":
    case "Unavailable":
      return t("Its disk, or the connection to it, doesn't answer.");
    case "NotText":
      return t("It is no text.");
  }
  return fitToShow(error instanceof Error ? error.message : String(error), 300);
}
