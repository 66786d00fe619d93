import type * as nodeFs from "node:fs";
import { assert } from "chai";
import * as vscode from "vscode";
import { cutOffLog } from "../../../src/features/triage/cutOffLog";
import { closeAllEditors, eventually } from "../support";
import { failure, noise, triage } from "../triageRuns";

declare const HOST: "node" | "web";

/** In a browser there is no disk that has room for it. */
if (HOST === "node") {
  describe("a log of which VS Code gives extensions nothing", () => {
    let fs: typeof nodeFs;
    let folder: string;

    before(async () => {
      fs = await import("node:fs");
      const { tmpdir } = await import("node:os");
      folder = fs.mkdtempSync(`${tmpdir()}/triage-`);
    });
    afterEach(closeAllEditors);
    after(() => fs.rmSync(folder, { recursive: true, force: true }));

    /** A log of so many MB with one failure. */
    const write = (name: string, megabytes: number): vscode.Uri => {
      const uri = vscode.Uri.file(`${folder}/${name}`);
      const file = fs.openSync(uri.fsPath, "w");
      const part = noise(1 + Math.ceil(1e6 / noise(1).length));
      fs.writeSync(file, failure(1));
      for (let index = 0; index < megabytes; index++) fs.writeSync(file, part);
      fs.closeSync(file);
      return uri;
    };
    const isShown = (uri: vscode.Uri): boolean => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
    };
    const open = async (uri: vscode.Uri): Promise<void> => {
      await vscode.commands.executeCommand("vscode.open", uri);
      await eventually("its tab", () => isShown(uri) || undefined);
    };

    it("is known as one while it is looked at, whatever its name has behind `.log`, and triage reads all of it", async function () {
      this.timeout(60_000);
      for (const name of ["app.log", "app.log.1"]) {
        const uri = write(name, 53);
        assert.isAbove(fs.statSync(uri.fsPath).size, 50 * 1024 * 1024);
        await open(uri);
        const cut = await eventually("the log", cutOffLog);
        assert.strictEqual(cut.toString(), uri.toString());
        const result = await triage(cut);
        assert.strictEqual(result.failures, 1);
        fs.rmSync(uri.fsPath);
        await closeAllEditors();
        assert.isUndefined(await cutOffLog());
      }
    });

    it("is neither a smaller log, nor a large file that is none", async function () {
      this.timeout(60_000);
      const small = write("small.log", 1);
      await open(small);
      await eventually("its document", () => vscode.workspace.textDocuments.find(({ uri }) => uri.path === small.path));
      assert.isUndefined(await cutOffLog());
      const other = write("table.csv", 53);
      await open(other);
      assert.isUndefined(await cutOffLog());
    });
  });
}
