import { assert } from "chai";
import * as vscode from "vscode";
import {
  closeAllEditors,
  codeActionsAt,
  cursorOn,
  eventually,
  fileIn,
  hoverOn,
  itIn,
  pageTab,
  problemsOn,
} from "../support";

const notes = (): vscode.Uri => fileIn("app", ".vscode/stytch-errors.json");
const write = (text: string) => vscode.workspace.fs.writeFile(notes(), new TextEncoder().encode(text));

/** Waits until the hover on an error of the log has, or hasn't, some words. */
async function hoverWith(words: string, isThere = true): Promise<string> {
  const document = await vscode.workspace.openTextDocument(fileIn("app", "login.ts"));
  return eventually(`a hover ${isThere ? "with" : "without"} ${words}`, async () => {
    const hover = (await hoverOn(document, "captcha_required")) ?? "";
    return hover !== "" && hover.includes(words) === isThere ? hover : undefined;
  });
}

describe("team notes", () => {
  afterEach(async () => {
    await closeAllEditors();
    await Promise.resolve(vscode.workspace.fs.delete(notes())).catch(() => undefined);
  });

  itIn("app")("show as the team's words, follow the file, and go with it", async () => {
    await write('{"errors": {"captcha_*": {"owner": "Web", "note": "See [x](command:y) https://a.example"}}}');
    const hover = await hoverWith("Your team says");
    assert.include(hover, "*Owner:* `Web`");
    assert.include(hover, "- `See [x](command:y) https://a.example`");
    await write('{"errors": {"captcha_required": {"runbook": "https://wiki.example.com/a", "note": "Changed"}}}');
    assert.include(await hoverWith("`Changed`"), "*Runbook:* [Open](https://wiki.example.com/a)");
    await write("{");
    await eventually("a problem of the file", () =>
      vscode.languages.getDiagnostics(notes()).some(({ message }) => message.startsWith("This is no JSON."))
        ? true
        : undefined,
    );
    assert.include(await hoverWith("`Changed`"), "Your team says");
    await vscode.workspace.fs.delete(notes());
    await hoverWith("Your team says", false);
    assert.deepEqual(
      vscode.languages.getDiagnostics(notes()).filter(({ source }) => source === "Stytch"),
      [],
    );
  });

  itIn("app")("say at their place what is wrong with the file", async () => {
    await write('{"errors": {\n  "captcha_requird": {"note": "x"}}}');
    const found = await eventually("a problem with a name", () =>
      vscode.languages
        .getDiagnostics(notes())
        .find(({ message }) => message.includes("did you mean captcha_required?")),
    );
    assert.deepEqual([found.range.start.line, found.range.start.character, found.range.end.character], [1, 2, 19]);
  });

  itIn("app")("keep what is expected in logs out of the problems", async () => {
    const log = await vscode.workspace.openTextDocument(fileIn("app", "server.log"));
    await vscode.window.showTextDocument(log);
    const word = "email_not_in_allowlist";
    const reported = (isReported: boolean) =>
      eventually(`${word} ${isReported ? "reported" : "quiet"}`, () =>
        problemsOn(log, word).length > 0 === isReported ? true : undefined,
      );
    await reported(true);
    await write(`{"errors": {"${word}": {"expected": true}}}`);
    await reported(false);
    assert.include(await hoverOn(log, word), "Your team expects this error.");
    await vscode.workspace.fs.delete(notes());
    await reported(true);
  });

  itIn("app")("are copied with an explanation, and not for support", async () => {
    await write('{"errors": {"captcha_required": {"note": "Ours alone"}}}');
    await hoverWith("Ours alone");
    await cursorOn("app", "login.ts", "captcha_required");
    await vscode.commands.executeCommand("stytchErrors.copy");
    assert.include(await vscode.env.clipboard.readText(), "Your team says:\nOurs alone\n");
    await vscode.commands.executeCommand("stytchErrors.copyForSupport");
    assert.notInclude(await vscode.env.clipboard.readText(), "Ours alone");
    await vscode.commands.executeCommand("stytchErrors.explain");
    await pageTab("captcha_required");
  });

  itIn("app")("are begun by a quick fix, which makes the file", async () => {
    await cursorOn("app", "login.ts", "captcha_required");
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail();
    const actions = await codeActionsAt(document, selection.active);
    const action = actions.find(({ title }) => title === "Add a team note on captcha_required");
    assert.isDefined(action?.command);
    const { command, arguments: args = [] } = action.command;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
    const editor = vscode.window.activeTextEditor ?? assert.fail();
    assert.strictEqual(editor.document.uri.toString(), notes().toString());
    assert.strictEqual(editor.document.languageId, "jsonc");
    const text = editor.document.getText();
    assert.strictEqual(
      text.replace(/\r\n/g, "\n"),
      '{\n  "errors": {\n    "captcha_required": {\n      "note": ""\n    }\n  }\n}\n',
    );
    assert.strictEqual(editor.document.offsetAt(editor.selection.active), text.indexOf('""') + 1);
    await editor.document.save();
  });
});
