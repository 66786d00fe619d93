import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually } from "../support";

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Stytch");
const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === "object" ? String(code.value) : String(code));

/** Waits for the diagnostics that these codes name, in the document's order. */
async function diagnostics(document: vscode.TextDocument, codes: readonly string[]): Promise<vscode.Diagnostic[]> {
  return eventually(`${codes.join(", ") || "no diagnostics"} in ${document.uri.toString()}`, () => {
    const found = ours(document.uri).sort((a, b) => a.range.start.compareTo(b.range.start));
    return found.map(codeOf).join() === codes.join() ? found : undefined;
  });
}

const open = (language: string, content: string) => vscode.workspace.openTextDocument({ language, content });

async function actionsAt(document: vscode.TextDocument, word: string, kind?: string): Promise<vscode.CodeAction[]> {
  const start = document.positionAt(document.getText().indexOf(word) + 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(start, start),
    kind,
    20,
  );
}

async function take(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const action = actions.find((one) => one.title === title);
  assert.isDefined(action, `"${title}" among ${actions.map((one) => one.title).join(" | ")}`);
  if (action.edit) assert.isTrue(await vscode.workspace.applyEdit(action.edit));
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
  }
}

const handler = [
  'import { StytchError } from "stytch";',
  'if (e.error_type === "sesion_not_found") {}',
  'if (e.error_message === "Captcha required") {}',
  "",
].join("\n");

describe("diagnostics", () => {
  afterEach(closeAllEditors);

  it("tell what is wrong in code, with severity, link and one sentence", async () => {
    const document = await open("typescript", handler);
    const [unknown, message] = await diagnostics(document, ["unknown-error-type", "message-comparison"]);
    assert.strictEqual(unknown?.severity, vscode.DiagnosticSeverity.Warning);
    assert.strictEqual(document.getText(unknown?.range), "sesion_not_found");
    assert.include(unknown?.message ?? "", "did you mean session_not_found?");
    assert.strictEqual(message?.severity, vscode.DiagnosticSeverity.Information);
    const code = message?.code;
    assert.isTrue(typeof code === "object" && code.target.authority === "stytch.com");
  });

  it("mark errors in logs as information, in code as hints", async () => {
    const line = '{"error_type":"use_https","request_id":"request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10"}';
    const [log] = await diagnostics(await open("log", line), ["use_https"]);
    assert.strictEqual(log?.severity, vscode.DiagnosticSeverity.Information);
    const code = 'import "stytch";\nif (e.error_type === "use_https") {}\n';
    const [hint] = await diagnostics(await open("typescript", code), ["use_https"]);
    assert.strictEqual(hint?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it("show the first of two cases, and strike dropped names through", async () => {
    const text = [
      'import "stytch";',
      "switch (e.error_type) {",
      '  case "use_https":',
      '  case "idp_client_not_found":',
      '  case "use_https":',
      "}",
    ].join("\n");
    const document = await open("typescript", text);
    const found = await eventually("the diagnostics", () => {
      const all = ours(document.uri).filter((one) => ["duplicate-case", "removed"].includes(codeOf(one)));
      return all.length === 2 ? all : undefined;
    });
    const duplicate = found.find((one) => codeOf(one) === "duplicate-case");
    assert.strictEqual(duplicate?.relatedInformation?.[0]?.location.range.start.line, 2);
    const removed = found.find((one) => codeOf(one) === "removed");
    assert.include(removed?.tags ?? [], vscode.DiagnosticTag.Deprecated);
  });

  it("follow edits, and go when the document closes", async () => {
    const document = await open("typescript", handler);
    await diagnostics(document, ["unknown-error-type", "message-comparison"]);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(2, 0, 3, 0));
    await vscode.workspace.applyEdit(edit);
    await diagnostics(document, ["unknown-error-type"]);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    await diagnostics(document, []);
  });

  it("keep silent in code without Stytch, and in documents that nobody edits", async () => {
    const innocent = await open("typescript", 'if (e.error_type === "sesion_not_found") {}');
    const generated = await open("typescript", `// Code generated by a tool. DO NOT EDIT.\n${handler}`);
    await diagnostics(await open("typescript", handler), ["unknown-error-type", "message-comparison"]);
    assert.isEmpty(ours(innocent.uri));
    assert.isEmpty(ours(generated.uri));
  });

  it("show 250 at most", async () => {
    const line = '{"error_type":"use_https","request_id":"request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10"}\n';
    const document = await open("log", line.repeat(400));
    await eventually("250 diagnostics", () => (ours(document.uri).length === 250 ? true : undefined));
  });

  describe("by settings", () => {
    const rules = () => vscode.workspace.getConfiguration("stytchErrors.rules");
    afterEach(() => rules().update("unknown-error-type", undefined, vscode.ConfigurationTarget.Workspace));

    it("are as loud as their rule says", async () => {
      const document = await open("typescript", handler);
      await diagnostics(document, ["unknown-error-type", "message-comparison"]);
      await rules().update("unknown-error-type", "error", vscode.ConfigurationTarget.Workspace);
      await eventually("an error", () =>
        ours(document.uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error) ? true : undefined,
      );
      await rules().update("unknown-error-type", "off", vscode.ConfigurationTarget.Workspace);
      await diagnostics(document, ["message-comparison"]);
    });

    it("are turned off by a quick fix", async () => {
      const document = await open("typescript", handler);
      await diagnostics(document, ["unknown-error-type", "message-comparison"]);
      await take(await actionsAt(document, "sesion_not_found"), "Turn unknown-error-type off in the settings");
      await diagnostics(document, ["message-comparison"]);
    });
  });
});

describe("quick fixes", () => {
  afterEach(closeAllEditors);

  it("come in order: fix, explain, silence", async () => {
    const document = await open("typescript", handler);
    const titles = (await actionsAt(document, "Captcha required")).map(({ title }) => title);
    assert.deepEqual(titles.filter((title) => /Compare|captcha_required|Silence|Turn/.test(title)).slice(0, 6), [
      "Compare error_type with captcha_required",
      "Insert a handler for captcha_required",
      "Explain captcha_required",
      "Open the Consumer reference of captcha_required",
      "Copy the explanation of captcha_required",
      "Silence message-comparison for this line, by a comment above it",
    ]);
  });

  it("change a misspelled name to the likeliest, which is preferred", async () => {
    const document = await open("typescript", handler);
    const actions = await actionsAt(document, "sesion_not_found");
    assert.isTrue(actions.find(({ title }) => title === "Change to session_not_found")?.isPreferred);
    await take(actions, "Change to session_not_found");
    assert.strictEqual(document.getText(), handler.replace("sesion_not_found", "session_not_found"));
  });

  it("silence a rule by a comment, in the language's own form and indentation", async () => {
    const text = '# stytch\ndef f(e):\n    if e.details.error_type == "sesion_not_found":\n        pass\n';
    const python = await open("python", text);
    await take(
      await actionsAt(python, "sesion_not_found"),
      "Silence unknown-error-type for this line, by a comment above it",
    );
    assert.strictEqual(
      python.getText(),
      text.replace("    if", "    # stytch-errors-disable-next-line unknown-error-type\n    if"),
    );
    await diagnostics(python, []);

    const json = await open("json", '{"error_type": "sesion_not_found", "error_url": "https://stytch.com/docs"}');
    const titles = (await actionsAt(json, "sesion_not_found")).map(({ title }) => title);
    assert.notInclude(titles.join(), "Silence", "JSON has no comments");
    assert.include(titles, "Turn unknown-error-type off in the settings");
  });

  it("mend a whole file, by source action and by command", async () => {
    const right = handler
      .replace("sesion_not_found", "session_not_found")
      .replace('error_message === "Captcha required"', 'error_type === "captcha_required"');
    const bySource = await open("typescript", handler);
    const actions = await actionsAt(bySource, "import", "source.fixAll.stytchErrors");
    await take(actions, "Fix all Stytch problems");
    assert.strictEqual(bySource.getText(), right);

    const byCommand = await open("typescript", handler);
    await vscode.window.showTextDocument(byCommand);
    await vscode.commands.executeCommand("stytchErrors.fixAll");
    assert.strictEqual(byCommand.getText(), right);
  });

  it("respect what is asked for", async () => {
    const document = await open("typescript", handler);
    const refactorings = await actionsAt(document, "sesion_not_found", "refactor");
    assert.isEmpty(refactorings.filter(({ title }) => /Stytch|sesion|Change to session/.test(title)));
  });

  it("are offered on an error whose rule is off", async () => {
    const rules = vscode.workspace.getConfiguration("stytchErrors.rules");
    await rules.update("occurrence", "off", vscode.ConfigurationTarget.Workspace);
    try {
      const document = await open("typescript", 'import "stytch";\nif (e.error_type === "use_https") {}\n');
      const titles = (await actionsAt(document, "use_https")).map(({ title }) => title);
      assert.include(titles, "Explain use_https");
    } finally {
      await rules.update("occurrence", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
