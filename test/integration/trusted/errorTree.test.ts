import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, openUntitled } from "../support";

const code =
  'import "stytch";\n\n\n\nif (e.error_type === "use_https") {}\nif (e.error_type === "captcha_required") {}\n';

describe("the tree of found errors", () => {
  afterEach(closeAllEditors);

  /** Opens by keyboard the first place of the first type, and tells what that selects in the editor. */
  async function selectedByTree(document: vscode.TextDocument): Promise<string> {
    return eventually("the tree to lead into the editor", async () => {
      await vscode.commands.executeCommand("stytchErrors.found.focus");
      for (const step of ["focusFirst", "expand", "focusFirst", "focusDown", "select"]) {
        await vscode.commands.executeCommand(`list.${step}`);
      }
      const editor = vscode.window.activeTextEditor;
      return (editor?.document === document && document.getText(editor.selection)) || undefined;
    });
  }

  it("leads to the places of errors, and follows edits", async () => {
    const document = await openUntitled("typescript", code);
    assert.strictEqual(await selectedByTree(document), "captcha_required");

    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(5, 0, 6, 0));
    await vscode.workspace.applyEdit(edit);
    const start = new vscode.Position(0, 0);
    await eventually("the tree to forget what is gone", async () => {
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(start, start);
      return (await selectedByTree(document)) === "use_https" ? true : undefined;
    });
  });

  it("follows a place that moves", async () => {
    const document = await openUntitled("typescript", code);
    const selected = (): Promise<true> =>
      eventually("the tree to lead to the place", async () => {
        const editor = await vscode.window.showTextDocument(document);
        editor.selection = new vscode.Selection(0, 0, 0, 0);
        return (await selectedByTree(document)) === "captcha_required" ? true : undefined;
      });
    await selected();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), "// A line more\n");
    await vscode.workspace.applyEdit(edit);
    await selected();
  });

  it("leads into the cells of a notebook", async () => {
    const python = 'import stytch\nif e.error_type == "use_https": pass';
    const cells = ["print()", python].map(
      (text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, "python"),
    );
    const notebook = await vscode.workspace.openNotebookDocument("jupyter-notebook", new vscode.NotebookData(cells));
    await vscode.window.showNotebookDocument(notebook);
    assert.strictEqual(await selectedByTree(notebook.cellAt(1).document), "use_https");
  });

  it("gives the commands of its menus the error's name", async () => {
    const node = { group: { entry: { type: "captcha_required" } } };
    await vscode.env.clipboard.writeText("");
    await vscode.commands.executeCommand("stytchErrors.copyName", node);
    assert.strictEqual(await vscode.env.clipboard.readText(), "captcha_required");
    await vscode.commands.executeCommand("stytchErrors.explainFound", node);
    await eventually("the page", () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes("captcha_required")),
    );
  });

  it("does nothing for what is no line of it", async () => {
    await vscode.env.clipboard.writeText("before");
    for (const wrong of [undefined, null, "captcha_required", { unlisted: 3 }]) {
      await vscode.commands.executeCommand("stytchErrors.copyName", wrong);
    }
    assert.strictEqual(await vscode.env.clipboard.readText(), "before");
  });
});
