import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, cursorOn, eventually } from "../support";

describe("log queries", () => {
  afterEach(closeAllEditors);

  /** Runs the command, and takes the row some places below the first until something is copied. */
  const copied = async (below: number, ...args: readonly unknown[]): Promise<string> => {
    await vscode.env.clipboard.writeText("before");
    void vscode.commands.executeCommand("stytchErrors.copyLogQuery", ...args);
    return eventually("a query", async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (let place = 0; place < below; place++)
        await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      const text = await vscode.env.clipboard.readText();
      return text === "before" ? undefined : text;
    });
  };
  const setting = vscode.workspace.getConfiguration("stytchErrors");

  it("are copied for an error type, for the dialect that is chosen, which comes first the next time", async () => {
    const first = await copied(1, "session_not_found");
    assert.include(first, '"session_not_found"');
    const again = await copied(0, "captcha_required");
    assert.strictEqual(again, first.replace("session_not_found", "captcha_required"));
  });

  it("are copied for the error at the cursor", async () => {
    await cursorOn("app", "login.ts", "too_many_requests");
    assert.include(await copied(0), "too_many_requests");
  });

  it("ask for the field of the setting", async () => {
    await setting.update("logQuery.field", "my_code", vscode.ConfigurationTarget.Global);
    try {
      const query = await copied(0, "session_not_found");
      assert.include(query, "my_code");
      assert.notInclude(query, "error_type:");
    } finally {
      await setting.update("logQuery.field", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
