import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, extensionId, fileIn, hoverOn, logged, openUntitled, pageTab } from "../support";

const code = 'import "stytch";\nif (e.error_type === "captcha_required") {}\n';
const files = ["prose.json", "checking.js", "explaining.js", "onRequest.js", "recognizing.js"] as const;
type File = (typeof files)[number];

/** Our extension isn't running yet: it finds the name of one of its commands taken, and the tree can't start. */
const taken = vscode.commands.registerCommand("stytchErrors.copyName", () => "taken");

const dist = (name: File): vscode.Uri => fileIn("extension-copy", `dist/${name}`);
const write = (name: File, content: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(dist(name), new TextEncoder().encode(content));
const ours = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Stytch");

/** Has a document checked anew. */
async function touch({ uri }: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), "\n");
  await vscode.workspace.applyEdit(edit);
}

/** Each file of the copy that loads on request is broken at first, and mended by one test after the other. */
describe("when something is broken", () => {
  const whole = new Map<File, Uint8Array>();
  const mend = (name: File): Thenable<void> =>
    vscode.workspace.fs.writeFile(dist(name), whole.get(name) ?? assert.fail());

  before(async () => {
    for (const name of files) whole.set(name, await vscode.workspace.fs.readFile(dist(name)));
    await write("prose.json", "");
    await write("checking.js", "module.exports = (");
    for (const name of ["explaining.js", "onRequest.js", "recognizing.js"] as const)
      await vscode.workspace.fs.delete(dist(name));
  });
  afterEach(closeAllEditors);
  after(() => {
    taken.dispose();
  });

  it("a part that can't start is logged with its stack, and the others start", async () => {
    assert.isTrue(vscode.extensions.getExtension(extensionId)?.isActive);
    assert.strictEqual(await vscode.commands.executeCommand("stytchErrors.copyName"), "taken");
    const commands = await vscode.commands.getCommands(true);
    assert.includeMembers(commands, ["stytchErrors.lookUp", "stytchErrors.openWalkthrough"]);
    await logged(/tree failed\.\s[^]*stytchErrors\.copyName[^]*\n\s+at /);
  });

  it("names whose code is missing that judges them are logged, and judged when it is back", async () => {
    const document = await openUntitled("typescript", code);
    await logged(/problems failed\.[^]*recognizing\.js is missing or damaged[^]*\n\s+at /, () => touch(document));
    await mend("recognizing.js");
    // What comes next is asked for both.
    await logged(/problems failed\.[^]*(?:checking\.js|prose\.json) is missing or damaged/, () => touch(document));
  });

  it("a hover whose code is missing is logged", async () => {
    const document = await openUntitled("typescript", code);
    await logged(/hover failed\.[^]*explaining\.js is missing or damaged[^]*\n\s+at /, async () => {
      assert.isUndefined(await hoverOn(document, "captcha"));
    });
    // That it is read again then, the next tests show: their hovers fail for want of explanations.
    await mend("explaining.js");
  });

  for (const [what, content] of [
    ["missing", undefined],
    ["cut off", '{"captcha_required":{"mean'],
    ["of another shape", '{"captcha_required":7}'],
    ["empty", ""],
  ] as const) {
    it(`explanations that are ${what} are logged, and names are known without them`, async () => {
      if (content === undefined) await vscode.workspace.fs.delete(dist("prose.json"));
      else await write("prose.json", content);
      const document = await openUntitled("typescript", code);
      await logged(/hover failed\.[^]*prose\.json is missing or damaged[^]*\n\s+at [^]*Caused by: /, async () => {
        assert.isUndefined(await hoverOn(document, "captcha"));
      });
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        document.positionAt(document.getText().indexOf("captcha") + 3),
      );
      assert.isTrue(items.some(({ label }) => typeof label === "object" && label.label === "captcha_required"));
    });
  }

  it("a command whose code is missing is logged", async () => {
    await logged(/stytchErrors\.addMissingCases failed\.[^]*onRequest\.js is missing[^]*\n\s+at /, () => {
      // It waits for its message to be closed.
      void vscode.commands.executeCommand("stytchErrors.addMissingCases");
    });
  });

  it("explanations come back with their file, while the rules still can't load", async () => {
    await mend("prose.json");
    const document = await openUntitled("typescript", code);
    assert.include(await hoverOn(document, "captcha"), "captcha_required");
    await logged(/problems failed\.[^]*checking\.js is missing or damaged/, () => touch(document));
    assert.isEmpty(ours(document));

    await mend("checking.js");
    await touch(document);
    await eventually("problems", () => (ours(document).length > 0 ? true : undefined));
  });

  it("commands come back with their code", async () => {
    await mend("onRequest.js");
    void vscode.commands.executeCommand("stytchErrors.explain", "captcha_required");
    await pageTab("captcha_required");
  });
});
