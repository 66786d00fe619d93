import { assert } from "chai";
import * as vscode from "vscode";

describe("commands", () => {
  it("stytchErrors.copy copies the explanation as plain text, with the request id", async () => {
    const requestId = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
    await vscode.commands.executeCommand("stytchErrors.copy", "captcha_required", { requestId });
    const copied = await vscode.env.clipboard.readText();
    assert.include(copied, "Stytch error captcha_required (403 · Consumer, B2B)");
    assert.include(copied, requestId);
    assert.notMatch(copied, /[`*]/);
  });

  it("all of the manifest exist", async () => {
    const known = await vscode.commands.getCommands(true);
    const contributed = (
      vscode.extensions.getExtension("stytch-error-insight.stytch-error-insight")?.packageJSON as {
        contributes: { commands: { command: string }[] };
      }
    ).contributes.commands.map(({ command }) => command);
    assert.includeMembers(known, contributed);
  });
});
