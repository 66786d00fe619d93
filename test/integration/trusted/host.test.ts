import { assert } from "chai";
import * as vscode from "vscode";
import { extensionId } from "../support";

declare const HOST: "node" | "web";
declare const SCENARIO: string;

/** The folders of the workspace in each scenario that runs these tests; without one of them, its tests would be left out unseen. */
const folders: Readonly<Record<string, readonly string[] | undefined>> = {
  trusted: ["app", "service", "shop"],
  "one-folder": ["app"],
  "no-folder": undefined,
};

describe("the extension host", () => {
  it("is the one that this run is about", () => {
    const inWorker = "WorkerGlobalScope" in globalThis && !("process" in globalThis && "versions" in process);
    assert.strictEqual(inWorker ? "web" : "node", HOST);
  });

  it("has the folders that this run is about", () => {
    assert.property(folders, SCENARIO);
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      folders[SCENARIO] && [...folders[SCENARIO]],
    );
  });

  it("runs the extension", async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });
});
