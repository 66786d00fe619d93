import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, codeActionsAt, eventually, extensionId, openUntitled, problemsOn } from "../support";

declare const HOST: "node" | "web";

describe("in German", () => {
  afterEach(closeAllEditors);

  it("the editor asks for German", () => {
    assert.strictEqual(vscode.env.language, "de");
  });

  it("hovers speak German; what the catalog says stays English", async () => {
    const document = await openUntitled(
      "log",
      '{"status_code":403,"request_id":"request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10","error_type":"captcha_required"}',
    );
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(document.getText().indexOf("captcha") + 2),
    );
    const text = hover?.contents.map((content) => (content as vscode.MarkdownString).value).join("\n") ?? "";
    for (const part of [
      "**Stytch-Fehler** `captcha_required`",
      "*Wer handeln muss:*",
      "*Wiederholen:*",
      "[Erklären]",
      "[Für den Support kopieren]",
    ]) {
      assert.include(text, part);
    }
    assert.include([...problemsOn(document, "captcha"), text].join("\n"), "needs a captcha token");
  });

  it("problems and quick fixes speak German", async () => {
    const document = await openUntitled(
      "typescript",
      'import { StytchError } from "stytch";\nif (e instanceof StytchError && e.error_type === "sesion_not_found") {}\n',
    );
    const position = document.positionAt(document.getText().indexOf("sesion") + 2);
    const titles = await eventually("fixes in German", async () => {
      const found = (await codeActionsAt(document, position)).map(({ title }) => title);
      return found.includes("In session_not_found ändern") ? found : undefined;
    });
    assert.include(titles, "unknown-error-type für diese Datei abstellen");
  });

  it("commands speak German", () => {
    const { contributes } = vscode.extensions.getExtension(extensionId)?.packageJSON as {
      contributes: { commands: { command: string; title: { value: string; original: string } | string }[] };
    };
    const title = contributes.commands.find(({ command }) => command === "stytchErrors.lookUp")?.title;
    // VS Code doesn't translate the manifest of a web extension that it takes from an address, as here.
    if (HOST === "web") assert.strictEqual(title, "Look Up…");
    else assert.deepEqual(title, { value: "Nachschlagen…", original: "Look Up…" });
  });
});
