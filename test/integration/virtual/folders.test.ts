import { assert } from "chai";
import * as vscode from "vscode";
import { explanationOf, fileIn, hoverOn } from "../support";

describe("in folders of one workspace", () => {
  it("each keeps to its own settings", async () => {
    const quiet = await vscode.workspace.openTextDocument(fileIn("quiet", "retry.ts"));
    assert.isUndefined(await hoverOn(quiet, "session_not_found"));
    await explanationOf(await vscode.workspace.openTextDocument(fileIn("local", "retry.ts")), "session_not_found");
  });
});
