// Runs in the extension host: opens a large file and types into it, with whichever extension the host has.
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as vscode from "vscode";
import { collectGarbage } from "../../garbage";
import type { TypingFigures } from "./figures";
import { pause, tell } from "./inside";

declare const FILE: string;
declare const KEYS: number;

/** How long nothing is done after opening, and between two keys, in ms. */
const [settling, betweenKeys] = [12_000, 60];
/** Every so many keys a line ends. */
const newline = 20;

/** Prints one line of figures, for whoever started the host. */
export async function run(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const longest = (): number => Math.max(0, delay.max / 1e6 - 1);
  delay.enable();
  const began = performance.now();
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(FILE));
  const editor = await vscode.window.showTextDocument(document);
  const opened = performance.now() - began;
  await pause(settling);
  const figures: { -readonly [name in keyof TypingFigures]: TypingFigures[name] } = {
    opened,
    openBlock: longest(),
    keys: [],
    typeBlock: 0,
    heap: 0,
  };
  const middle = new vscode.Position(Math.floor(document.lineCount / 2), 10);
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(new vscode.Range(middle, middle));
  await pause(1000);
  delay.reset();
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    const pressed = performance.now();
    await vscode.commands.executeCommand("type", { text: key % newline === newline - 1 ? "\n" : "x" });
    keys.push(performance.now() - pressed);
    await pause(betweenKeys);
  }
  await pause(3000);
  figures.typeBlock = longest();
  figures.keys = keys;
  collectGarbage();
  figures.heap = process.memoryUsage().heapUsed;
  tell(figures);
}
