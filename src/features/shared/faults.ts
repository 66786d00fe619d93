import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";

/** The parts of the extension that go on without each other. */
export type Part =
  | "hover"
  | "problems"
  | "fixes"
  | "completion"
  | "handlers"
  | "lookUp"
  | "page"
  | "copy"
  | "outsideLinks"
  | "terminalLinks"
  | "documentLinks"
  | "tree"
  | "tools"
  | "triage"
  | "notes"
  | "walkthrough"
  | "settings";

/** How much of an error's message is shown, and how much is logged, in UTF-16 units. */
const [longestReason, longestLogged] = [300, 1000];

/** A file of the extension's own that can't be used; its message says what to do, in the user's language. */
export class DamagedFile extends Error {
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(vscode.l10n.t("its own file {0} is missing or damaged. Install the extension again", file), { cause });
  }
}

/**
 * Where everything that fails ends: in the log with its stack, and, once for each part or damaged file, in a message. The other
 * parts go on.
 */
export class Faults {
  private readonly told = new Set<string>();

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** Runs what nobody waits for; undefined where it fails. */
  async contain<T>(part: Part, act: () => Promise<T>): Promise<T | undefined> {
    try {
      return await act();
    } catch (error) {
      this.note(part, error);
      return undefined;
    }
  }

  /** The same without waiting, for starts and listeners. */
  guard<T>(part: Part, act: () => T): T | undefined {
    try {
      return act();
    } catch (error) {
      this.note(part, error);
      return undefined;
    }
  }

  /** Takes down what failed while nobody waited for it. */
  note(part: Part, error: unknown): void {
    if (isCancellation(error)) return;
    this.write(`${part} failed.`, error);
    const key = keyOf(error) ?? part;
    if (this.told.has(key)) return;
    this.told.add(key);
    void this.show(
      error instanceof DamagedFile
        ? vscode.l10n.t("Stytch Error Insight can't do all it should: {0}.", error.message)
        : vscode.l10n.t(
            "A part of Stytch Error Insight failed: {0}. The others go on. If it happens again, reload the window, and report what the log says.",
            nameOf(part),
          ),
    );
  }

  /** Takes down what failed while somebody waited, and says so each time. @param doing for the log */
  async tell(doing: string, error: unknown): Promise<void> {
    if (isCancellation(error)) return;
    this.write(`${doing} failed.`, error);
    const key = keyOf(error);
    if (key !== undefined) this.told.add(key);
    // A message makes links of what stands in brackets.
    const reason = fitToShow(messageOf(error).replace(/[[\]()]/g, " "), longestReason);
    await this.show(vscode.l10n.t("Stytch Error Insight could not do this: {0}", reason));
  }

  /** Takes down that nothing could start. */
  abort(error: unknown): void {
    this.write("The start failed.", error);
    void this.show(
      vscode.l10n.t(
        "Stytch Error Insight could not start. Reload the window; if that doesn't help, install the extension again.",
      ),
    );
  }

  private write(what: string, error: unknown): void {
    // The channel itself leaves out the stack of what isn't its first argument.
    this.log.error(`${what}\n${loggable(error)}`);
  }

  private async show(message: string): Promise<void> {
    const showLog = vscode.l10n.t("Show log");
    if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) this.log.show();
  }
}

/** What several parts may fail for, and is told once for all of them. */
function keyOf(error: unknown): string | undefined {
  return error instanceof DamagedFile ? error.file : undefined;
}

function isCancellation(error: unknown): boolean {
  return error instanceof Error && (error instanceof vscode.CancellationError || error.name === "Canceled");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * An error for the log, with its stack and its causes. Its message may hold names of files and other text of others: it
 * stays on its line, and no address in it becomes a link.
 */
export function loggable(error: unknown): string {
  const message = messageOf(error);
  const told = fitToShow(message, longestLogged).replaceAll("://", ": //");
  if (!(error instanceof Error)) return told;
  const { stack = "", cause } = error;
  // What a message has for lines is no frame.
  const below = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const frames = below.split("\n").flatMap((line) => (/^\s+at /.test(line) ? `\n    ${fitToShow(line)}` : []));
  const before = cause === undefined ? "" : `\nCaused by: ${loggable(cause)}`;
  return `${error.name}: ${told}${frames.join("")}${before}`;
}

function nameOf(part: Part): string {
  const { t } = vscode.l10n;
  switch (part) {
    case "hover":
      return t("hovers");
    case "problems":
      return t("problems");
    case "fixes":
      return t("quick fixes");
    case "completion":
      return t("completion");
    case "handlers":
      return t("handlers");
    case "lookUp":
      return t("look-up");
    case "page":
      return t("the page of an error");
    case "copy":
      return t("copying");
    case "outsideLinks":
      return t("links from outside");
    case "terminalLinks":
      return t("links in terminals");
    case "documentLinks":
      return t("links in logs");
    case "tree":
      return t("the list of found errors");
    case "tools":
      return t("tools of language models");
    case "triage":
      return t("log triage");
    case "notes":
      return t("team notes");
    case "walkthrough":
      return t("the walkthrough");
    case "settings":
      return t("the check of settings");
  }
}
