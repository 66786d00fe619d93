import type * as vscode from "vscode";
import { rotatedName } from "../../core/triage/rotatedSet";
import type { LogSource } from "./logSource";

/** How many logs are followed at most: each is a file that is kept open, and a reader with its buffer. */
const most = 20;

/** The logs that may grow, by their indices: of a rotated set only its newest. */
export function followable(logs: readonly LogSource[]): ReadonlyMap<number, vscode.Uri> {
  const newest = new Map<string, [number, vscode.Uri]>();
  for (const [index, { uri, isText }] of logs.entries()) {
    if (!uri || isText) continue;
    const at = uri.path.lastIndexOf("/") + 1;
    // Sets stand in the order of their age.
    newest.set(`${uri.path.slice(0, at)}${rotatedName(uri.path.slice(at)).set}`, [index, uri]);
  }
  return new Map([...newest.values()].slice(-most));
}
