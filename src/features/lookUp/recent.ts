import type * as vscode from "vscode";

const key = "lookUp.recent";
/** How many errors are remembered. */
const most = 8;

/** The errors that were looked up before, the last one first. */
export function recentTypes(memory: vscode.Memento): readonly string[] {
  return memory.get<string[]>(key, []);
}

/** Puts an error first among those. */
export async function remember(memory: vscode.Memento, type: string): Promise<void> {
  const others = recentTypes(memory).filter((other) => other !== type);
  await memory.update(key, [type, ...others].slice(0, most));
}
