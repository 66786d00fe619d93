import type * as vscode from "vscode";
import { rotatedName } from "../../core/triage/rotatedSet";
import type { LogSource } from "./logSource";

/** How many logs are followed at most: each is a file that is kept open, and a reader with its buffer. */
const most = 20;

/** The logs that may grow, by their indices: of a rotated set only its newest. */
export function followable(logs: readonly LogSource[]): ReadonlyMap<number, vscode.Uri> {
  const newest = new Map<string, [number, vscode.Uri]>();
  for (const [index, log] of logs.entries()) {
    const set = setOf(log);
    // Sets stand in the order of their age.
    if (log.uri && set !== undefined) newest.set(set, [index, log.uri]);
  }
  return new Map([...newest.values()].slice(-most));
}

/** What all parts of a rotated log have in common, and no other log; undefined for what is no file. */
export function setOf({ uri, isText }: LogSource): string | undefined {
  if (!uri || isText) return undefined;
  const at = uri.path.lastIndexOf("/") + 1;
  return `${uri.with({ path: uri.path.slice(0, at) }).toString()}${rotatedName(uri.path.slice(at)).set}`;
}
