import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, codeActionsAt, openUntitled } from "../support";

async function editing(language: string, content: string, word: string): Promise<vscode.TextEditor> {
  const document = await openUntitled(language, content);
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) throw new Error("the document has no editor");
  const position = document.positionAt(content.indexOf(word) + 1);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe("handlers", () => {
  afterEach(closeAllEditors);

  it("add cases to a switch, before its default, in the file's own indentation", async () => {
    const before =
      'import "stytch";\nswitch (e.error_type) {\n  case "use_https":\n    break;\n  default:\n    throw e;\n}\n';
    const { document } = await editing("typescript", before, "use_https");
    await vscode.commands.executeCommand("stytchErrors.addMissingCases", ["too_many_requests", "use_https"]);
    const text = document.getText();
    assert.match(
      text,
      /\n {2}case "too_many_requests": \{\n {4}\/\/ .+\n(?: {4}\/\/ .+\n)+ {4}\n {4}break;\n {2}\}\n {2}default:/,
    );
    assert.strictEqual(text.split("use_https").length, 2, "what is handled isn't added again");
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(document.getText(), before);
  });

  it("add branches to a chain of conditions", async () => {
    const before = 'import "stytch";\nif (e.error_type === "use_https") {\n  a();\n} else {\n  b();\n}\n';
    const { document } = await editing("typescript", before, "use_https");
    await vscode.commands.executeCommand("stytchErrors.addMissingCases", ["weak_password"]);
    assert.match(
      document.getText(),
      /\{\n {2}a\(\);\n\} else if \(e\.error_type === "weak_password"\) \{\n(?: {2}\/\/ .+\n)+ {2}\n\} else \{\n {2}b\(\);\n\}\n$/,
    );
  });

  it("insert a handler above the line of the cursor", async () => {
    const { document } = await editing("python", "# stytch\ndef f(error):\n    raise error\n", "raise");
    await vscode.commands.executeCommand("stytchErrors.insertHandler", "session_not_found");
    assert.match(
      document.getText(),
      /def f\(error\):\n {4}if error\.details\.error_type == "session_not_found":\n {8}# .+\n(?: {8}# .+\n)* {8}\n {8}pass\n {4}raise error\n/,
    );
  });

  it("ask the caught error by its name, and bring the import along; one undo takes both back", async () => {
    const before = 'import { Client } from "stytch";\ntry {\n  go();\n} catch (ex) {\n  throw ex;\n}\n';
    const { document } = await editing("typescript", before, "throw ex");
    await vscode.commands.executeCommand("stytchErrors.insertHandler", "session_not_found");
    assert.match(
      document.getText(),
      /^import \{ Client, StytchError \} from "stytch";\n[^]*\} catch \(ex\) \{\n {2}if \(ex instanceof StytchError && ex\.error_type === "session_not_found"\) \{\n(?: {4}\/\/ .+\n)+ {4}\n {2}\}\n {2}throw ex;\n\}\n$/,
    );
    const cursor = vscode.window.activeTextEditor?.selection.active;
    assert.deepEqual(cursor && document.lineAt(cursor).text, "    ", "the cursor stands in the handler");
    await vscode.commands.executeCommand("undo");
    assert.strictEqual(document.getText(), before);
  });

  it("go into the midst of a line as they are", async () => {
    const { document } = await editing("typescript", "  try { go(); } catch (ex) {}\n", "ex");
    await vscode.commands.executeCommand("stytchErrors.insertHandler", "session_not_found");
    assert.match(
      document.getText(),
      /catch \(ex\) \{\n {4}if \(ex instanceof .+\{\n(?: {6}\/\/ .+\n)+ {6}\n {4}\}\n {2}\}\n$/,
    );
  });

  it("break comments where the first ruler is", async () => {
    const rulers = vscode.workspace.getConfiguration("editor").inspect("rulers")?.globalValue;
    await vscode.workspace.getConfiguration("editor").update("rulers", [60, 120], vscode.ConfigurationTarget.Global);
    try {
      const { document } = await editing("python", "def f(error):\n    raise error\n", "raise");
      await vscode.commands.executeCommand("stytchErrors.insertHandler", "session_not_found");
      const comments = document.getText().match(/^ +# .+$/gm) ?? [];
      assert.isAbove(comments.length, 2);
      assert.isAtMost(Math.max(...comments.map(({ length }) => length)), 60);
    } finally {
      await vscode.workspace.getConfiguration("editor").update("rulers", rulers, vscode.ConfigurationTarget.Global);
    }
  });

  it("leave a file alone in which no statement can stand at the cursor", async () => {
    const before = 'package a\n\nimport (\n\t"errors"\n)\n';
    const { document } = await editing("go", before, "errors");
    await vscode.commands.executeCommand("stytchErrors.insertHandler", "session_not_found");
    assert.strictEqual(document.getText(), before);
  });

  it("are offered where they can be written", async () => {
    const titles = async (language: string, content: string, word: string): Promise<string> => {
      const { document, selection } = await editing(language, content, word);
      const actions = await codeActionsAt(document, selection.active);
      return actions.map(({ title }) => title).join("\n");
    };
    assert.include(
      await titles("go", '// stytch\nif e.ErrorType == "use_https" {\n}\n', "use_"),
      "Insert a handler for use_https",
    );
    assert.include(
      await titles("ruby", '# stytch\ncase r["error_type"]\nwhen "use_https"\n  x\nend\n', "use_"),
      "Add missing cases…",
    );
    assert.notInclude(await titles("json", '{"error_type": "use_https"}', "use_"), "Insert a handler");
  });
});
