import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, codeActionsAt, eventually, explanationOf, hoverOn, problemsIn } from "../support";
import { type Before, TestFileSystem } from "../testFileSystem";
import { addFolder, removeFolder } from "./workspaceFolders";

const manifest = '{"dependencies":{"stytch":"13.0.0"}}';
/** Names an error that others have too, which only a manifest makes Stytch's. */
const common = 'if (e.error_type === "too_many_requests") retry();\n';
const certain = 'import "stytch";\nif (e.error_type === "session_not_found") retry();\n';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const never = () => new Promise<void>(() => undefined);
/** Only what the extension asks for of itself: documents come at once, and so do settings, without which VS Code adds no folder. */
const beforeManifests =
  (act: () => Promise<void> | void): Before =>
  (path) =>
    /\.ts$|\/\.vscode\b/.test(path) ? undefined : act();

describe("in a folder of a file system of its own", () => {
  let count = 0;
  let files: TestFileSystem | undefined;

  /** A folder of the workspace with these files, and its first document. */
  const project = async (content: Readonly<Record<string, string>>, before?: Before): Promise<vscode.TextDocument> => {
    const name = `test-files-${++count}`;
    files = new TestFileSystem(name, content);
    if (before) files.before = before;
    await addFolder(name, files.uri("/project"));
    return vscode.workspace.openTextDocument(files.uri(Object.keys(content)[0] ?? ""));
  };
  const current = (): TestFileSystem => files ?? assert.fail("no test has made a file system");

  afterEach(async () => {
    await closeAllEditors();
    await removeFolder(`test-files-${count}`);
    files?.dispose();
  });

  it("explains by the folder's manifest, and follows it", async () => {
    const document = await project({ "/project/src/a.ts": common, "/project/package.json": manifest });
    await eventually("the hover", () => hoverOn(document, "too_many"));
    current().writeFile(current().uri("/project/package.json"), new TextEncoder().encode("{}"));
    await eventually("silence", async () => ((await hoverOn(document, "too_many")) === undefined ? true : undefined));
    current().writeFile(current().uri("/project/package.json"), new TextEncoder().encode(manifest));
    await eventually("the hover", () => hoverOn(document, "too_many"));
  });

  it("reports anew what a changed manifest makes of an open document", async () => {
    const document = await project({ "/project/src/a.ts": common, "/project/package.json": "{}" });
    await vscode.window.showTextDocument(document);
    assert.isUndefined(await hoverOn(document, "too_many"));
    assert.isEmpty(problemsIn(document));
    current().writeFile(current().uri("/project/package.json"), new TextEncoder().encode(manifest));
    await eventually("a problem", () => (problemsIn(document).length > 0 ? true : undefined));
    current().delete(current().uri("/project/package.json"));
    await eventually("no problem", () => (problemsIn(document).length === 0 ? true : undefined));
  });

  it("that never answers, hovers and problems wait for no manifest", async () => {
    const document = await project(
      { "/project/src/a.ts": certain, "/project/package.json": manifest },
      beforeManifests(never),
    );
    await vscode.window.showTextDocument(document);
    assert.include(await explanationOf(document, "session_not"), "404");
    await eventually("a problem", () => (problemsIn(document).length > 0 ? true : undefined));
    const titles = (await codeActionsAt(document, new vscode.Position(1, 24))).map(({ title }) => title);
    assert.include(titles, "Explain session_not_found");
  });

  it("that never answers, a name that others have too is not taken for Stytch's", async () => {
    const document = await project(
      { "/project/src/a.ts": common, "/project/package.json": manifest },
      beforeManifests(never),
    );
    assert.isUndefined(await hoverOn(document, "too_many"));
  });

  it("that is slow, what is found late is shown without an edit", async () => {
    const document = await project(
      { "/project/src/a.ts": common, "/project/package.json": manifest },
      beforeManifests(() => pause(700)),
    );
    await vscode.window.showTextDocument(document);
    await eventually("a problem", () => (problemsIn(document).length > 0 ? true : undefined));
    assert.include(await explanationOf(document, "too_many"), "rate limit");
  });

  it("that fails, nothing is told, and it is read again when it works", async () => {
    const document = await project(
      { "/project/src/a.ts": common + certain, "/project/package.json": manifest },
      beforeManifests(() => {
        throw vscode.FileSystemError.Unavailable("The server is gone.");
      }),
    );
    assert.include(await explanationOf(document, "session_not"), "404");
    const other = await vscode.workspace.openTextDocument({ language: "typescript", content: common });
    assert.isUndefined(await hoverOn(other, "too_many"));
    current().before = () => undefined;
    current().writeFile(current().uri("/project/src/b.ts"), new TextEncoder().encode(common));
    const second = await vscode.workspace.openTextDocument(current().uri("/project/src/b.ts"));
    await eventually("the hover", () => hoverOn(second, "too_many"));
  });

  it("one manifest that can't be read hides none beside it", async () => {
    const document = await project(
      { "/project/src/a.ts": common, "/project/go.mod": "module a\n", "/project/package.json": manifest },
      (path) => {
        if (path.endsWith("go.mod")) throw vscode.FileSystemError.NoPermissions(path);
      },
    );
    await eventually("the hover", () => hoverOn(document, "too_many"));
  });

  it("that leaves the workspace while it is read, nothing waits for it", async () => {
    const document = await project(
      { "/project/src/a.ts": common, "/project/package.json": manifest },
      beforeManifests(() => pause(400)),
    );
    const asked = hoverOn(document, "too_many");
    await removeFolder(`test-files-${count}`);
    await asked;
    assert.isUndefined(await hoverOn(document, "too_many"));
    await addFolder(`test-files-${count}`, current().uri("/project"));
    await eventually("the hover", () => hoverOn(document, "too_many"));
  });

  it("handlers are written", async () => {
    const document = await project({ "/project/a.ts": certain, "/project/package.json": manifest });
    const editor = await vscode.window.showTextDocument(document);
    const end = new vscode.Position(document.lineCount - 1, 0);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("stytchErrors.insertHandler", "captcha_required");
    await eventually("the handler", () => (document.getText().includes("captcha_required") ? true : undefined));
    assert.isTrue(await document.save());
    assert.include(new TextDecoder().decode(await current().readFile(document.uri)), "captcha_required");
  });
});
