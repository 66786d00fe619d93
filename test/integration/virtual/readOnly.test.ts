import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, codeActionsAt, eventually, explanationOf, openUntitled, problemsIn } from "../support";
import { TestFileSystem } from "../testFileSystem";

const code = [
  'import "stytch";',
  'if (e.error_type === "session_not_found") retry();',
  'if (e.error_type === "sesion_not_found") retry();',
  'if (e.error_message === "Captcha required") ask();',
  "",
].join("\n");

/** How documents come about that nobody can change. */
const origins: Readonly<Record<string, (scheme: string) => { dispose(): unknown }>> = {
  "a read-only file system": (scheme) => new TestFileSystem(scheme, { "/a.ts": code }, { isReadonly: true }),
  "what another extension provides": (scheme) =>
    vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => code }),
};

describe("a document that can't be changed", () => {
  for (const [number, [origin, register]] of Object.entries(origins).entries()) {
    describe(`of ${origin}`, () => {
      let registration: { dispose(): unknown };
      let document: vscode.TextDocument;

      before(async () => {
        const scheme = `test-kept-${number}`;
        registration = register(scheme);
        document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme, path: "/a.ts" }));
        document = await vscode.languages.setTextDocumentLanguage(document, "typescript");
      });
      beforeEach(() => vscode.window.showTextDocument(document));
      after(async () => {
        await closeAllEditors();
        registration.dispose();
      });

      it("is explained", async () => {
        assert.include(await explanationOf(document, "session_not_found"), "404");
      });

      it("has no problems, which nobody could mend there", async () => {
        // The same text elsewhere is reported after it.
        const other = await openUntitled("typescript", code);
        await eventually("problems", () => (problemsIn(other).length >= 3 ? true : undefined));
        assert.isEmpty(problemsIn(document));
      });

      it("is offered nothing that would change it", async () => {
        for (const line of [1, 2, 3]) {
          const actions = await codeActionsAt(document, new vscode.Position(line, 26));
          const ours = actions.filter(({ title, command }) => /stytch/i.test(`${title} ${command?.command ?? ""}`));
          assert.isEmpty(ours.filter(({ edit }) => edit !== undefined));
          for (const { title } of actions)
            assert.notMatch(title, /Insert a handler|Add missing cases|Change to|Ignore/);
          if (line === 1) assert.include(actions.map(({ title }) => title).join("\n"), "Explain session_not_found");
        }
      });

      for (const command of ["insertHandler", "addMissingCases", "fixAll"]) {
        it(`is left alone by ${command}`, async () => {
          const editor = await vscode.window.showTextDocument(document);
          editor.selection = new vscode.Selection(1, 26, 1, 26);
          await vscode.commands.executeCommand(`stytchErrors.${command}`, "captcha_required");
          assert.strictEqual(document.getText(), code);
          assert.isFalse(document.isDirty);
        });
      }
    });
  }
});
