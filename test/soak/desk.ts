import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import * as vscode from "vscode";
import { pause } from "../bench/host/inside";
import { markOf } from "./marks";

/** Absolute paths of the texts that documents are made of. */
declare const TEXTS: readonly string[];

/** The name of our extension among all. */
export const ours = "stytch-error-insight.stytch-error-insight";
/** How long one thing may take, in ms. */
const patience = 20_000;
/** A word that may be an error type. */
const word = /[a-z]+(?:_[a-z]+)+/g;

/** What somebody works at: the documents of a day, and a count of what was done. */
export class Desk {
  operations = 0;
  readonly failures: Record<string, number> = {};
  private random = 1;
  private made = 0;
  private readonly seen: WeakRef<vscode.TextDocument>[] = [];

  private constructor(
    /** Whether our extension runs here. */
    readonly hasExtension: boolean,
    /** Where files are made: the first folder of the workspace. */
    readonly folder: string,
  ) {}

  static async open(): Promise<Desk> {
    const extension = vscode.extensions.getExtension(ours);
    await extension?.activate();
    return new Desk(extension !== undefined, vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "");
  }

  get opened(): number {
    return this.seen.length;
  }

  /** How many documents somebody still holds, though they are closed. */
  get held(): number {
    return this.seen.filter((one) => one.deref()?.isClosed === true).length;
  }

  /** Each round does the same things with other documents, the same ones in every host. */
  begin(round: number): void {
    this.random = round;
    mkdirSync(join(this.folder, "day"), { recursive: true });
  }

  /** Does something that counts. What fails is counted too, and the day goes on. */
  async do(what: string, act: () => PromiseLike<unknown>): Promise<void> {
    this.operations++;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(reject, patience, new Error("It took too long."));
    });
    try {
      await Promise.race([act(), late]);
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 80) : String(error);
      const failure = `${what}: ${reason}`;
      this.failures[failure] = (this.failures[failure] ?? 0) + 1;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Runs one of our commands, where they are; nobody waits for those that ask somebody something. */
  async ours(command: string, ...args: readonly unknown[]): Promise<void> {
    await this.do(command, async () => {
      if (this.hasExtension) await vscode.commands.executeCommand(`stytchErrors.${command}`, ...args);
    });
  }

  /** From 0 up to that number, which isn't reached. */
  any(below: number): number {
    this.random = (Math.imul(this.random, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.random / 2 ** 32) * below);
  }

  /** The text of a document that isn't there yet, with its mark in the first line. */
  newText(): { name: string; text: string } {
    const source = TEXTS[(this.made * 7 + 3) % TEXTS.length] ?? "";
    const mark = markOf(++this.made);
    return { name: `${this.made}${extname(source)}`, text: `${mark}\n${readFileSync(source, "utf8")}` };
  }

  /** Writes a file that nobody has opened. */
  newFile({ name, text } = this.newText()): vscode.Uri {
    const path = join(this.folder, "day", name);
    writeFileSync(path, text);
    return vscode.Uri.file(path);
  }

  /** Opens a file as a click on it does: what `openTextDocument` opens stays open for minutes. */
  async show(uri: vscode.Uri): Promise<vscode.TextEditor> {
    await vscode.commands.executeCommand("vscode.open", uri, { preview: false });
    // A large file takes a while on its way from the window to the host.
    for (const began = Date.now(); Date.now() - began < patience / 2;) {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.path === uri.path) {
        this.note(editor.document);
        return editor;
      }
      await pause(50);
    }
    throw new Error("The editor didn't open.");
  }

  /** Has a document counted among those that must go once they are closed. */
  note(document: vscode.TextDocument): void {
    this.seen.push(new WeakRef(document));
  }

  /** Places in a document that may be an error type, a few of them. */
  placesIn(document: vscode.TextDocument, most: number): vscode.Position[] {
    const found = [...document.getText().slice(0, 50_000).matchAll(word)];
    return Array.from({ length: Math.min(most, found.length) }, () =>
      document.positionAt((found[this.any(found.length)]?.index ?? 0) + 1),
    );
  }

  /** Closes everything, and takes away the files. */
  async clear(): Promise<void> {
    for (const command of ["workbench.action.closeQuickOpen", "workbench.action.closeAllEditors"])
      await vscode.commands.executeCommand(command);
    await vscode.commands.executeCommand("notifications.clearAll");
    const folder = join(this.folder, "day");
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    const isOurs = ({ uri }: vscode.TextDocument): boolean => uri.path.includes("/day/") || uri.scheme === "untitled";
    for (let tries = 0; tries < 100 && vscode.workspace.textDocuments.some(isOurs); tries++) await pause(100);
  }
}
