import * as vscode from "vscode";
import { loadOnce } from "../../catalog/loadOnce";
import type * as bundle from "../../onRequest";

/** What the second bundle gives. */
export type OnRequest = typeof bundle;

/**
 * The bundle of what only somebody's wish needs, read when it is first asked for. In a web worker no module can be
 * required, so it is read as the extension host reads the first bundle: as a text from the extension's own folder, which
 * is run as a CommonJS module. The same way in Node.
 */
export class OnRequestBundle {
  /** @throws when the file can't be read; the next call tries again */
  readonly load: () => Promise<OnRequest>;

  constructor(extension: vscode.Uri) {
    this.load = loadOnce(() => read(vscode.Uri.joinPath(extension, "dist", "onRequest.js")));
  }
}

async function read(file: vscode.Uri): Promise<OnRequest> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, and there is no other way in a web worker
  const run = new Function("module", "exports", `${source}\n//# sourceURL=${file.toString()}`) as (
    ...args: readonly unknown[]
  ) => void;
  run(module, module.exports);
  return module.exports as OnRequest;
}
