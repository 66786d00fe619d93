import { assert } from "chai";
import * as vscode from "vscode";
import { explanationOf, extensionId, fileIn } from "../support";

describe("in an untrusted workspace", () => {
  it("the workspace is untrusted", () => {
    assert.isFalse(vscode.workspace.isTrusted);
  });

  it("the extension is active", async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    await extension?.activate();
    assert.isTrue(extension?.isActive);
  });

  it("explains as everywhere", async () => {
    const document = await vscode.workspace.openTextDocument(fileIn("restricted", "error.json"));
    assert.include(await explanationOf(document, "session_not_found"), "404");
  });

  it("shows a team's notes as text without links", async () => {
    const document = await vscode.workspace.openTextDocument(fileIn("restricted", "error.json"));
    const hover = await explanationOf(document, "session_not_found");
    assert.include(hover, "Your team says");
    assert.include(hover, "*Runbook:* `https://wiki.example.com/sessions`");
    assert.notInclude(hover, "](https://wiki");
  });
});
