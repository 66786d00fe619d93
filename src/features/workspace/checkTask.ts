import * as vscode from "vscode";
import { fitToShow } from "../../core/text/foreign";
import { taskLine } from "../../core/workspace/taskLine";
import type { FileReview } from "../shared/workspaceReviews";

const type = "stytchErrors";

/** What a check came to, for a terminal. */
export interface TaskResult {
  readonly reviews: readonly FileReview[];
  /** One sentence. */
  readonly summary: string;
}

/**
 * Offers the check as a task: what it finds stands in the task's terminal, a line each, as compilers print it. The task
 * fails where there is something to mend.
 * @param check is stopped when somebody ends the task
 */
export function registerCheckTask(check: (token: vscode.CancellationToken) => Promise<TaskResult>): vscode.Disposable {
  const taskOf = (definition: vscode.TaskDefinition): vscode.Task => {
    const execution = new vscode.CustomExecution(() => Promise.resolve(new CheckTerminal(check)));
    const { t } = vscode.l10n;
    return new vscode.Task(definition, vscode.TaskScope.Workspace, t("check workspace"), "Stytch", execution);
  };
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () => ((vscode.workspace.workspaceFolders ?? []).length > 0 ? [taskOf({ type })] : []),
    resolveTask: ({ definition }) => taskOf(definition),
  });
}

/** What a task of this kind shows, which starts no program. */
class CheckTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly ended = new vscode.EventEmitter<number>();
  private readonly stopping = new vscode.CancellationTokenSource();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.ended.event;

  constructor(private readonly check: (token: vscode.CancellationToken) => Promise<TaskResult>) {}

  open(): void {
    void this.run();
  }

  close(): void {
    this.stopping.cancel();
  }

  private async run(): Promise<void> {
    try {
      const { reviews, summary } = await this.check(this.stopping.token);
      const lines = reviews.flatMap(linesOf);
      for (const line of [...lines, summary]) this.written.fire(`${fitToShow(line)}\r\n`);
      this.ended.fire(lines.length > 0 ? 1 : 0);
    } catch (error) {
      this.written.fire(`${fitToShow(error instanceof Error ? error.message : String(error))}\r\n`);
      this.ended.fire(2);
    }
  }
}

const severities = ["error", "warning", "info"] as const;

function linesOf({ uri, diagnostics }: FileReview): string[] {
  return diagnostics.flatMap(({ range: { start }, severity, code, message }) => {
    // Hints stand in editors alone.
    if (severity === vscode.DiagnosticSeverity.Hint) return [];
    const rule = typeof code === "object" ? code.value : code;
    const path = vscode.workspace.asRelativePath(uri);
    const [line, column] = [start.line + 1, start.character + 1];
    return taskLine({ path, line, column, severity: severities[severity], rule: String(rule), message });
  });
}
