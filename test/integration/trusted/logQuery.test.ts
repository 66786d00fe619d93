import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, copiedBy, cursorOn } from "../support";

const copyLogQuery = "stytchErrors.copyLogQuery";

describe("log queries", () => {
  afterEach(closeAllEditors);

  const setting = vscode.workspace.getConfiguration("stytchErrors");

  it("are copied for an error type, for the dialect that is chosen, which comes first the next time", async () => {
    const first = await copiedBy(copyLogQuery, true, "session_not_found");
    assert.include(first, '"session_not_found"');
    const again = await copiedBy(copyLogQuery, false, "captcha_required");
    assert.strictEqual(again, first.replace("session_not_found", "captcha_required"));
  });

  it("are copied for the error at the cursor", async () => {
    await cursorOn("app", "login.ts", "too_many_requests");
    assert.include(await copiedBy(copyLogQuery, false), "too_many_requests");
  });

  it("ask for the field of the setting", async () => {
    await setting.update("logQuery.field", "my_code", vscode.ConfigurationTarget.Global);
    try {
      const query = await copiedBy(copyLogQuery, false, "session_not_found");
      assert.include(query, "my_code");
      assert.notInclude(query, "error_type:");
    } finally {
      await setting.update("logQuery.field", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
