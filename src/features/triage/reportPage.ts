import * as vscode from "vscode";

/** More logs than these aren't remembered of a report. */
const mostLogs = 100;

/** The folders that pages of reports load from. */
export function reportResources(extensionUri: vscode.Uri): vscode.Uri[] {
  return ["media/page", "media/triage", "dist"].map((name) => vscode.Uri.joinPath(extensionUri, name));
}

/** What a page keeps of what was chosen, for when its window is gone: what has an address that outlives it. */
export function rememberedLogs(chosen: readonly vscode.Uri[]): readonly string[] {
  return chosen
    .filter(({ scheme }) => scheme !== "untitled")
    .slice(0, mostLogs)
    .map(String);
}

/** What a page has kept; nothing of it is taken on trust. */
export function logsOf(state: unknown): readonly vscode.Uri[] {
  const { logs } = (typeof state === "object" && state !== null ? state : {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(logs)) return [];
  return logs.slice(0, mostLogs).flatMap((one: unknown) => {
    try {
      return typeof one === "string" ? [vscode.Uri.parse(one, true)] : [];
    } catch {
      return [];
    }
  });
}
