import * as vscode from "vscode";
import type { Services } from "../shared/services";
import { FindingElsewhere } from "./findingElsewhere";
import type { LogSource } from "./logSource";

/** Logs that are smaller are read before a thread has started, in bytes. */
const worthIt = 32_000_000;
/** How much larger an archive is unpacked, about. */
const packing = 8;

/** The thread that finds, where there is so much to read that it helps, and where the host has threads. */
export async function startThread(
  logs: readonly LogSource[],
  { catalog, extensionUri }: Pick<Services, "catalog" | "extensionUri">,
): Promise<FindingElsewhere | undefined> {
  const sizes = logs.map(({ path, size }) =>
    path === undefined ? 0 : /\.(?:gz|zst)$/i.test(path) ? size * packing : size,
  );
  if (sizes.reduce((sum, size) => sum + size, 0) < worthIt || extensionUri.scheme !== "file") return undefined;
  const types = [...catalog.all()].map(({ type }) => type);
  return FindingElsewhere.start(vscode.Uri.joinPath(extensionUri, "dist", "finder.js").fsPath, types);
}
