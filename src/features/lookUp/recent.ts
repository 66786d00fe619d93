import type * as vscode from "vscode";

const key = "lookUp.recent";
/** How many errors are remembered. */
const most = 8;

/** The types that were looked up before, the last one first; none where the storage holds anything else. */
export function recentErrors(memory: vscode.Memento): string[] {
  const kept = memory.get<unknown>(key);
  return Array.isArray(kept) ? kept.filter((type) => typeof type === "string") : [];
}

/** Puts a type before the others. */
export async function rememberError(memory: vscode.Memento, type: string): Promise<void> {
  const others = recentErrors(memory).filter((other) => other !== type);
  await memory.update(key, [type, ...others].slice(0, most));
}
