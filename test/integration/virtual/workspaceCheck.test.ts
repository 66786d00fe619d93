import { assert } from "chai";
import * as vscode from "vscode";
import { eventually } from "../support";
import { type Before, TestFileSystem } from "../testFileSystem";
import { addFolder, removeFolder } from "./workspaceFolders";

interface Result {
  readonly isPartial: boolean;
}

const wrong = 'import { Client } from "stytch";\nif (e.error_type === "sesion_not_found") retry();\n';

describe("a check of a workspace in a file system of its own", () => {
  let count = 0;
  let files: TestFileSystem | undefined;

  const project = async (content: Readonly<Record<string, string>>, before?: Before): Promise<TestFileSystem> => {
    const name = `checked-files-${++count}`;
    files = new TestFileSystem(name, content);
    await addFolder(name, files.uri("/project"));
    if (before) files.before = before;
    return files;
  };
  const check = (): Thenable<Result | undefined> => vscode.commands.executeCommand("stytchErrors.checkWorkspace");
  const problems = (uri: vscode.Uri): number =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Stytch").length;

  afterEach(async () => {
    await vscode.commands.executeCommand("stytchErrors.clearWorkspaceCheck");
    await removeFolder(`checked-files-${count}`);
    files?.dispose();
  });

  it("reads it as VS Code does, and follows it", async () => {
    const all = await project({
      "/project/src/a.ts": wrong,
      "/project/.gitignore": "out\n",
      "/project/out/b.ts": wrong,
    });
    const result = await check();
    assert.isFalse(result?.isPartial);
    assert.deepEqual([problems(all.uri("/project/src/a.ts")), problems(all.uri("/project/out/b.ts"))], [1, 0]);
    all.writeFile(all.uri("/project/src/a.ts"), new TextEncoder().encode(wrong.replace("sesion", "session")));
    await eventually("no problem", () => (problems(all.uri("/project/src/a.ts")) === 0 ? true : undefined));
  });

  it("ends at once when it is cleared, though a file never comes", async () => {
    let isAsked = false;
    await project({ "/project/src/a.ts": wrong }, (path) => {
      if (!path.endsWith("a.ts")) return undefined;
      isAsked = true;
      return new Promise<void>(() => undefined);
    });
    const checked = check();
    await eventually("the file to be asked for", () => isAsked || undefined);
    const began = Date.now();
    await vscode.commands.executeCommand("stytchErrors.clearWorkspaceCheck");
    const result = await checked;
    assert.isTrue(result?.isPartial);
    assert.isBelow(Date.now() - began, 5000);
  });

  it("goes on where a file can't be read", async () => {
    const all = await project({ "/project/a.ts": wrong, "/project/b.ts": wrong }, (path) => {
      if (path.endsWith("a.ts")) throw vscode.FileSystemError.NoPermissions(path);
    });
    const result = await check();
    assert.isFalse(result?.isPartial);
    assert.strictEqual(problems(all.uri("/project/b.ts")), 1);
  });
});
