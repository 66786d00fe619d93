import * as vscode from "vscode";
import { problemSettings } from "../shared/settings";
import type { FindSettings } from "./findCandidates";

/** What VS Code's own settings leave out of a search in a folder, and ours of a check. Values of a wrong type leave out nothing. */
export function findSettings(folder: vscode.Uri): FindSettings {
  const settings = vscode.workspace.getConfiguration(undefined, folder);
  return {
    excludes: { ...patterns(settings.get("files.exclude")), ...patterns(settings.get("search.exclude")) },
    usesGitignore: settings.get<unknown>("search.useIgnoreFiles", true) !== false,
    skipsVendored: problemSettings(folder).skipGenerated,
  };
}

function patterns(value: unknown): Record<string, true | string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([pattern, how]): [string, true | string][] => {
      if (how === true) return [[pattern, true]];
      const when = typeof how === "object" && how !== null && "when" in how ? how.when : undefined;
      return typeof when === "string" ? [[pattern, when]] : [];
    }),
  );
}
