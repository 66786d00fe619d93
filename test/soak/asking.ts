import * as vscode from "vscode";
import { pause } from "../bench/host/inside";
import type { Desk } from "./desk";

const questions = [
  "session expired",
  "sesion_not_found",
  "429",
  "The magic link could not be authenticated",
  "why is the sky blue",
  "user clicked the link twice",
] as const;
const types = [
  "session_not_found",
  "captcha_required",
  "too_many_requests",
  "use_https",
  "unable_to_auth_magic_link",
  "pkce_mismatch",
] as const;

/** Looks up, opens pages and turns them, copies for support, asks as a language model does, looks at tree and terminal. */
export async function askAround(desk: Desk): Promise<void> {
  for (let time = 0; time < 2; time++) await lookUp(desk, pick(desk, questions));
  for (let time = 0; time < 3; time++) await desk.ours("explain", pick(desk, types), incidentOf(desk));
  await desk.ours("goBack");
  await desk.ours("goForward");
  await desk.ours("copyForSupport", pick(desk, types), incidentOf(desk));
  await desk.ours("copy", pick(desk, types), incidentOf(desk));
  await desk.do("clipboard", () => vscode.env.clipboard.writeText(payload(desk)));
  await desk.ours("explainClipboard");
  await askAsModel(desk);
  await desk.do("the explorer", () => vscode.commands.executeCommand("workbench.view.explorer"));
  await desk.ours("found.focus");
  await desk.do("a terminal", () => lookAtTerminal(desk));
}

/** Both ways in which a look-up ends: with a page, and with Escape. */
async function lookUp(desk: Desk, question: string): Promise<void> {
  const ended = desk.ours("lookUp", question);
  await pause(300);
  const isTaken = desk.any(2) === 0;
  if (isTaken) await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  await ended;
}

async function askAsModel(desk: Desk): Promise<void> {
  for (const [tool, input] of [
    ["explain_error", { error: payload(desk) }],
    ["find_errors", { query: pick(desk, questions) }],
  ] as const) {
    await desk.do(tool, async () => {
      if (desk.hasExtension) await vscode.lm.invokeTool(`stytch_${tool}`, { input, toolInvocationToken: undefined });
    });
  }
}

async function lookAtTerminal(desk: Desk): Promise<void> {
  const written = new vscode.EventEmitter<string>();
  const pty = {
    onDidWrite: written.event,
    open: () => written.fire(`${payload(desk)}\r\n`.repeat(20)),
    close: () => undefined,
  };
  const terminal = vscode.window.createTerminal({ name: "day", pty });
  terminal.show();
  await pause(500);
  // Asks every extension for its links, and waits until one is chosen.
  void vscode.commands.executeCommand("workbench.action.terminal.openDetectedLink");
  await pause(500);
  await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
  terminal.dispose();
  written.dispose();
}

function incidentOf(desk: Desk): object {
  return { status: 404, requestId: requestId(desk), message: `It failed ${desk.any(1e9)} times.`, product: "consumer" };
}

function payload(desk: Desk): string {
  return JSON.stringify({ status_code: 404, request_id: requestId(desk), error_type: pick(desk, types) });
}

function requestId(desk: Desk): string {
  return `request-id-test-6b1d1a0e-3c52-4f7e-8f0b-${String(desk.any(1e9)).padStart(12, "0")}`;
}

function pick<T>(desk: Desk, choices: readonly [T, ...T[]]): T {
  return choices[desk.any(choices.length)] ?? choices[0];
}
