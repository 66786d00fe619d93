import * as vscode from "vscode";
import { DamagedFile } from "./faults";
import type { Keeper } from "./keeper";
import type * as checking from "../../checking";
import type * as explaining from "../../explaining";
import type * as notes from "../../notes";
import type * as onRequest from "../../onRequest";
import type * as recognizing from "../../recognizing";
import type * as searching from "../../searching";
import type * as sharing from "../../sharing";

/** What only somebody's wish needs. */
export type OnRequest = typeof onRequest;
/** The rules, which only a document about Stytch needs. */
export type Checking = typeof checking;
/** What explains an error. */
export type Explaining = typeof explaining;
/** What tells errors from the same words of others. */
export type Recognizing = typeof recognizing;
/** What reads team notes. */
export type Notes = typeof notes;
/** What finds errors. */
export type Searching = typeof searching;
/** What takes secrets out of what somebody passes on. */
export type Sharing = typeof sharing;
/** As the extension host gives it to the first bundle: VS Code for all, and Node's own modules where there is Node. */
declare const require: unknown;

/**
 * A bundle beside the extension's own, read when it is asked for, and kept as the keeper keeps. In a web worker no
 * module can be required, so it is read as the extension host reads the first bundle: as a text from the extension's
 * own folder, which is run as a CommonJS module. The same way in Node.
 */
export class LazyBundle<T extends object> {
  /** @throws DamagedFile; the next call tries again */
  readonly load: () => Promise<T>;

  /** @param file its name in `dist` */
  constructor(extension: vscode.Uri, file: string, keeper: Keeper) {
    this.load = keeper.loader(async () => {
      try {
        return await read<T>(vscode.Uri.joinPath(extension, "dist", file));
      } catch (error) {
        throw new DamagedFile(file, error);
      }
    });
  }
}

async function read<T extends object>(file: vscode.Uri): Promise<T> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, and there is no other way in a web worker
  const run = new Function("module", "exports", "require", `${source}\n//# sourceURL=${file.toString()}`) as (
    ...args: readonly unknown[]
  ) => void;
  run(module, module.exports, require);
  if (Object.keys(module.exports as object).length === 0) throw new Error("It is empty.");
  return module.exports as T;
}
