import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, cursorOn, eventually, itIn, pageTab, tabLabels } from "../support";

describe("look up", () => {
  afterEach(closeAllEditors);

  /** Accepts the list's first row as soon as there is one. */
  const accept = (type: string): Promise<string> =>
    eventually(`the page of ${type}`, async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return tabLabels().find((label) => label === type);
    });

  it("finds by what it is told", async () => {
    for (const [text, type] of [
      ["captcha_required", "captcha_required"],
      ["Session could not be found.", "session_not_found"],
      ["sesion_not_fuond", "session_not_found"],
      ["user clicked the link twice", "unable_to_auth_magic_link"],
    ] as const) {
      void vscode.commands.executeCommand("stytchErrors.lookUp", text);
      await accept(type);
      await closeAllEditors();
    }
  });

  itIn("app")("begins with the error at the cursor", async () => {
    await cursorOn("app", "login.ts", "too_many_requests");
    void vscode.commands.executeCommand("stytchErrors.lookUp");
    await accept("too_many_requests");
  });

  it("asked for twice, is the list that is open already", async () => {
    const payload = "[404] session_not_found\nrequest_id: request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
    void vscode.commands.executeCommand("stytchErrors.lookUp", payload);
    void vscode.commands.executeCommand("stytchErrors.lookUp");
    await accept("session_not_found");
    assert.deepEqual(tabLabels(), [await pageTab("session_not_found")]);
  });

  itIn("app")("asked for again after its list was closed, is a new list that stays", async () => {
    await cursorOn("app", "login.ts", "too_many_requests");
    for (let time = 0; time < 3; time++) {
      void vscode.commands.executeCommand("stytchErrors.lookUp");
      // As the palette does, which somebody opens for whom the list is slow to come.
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    }
    void vscode.commands.executeCommand("stytchErrors.lookUp");
    await accept("too_many_requests");
  });

  it("explains what is in a payload of several lines", async () => {
    void vscode.commands.executeCommand(
      "stytchErrors.lookUp",
      "StytchAPIError: [404] session_not_found\nSession could not be found.\nrequest_id: request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10",
    );
    await accept("session_not_found");
    assert.deepEqual(tabLabels(), [await pageTab("session_not_found")]);
  });

  describe("where nothing fits", () => {
    const question = "why is the sky blue";

    /** Takes a row some places below the active one again and again, until that has opened a page. */
    const takeRowBelow = (places: number): Promise<string> =>
      eventually("a page", async () => {
        for (let place = 0; place < places; place++) {
          await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
        }
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        return tabLabels()[0];
      });

    it("looks up what was copied", async () => {
      await vscode.env.clipboard.writeText('{"status_code":403,"error_type":"captcha_required"}');
      void vscode.commands.executeCommand("stytchErrors.lookUp", question);
      assert.strictEqual(await takeRowBelow(1), "captcha_required");
    });

    it("lets the areas be browsed, and the errors of one", async () => {
      await vscode.env.clipboard.writeText("");
      void vscode.commands.executeCommand("stytchErrors.lookUp", question);
      assert.match(await takeRowBelow(2), /^[a-z0-9_]+$/);
    });
  });
});
