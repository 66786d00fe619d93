import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, fileIn } from "../support";

describe("commands", () => {
  afterEach(closeAllEditors);

  const tabLabels = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
  const pageTab = (type: string): Promise<string> =>
    eventually(`the page of ${type}`, () => tabLabels().find((label) => label.includes(type)));

  const cursorOn = async (path: string, word: string): Promise<void> => {
    const document = await vscode.workspace.openTextDocument(fileIn("app", path));
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().indexOf(word) + 1);
    editor.selection = new vscode.Selection(position, position);
  };

  describe("stytchErrors.explain", () => {
    it("opens the page of the error it is given", async () => {
      await vscode.commands.executeCommand("stytchErrors.explain", "captcha_required");
      await pageTab("captcha_required");
    });

    it("opens the page of the error at the cursor", async () => {
      await cursorOn("login.ts", "too_many_requests");
      await vscode.commands.executeCommand("stytchErrors.explain");
      await pageTab("too_many_requests");
    });

    it("opens nothing for a name that is no Stytch error", async () => {
      await vscode.commands.executeCommand("stytchErrors.explain", "no_such_error_at_all");
      assert.deepEqual(tabLabels(), []);
    });

    it("opens nothing without an error at the cursor", async () => {
      await cursorOn("login.ts", "import");
      await vscode.commands.executeCommand("stytchErrors.explain");
      assert.deepEqual(tabLabels(), ["login.ts"]);
    });

    it("gives a read-only page with everything the entry knows", async () => {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse("stytch-error:/organization_suspended.md"));
      const text = page.getText();
      for (const part of [
        "# organization_suspended",
        "403 · Consumer, B2B, Fraud",
        "**Who acts:** Stytch",
        "## What to do",
        "## Why it happens",
        "Your organization has been suspended. Please contact support@stytch.com for assistance.",
        "https://stytch.com/docs/api-reference/fraud/api/errors/403#organization_suspended",
        "Facts checked on 2026-",
      ]) {
        assert.include(text, part);
      }
      await vscode.window.showTextDocument(page);
      await vscode.commands.executeCommand("type", { text: "changed" });
      assert.strictEqual(page.getText(), text, "nobody can type into the page");
    });

    it("says on the page of an unknown name that there is no such error", async () => {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse("stytch-error:/nonsense_name.md"));
      assert.include(page.getText(), "knows no such Stytch error");
    });
  });

  it("stytchErrors.copy copies the explanation as plain text, with the request id", async () => {
    const requestId = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
    await vscode.commands.executeCommand("stytchErrors.copy", "captcha_required", requestId);
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
