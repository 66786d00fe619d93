import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, fileIn, itIn, problemsIn } from "../support";

interface Result {
  readonly files: number;
  readonly problems: number;
  readonly isPartial: boolean;
}

const wrong = 'import { Client } from "stytch";\nif (e.error_type === "sesion_not_found") retry();\n';
const right = wrong.replace("sesion", "session");

describe("a check of the workspace", () => {
  const file = (name: string): vscode.Uri => fileIn("app", `checked/${name}`);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  const check = async (): Promise<Result> => {
    const result = await vscode.commands.executeCommand<Result | undefined>("stytchErrors.checkWorkspace");
    return result ?? assert.fail("no result");
  };
  const told = (name: string): string[] =>
    vscode.languages
      .getDiagnostics(file(name))
      .filter(({ source }) => source === "Stytch")
      .map(({ code }) => (typeof code === "object" ? String(code.value) : ""));
  const becomes = async (name: string, rules: readonly string[]): Promise<void> => {
    await eventually(`${name} to have ${rules.join(", ") || "no problem"}`, () =>
      JSON.stringify(told(name)) === JSON.stringify(rules) ? true : undefined,
    );
  };

  afterEach(async () => {
    await closeAllEditors();
    await vscode.commands.executeCommand("stytchErrors.clearWorkspaceCheck");
    await vscode.workspace.fs.delete(fileIn("app", "checked"), { recursive: true }).then(undefined, () => undefined);
  });

  itIn("app")("tells the problems of files that nobody has open, but for those that are ignored", async () => {
    await write("wrong.ts", wrong);
    await write("right.ts", right);
    await write("Models/wrong.py", 'import stytch\nif e.error_type == "sesion_not_found":\n    pass\n');
    await write("ignored/wrong.ts", wrong);
    await write(".gitignore", "ignored/\n");
    await write("node_modules/wrong.ts", wrong);
    await write("generated.ts", `// @generated\n${wrong}`);
    const { files, isPartial } = await check();
    assert.isFalse(isPartial);
    assert.isAtLeast(files, 5);
    assert.deepEqual(told("wrong.ts"), ["unknown-error-type"]);
    assert.deepEqual(told("Models/wrong.py"), ["unknown-error-type"]);
    for (const name of ["right.ts", "ignored/wrong.ts", "node_modules/wrong.ts", "generated.ts"])
      assert.deepEqual(told(name), [], name);
  });

  itIn("app")("is kept up to date as files are saved, made and deleted, until somebody clears it", async () => {
    await write("one.ts", wrong);
    await check();
    await becomes("one.ts", ["unknown-error-type"]);
    await write("one.ts", right);
    await becomes("one.ts", []);
    await write("two.ts", wrong);
    await becomes("two.ts", ["unknown-error-type"]);
    await vscode.workspace.fs.rename(file("two.ts"), file("three.ts"));
    await becomes("two.ts", []);
    await becomes("three.ts", ["unknown-error-type"]);
    await vscode.workspace.fs.delete(file("three.ts"));
    await becomes("three.ts", []);
    await write("four.ts", wrong);
    await becomes("four.ts", ["unknown-error-type"]);
    await vscode.commands.executeCommand("stytchErrors.clearWorkspaceCheck");
    await becomes("four.ts", []);
  });

  itIn("app")("finds all handlers of an error, in open documents as they are now", async () => {
    await write("handler.ts", right);
    await write("handler.test.ts", right);
    await write("notes.md", "Stytch answers `session_not_found` then.\n");
    await check();
    const document = await vscode.workspace.openTextDocument(file("notes.md"));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("stytchErrors.findHandlers", "session_not_found");
    // The first of them is shown in a peek: it is opened for that.
    await eventually(
      "the peek",
      () => vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith("handler.ts")) || undefined,
    );
  });

  itIn("app")("tells nothing twice of what is open, and tells it again when it is closed", async () => {
    await write("open.ts", wrong);
    await check();
    await becomes("open.ts", ["unknown-error-type"]);
    const document = await vscode.workspace.openTextDocument(file("open.ts"));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'if (e.error_type === "captcha_requird") retry();\n');
    await vscode.workspace.applyEdit(edit);
    await eventually("the editor's own problems", () => (problemsIn(document).length === 2 ? true : undefined));
    await document.save();
    assert.lengthOf(problemsIn(document), 2);
    await closeAllEditors();
    await becomes("open.ts", ["unknown-error-type", "unknown-error-type"]);
  });

  // Last: its terminal takes the focus of what comes after it.
  itIn("app")("is a task, too, which fails where there is something to mend", async () => {
    const codeOf = async (): Promise<number | undefined> => {
      const [task] = await vscode.tasks.fetchTasks({ type: "stytchErrors" });
      const ended = new Promise<number | undefined>((resolve) => {
        const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.definition.type !== "stytchErrors") return;
          listener.dispose();
          resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task ?? assert.fail("no task"));
      return ended;
    };
    await write("one.ts", wrong);
    assert.strictEqual(await codeOf(), 1);
    await becomes("one.ts", ["unknown-error-type"]);
    for (const terminal of vscode.window.terminals) terminal.dispose();
  });
});
