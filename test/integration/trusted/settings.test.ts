import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, explanationOf, hoverOn, logged, openUntitled, settingsTarget } from "../support";

const code = 'import "stytch";\nif (e.error_type === "captcha_required" || e.error_type === "sesion_not_found") {}\n';

describe("settings with a value that they can't have", () => {
  const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration("stytchErrors");
  const set = (key: string, value: unknown): Thenable<void> => settings().update(key, value, settingsTarget);
  const wrong = {
    hover: [7, "loud", null, []],
    "recognition.mode": [7, "loud", {}],
    "recognition.fields": ["authErrorCode", 7, [7, null]],
    "recognition.functions": [{}, [[]]],
    "problems.limit": ["many", 0],
    "problems.skipGenerated": ["no", 1],
    "rules.unknown-error-type": [true, "loud", {}],
    "rules.occurrence": [7, []],
  };

  afterEach(async () => {
    for (const key of Object.keys(wrong)) await set(key, undefined);
    await closeAllEditors();
  });

  it("count as unset, and everything works", async () => {
    for (let round = 0; round < 4; round++) {
      for (const [key, values] of Object.entries(wrong)) await set(key, values[round % values.length]);
      const document = await openUntitled("typescript", code);
      const found = await eventually("the problem of a wrong name", () =>
        vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes("sesion_not_found")),
      );
      assert.strictEqual(found.severity, vscode.DiagnosticSeverity.Warning);
      assert.include(await explanationOf(document, "captcha"), "Who acts:");
      await closeAllEditors();
    }
  });

  it("are named in the log", async () => {
    await set("hover", "loud");
    await logged(/can't have: [^\n]*stytchErrors\.hover[^]*defaults are used/);
  });

  it("are nothing to other settings", async () => {
    await set("hover", "loud");
    await set("rules.unknown-error-type", "error");
    const document = await openUntitled("typescript", code);
    const found = await eventually("the problem of a wrong name", () =>
      vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes("sesion_not_found")),
    );
    assert.strictEqual(found.severity, vscode.DiagnosticSeverity.Error);
    assert.isDefined(await hoverOn(document, "captcha"));
  });
});
