import * as vscode from "vscode";
import type { Incident } from "../../core/payload/incident";
import { loggable } from "../shared/faults";
import type { Services } from "../shared/services";

/** More of a text than this isn't looked through. */
export const longest = 100_000;

/** How long the list waits for the error at the cursor before it opens, in ms. */
const longestWait = 200;

/** What a look-up begins with. */
export interface Beginning {
  readonly text: string;
  /** Where the text was met, if it is the name of an error at the cursor. */
  readonly incident?: Incident;
}

/** The selection, or the error at the cursor. */
export async function beginningAt(
  editor: vscode.TextEditor | undefined,
  { occurrences }: Services,
): Promise<Beginning> {
  if (!editor) return { text: "" };
  const { document, selection } = editor;
  if (!selection.isEmpty) return { text: document.getText(selection).slice(0, longest) };
  const found = await occurrences.at(document, selection.active);
  return found ? { text: found.occurrence.entry.type, incident: found.incident } : { text: "" };
}

/** @returns undefined when it comes later: it would get in the way of somebody who types already */
export async function inTime(beginning: Promise<Beginning>): Promise<Beginning | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), longestWait));
  return Promise.race([beginning, late]);
}

/** What is in the clipboard, as much as is looked through; empty where a browser refuses it. */
export async function copiedText({ log }: Services): Promise<string> {
  try {
    return (await vscode.env.clipboard.readText()).slice(0, longest);
  } catch (error) {
    log.debug(`The clipboard could not be read. ${loggable(error)}`);
    return "";
  }
}
