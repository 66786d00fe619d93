import { assert } from "chai";
import * as vscode from "vscode";
import { extensionId } from "../support";

declare const HOST: "node" | "web";

describe("the extension host", () => {
  it("is the one that this run is about", () => {
    const inWorker = "WorkerGlobalScope" in globalThis && !("process" in globalThis && "versions" in process);
    assert.strictEqual(inWorker ? "web" : "node", HOST);
  });

  it("runs the extension", async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });
});
