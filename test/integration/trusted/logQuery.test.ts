import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, cursorOn, eventually } from "../support";

describe("log queries", () => {
  afterEach(closeAllEditors);

  /**
   * Runs the command, and takes a row until something is copied. An editor that gets the focus late closes a list, so
   * that it is asked for again.
   * @param below whether another row than the first one is taken
   */
  const copied = async (below: boolean, ...args: readonly unknown[]): Promise<string> => {
    await vscode.env.clipboard.writeText("before");
    return eventually("a query", async () => {
      const over = vscode.commands.executeCommand("stytchErrors.copyLogQuery", ...args).then(() => true);
      for (let attempt = 0; attempt < 20; attempt++) {
        const later = new Promise<false>((resolve) => setTimeout(() => resolve(false), 100));
        if (await Promise.race([over, later])) break;
        if (below) await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      }
      const text = await vscode.env.clipboard.readText();
      return text === "before" ? undefined : text;
    });
  };
  const setting = vscode.workspace.getConfiguration("stytchErrors");

  it("are copied for an error type, for the dialect that is chosen, which comes first the next time", async () => {
    const first = await copied(true, "session_not_found");
    assert.include(first, '"session_not_found"');
    const again = await copied(false, "captcha_required");
    assert.strictEqual(again, first.replace("session_not_found", "captcha_required"));
  });

  it("are copied for the error at the cursor", async () => {
    await cursorOn("app", "login.ts", "too_many_requests");
    assert.include(await copied(false), "too_many_requests");
  });

  it("ask for the field of the setting", async () => {
    await setting.update("logQuery.field", "my_code", vscode.ConfigurationTarget.Global);
    try {
      const query = await copied(false, "session_not_found");
      assert.include(query, "my_code");
      assert.notInclude(query, "error_type:");
    } finally {
      await setting.update("logQuery.field", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
