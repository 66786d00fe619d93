import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, fileIn, openUntitled } from "../support";
import { failure, triage } from "../triageRuns";

describe("log triage in an untrusted workspace", () => {
  afterEach(closeAllEditors);

  it("reads what was chosen, and nothing else", async () => {
    assert.isFalse(vscode.workspace.isTrusted);
    const document = await openUntitled("log", failure(1));
    const result = await triage(document.uri, fileIn("restricted", "error.json"));
    assert.isAtLeast(result.failures, 1);
    assert.lengthOf(result.files, 2);
  });
});
