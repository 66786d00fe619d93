import { assert } from "chai";
import * as vscode from "vscode";
import {
  closeAllEditors,
  eventually,
  explanationOf,
  fileIn,
  hoverOn,
  itIn,
  openUntitled,
  problemsOn,
  settingsTarget,
} from "../support";

describe("hover", () => {
  afterEach(closeAllEditors);

  describe("in files of the workspace", () => {
    const files = [
      { folder: "app", path: "login.ts", word: "captcha_required", says: "403 · Consumer, B2B" },
      { folder: "app", path: "login.ts", word: "too_many_requests", says: "rate limit" },
      { folder: "app", path: "crlf.ts", word: "duplicate_email", says: "already exists" },
      { folder: "app", path: "response.json", word: "unable_to_auth_magic_link", says: "401" },
      { folder: "app", path: "notes.md", word: "pkce_mismatch", says: "code_verifier" },
      { folder: "app", path: "notes.md", word: "session_authorization_tenancy_error", says: "403 · B2B" },
      { folder: "app", path: "notes.md", word: "no_user_password", says: "never set a password" },
      { folder: "service", path: "handler.py", word: "session_not_found", says: "404" },
      { folder: "service", path: "handler.go", word: "weak_password", says: "too weak" },
      { folder: "service", path: "handler.rb", word: "session_not_found", says: "404" },
      { folder: "app", path: "server.log", word: "email_not_in_allowlist", says: "allowlist" },
    ] as const;
    for (const { folder, path, word, says } of files) {
      itIn(folder)(`explains ${word} in ${folder}/${path}`, async () => {
        const document = await vscode.workspace.openTextDocument(fileIn(folder, path));
        const hover = await explanationOf(document, word);
        assert.include(hover, `**Stytch error** \`${word}\``);
        assert.include(hover, says);
      });
    }
  });

  it("puts the case first that the call before it speaks for, and invents none where there is no call", async () => {
    const handled = (call: string): string =>
      `import * as stytch from "stytch";\nexport async function login(client: stytch.Client) {\n  try {\n    await client.${call};\n  } catch (error) {\n    if (error.error_type === "unauthorized_credentials") throw new Denied();\n  }\n}\n`;
    const [login, keys] = ["**Only this login fails", "**Every call fails"];
    const password = await openUntitled("typescript", handled("passwords.authenticate(form)"));
    const told = await explanationOf(password, "unauthorized_credentials");
    assert.match(told, /\*\*Only this login fails[^\n]*\*\* · \*likely here, after `passwords\.authenticate`\*/);
    assert.isBelow(told.indexOf(login), told.indexOf(keys));
    const other = await explanationOf(
      await openUntitled("typescript", handled("users.search({})")),
      "unauthorized_credentials",
    );
    assert.notInclude(other, "likely here");
    for (const one of [login, keys]) assert.include(other, one);
  });

  it("explains a code of OAuth beside Stytch's name, and none of another provider", async () => {
    const body = (host: string): string =>
      `const res = await fetch("https://${host}/oauth2/token");\nif ((await res.json()).error === "invalid_client") fail();\n`;
    const ours = await openUntitled("typescript", body("a.customers.stytch.com"));
    const told = await explanationOf(ours, "invalid_client");
    assert.match(told, /\*\*Stytch error\*\* `invalid_client` · OAuth/);
    assert.include(told, "https://www.rfc-editor.org/rfc/rfc6749#section-5.2");
    const theirs = await openUntitled("typescript", body("oauth2.googleapis.com"));
    assert.isUndefined(await hoverOn(theirs, "invalid_client"));
  });

  itIn("app")("covers the word and nothing else", async () => {
    const document = await vscode.workspace.openTextDocument(fileIn("app", "login.ts"));
    const start = document.getText().indexOf("captcha_required");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(start),
    );
    const ranges = hovers.map(({ range }) => range && document.getText(range));
    assert.include(ranges, "captcha_required");
  });

  itIn("app")("shows request id and message of the payload as text, in which nothing is a link", async () => {
    const document = await vscode.workspace.openTextDocument(fileIn("app", "response.json"));
    const hover = await explanationOf(document, "unable_to_auth_magic_link");
    assert.include(hover, "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10");
    assert.match(hover, /\*Message here:\* `The \[link\]\(command:[^`]*\) is \*\*gone\*\*\.`/);
  });

  itIn("app")("runs none but our commands", async () => {
    const document = await vscode.workspace.openTextDocument(fileIn("app", "login.ts"));
    const offset = document.getText().indexOf("captcha_required");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      document.positionAt(offset),
    );
    const ours = hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .find(({ value }) => value.includes("Stytch error"));
    assert.deepEqual(ours?.isTrusted, {
      enabledCommands: [
        "stytchErrors.explain",
        "stytchErrors.copy",
        "stytchErrors.copyForSupport",
        "stytchErrors.findHandlers",
      ],
    });
  });

  it("links to the reference of the product in use", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "typescript",
      content: 'const client = new stytch.B2BClient({});\nif (e.error_type === "organization_suspended") retry();\n',
    });
    const hover = await explanationOf(document, "organization_suspended");
    assert.include(hover, "(https://stytch.com/docs/api-reference/b2b/api/errors/403#organization_suspended)");
    assert.notInclude(hover, "api-reference/consumer");
  });

  it("links to both references where the product can't be told", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "json",
      content: '{ "error_type": "use_https", "status_code": 403 }',
    });
    const hover = await hoverOn(document, "use_https");
    assert.isUndefined(hover, "an error type and a status alone are no evidence for an ambiguous name");
    const withEvidence = await vscode.workspace.openTextDocument({
      language: "json",
      content:
        '{ "error_type": "use_https", "status_code": 403, "error_message": "Please use https instead of http." }',
    });
    const explained = await explanationOf(withEvidence, "use_https");
    assert.include(explained, "api-reference/consumer/api/errors/403#use_https");
    assert.include(explained, "api-reference/b2b/api/errors/403#use_https");
  });

  describe("says what an error means once", () => {
    const meaning =
      "There is no such session: it has expired, was revoked, or belongs to another project or environment.";
    const rules = () => vscode.workspace.getConfiguration("stytchErrors.rules", { languageId: "log" });
    afterEach(() => rules().update("occurrence", undefined, settingsTarget, true));
    const open = () =>
      openUntitled(
        "log",
        'refused {"error_type":"session_not_found","request_id":"request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10"}',
      );

    it("in the problem above it, which leaves it its links", async () => {
      const document = await open();
      const hover = await eventually("the problem, and a hover without its sentence", async () => {
        const [problem] = problemsOn(document, "session_not_found");
        const text = await hoverOn(document, "session_not_found");
        return problem === meaning && text !== undefined && !text.includes(meaning) ? text : undefined;
      });
      assert.include(hover, "**Stytch error** `session_not_found`");
      assert.include(hover, "1. ");
      assert.match(hover, /reference\]\(https:.*\[Explain\]\(command:/);
    });

    it("by itself in code, where the problem is a hint, which shows at its first letters alone", async () => {
      const document = await openUntitled(
        "typescript",
        'import "stytch";\nif (e.error_type === "session_not_found") {}\n',
      );
      await eventually("the hint", () => Promise.resolve(problemsOn(document, "session_not_found")[0]));
      assert.include(await explanationOf(document, "session_not_found"), meaning);
    });

    it("by itself where no problem does", async () => {
      await rules().update("occurrence", "off", settingsTarget, true);
      const document = await open();
      const hover = await eventually("a hover that says it", async () => {
        const text = await hoverOn(document, "session_not_found");
        return text?.includes(meaning) ? text : undefined;
      });
      assert.isEmpty(problemsOn(document, "session_not_found"));
      assert.lengthOf(hover.split(meaning), 2);
    });
  });

  describe("where it has no reason", () => {
    itIn("app")("is silent on an ambiguous name in code without Stytch", async () => {
      const document = await vscode.workspace.openTextDocument(fileIn("app", "rails.rb"));
      assert.isUndefined(await hoverOn(document, "too_many_requests"));
    });

    itIn("app")("is silent on another program's line of a mixed log, and not on Stytch's", async () => {
      const document = await vscode.workspace.openTextDocument(fileIn("app", "server.log"));
      assert.isUndefined(await hoverOn(document, "too_many_requests client"));
      assert.isDefined(await hoverOn(document, 'too_many_requests","error_message'));
    });
  });

  describe("in documents that are no files", () => {
    it("explains in an untitled document", async () => {
      const document = await vscode.workspace.openTextDocument({ content: "Stytch said magic_link_not_found" });
      assert.strictEqual(document.uri.scheme, "untitled");
      assert.include(await explanationOf(document, "magic_link_not_found"), "no magic link");
    });

    it("explains in an output channel", async () => {
      const channel = vscode.window.createOutputChannel("Login service");
      try {
        channel.appendLine("StytchAPIError: [404] session_not_found");
        channel.show(true);
        const document = await eventually("the channel's document", () =>
          vscode.workspace.textDocuments.find(
            (one) => one.uri.scheme === "output" && one.getText().includes("session_not_found"),
          ),
        );
        assert.include(await explanationOf(document, "session_not_found"), "404");
      } finally {
        channel.dispose();
      }
    });

    it("explains in a notebook cell", async () => {
      const code = 'from stytch import Client\nassert error.error_type == "weak_password"\n';
      const notebook = await vscode.workspace.openNotebookDocument(
        "jupyter-notebook",
        new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, code, "python")]),
      );
      const cell = notebook.cellAt(0).document;
      assert.strictEqual(cell.uri.scheme, "vscode-notebook-cell");
      assert.include(await explanationOf(cell, "weak_password"), "too weak");
    });

    it("explains in a virtual document and in both sides of a diff of git's kind", async () => {
      const provider = vscode.workspace.registerTextDocumentContentProvider("git-like", {
        provideTextDocumentContent: ({ query }) => `// Stytch\nif (e.error_type === "${query}") throw e;\n`,
      });
      try {
        const [before, after] = ["weak_password", "breached_password"].map((query) =>
          vscode.Uri.from({ scheme: "git-like", path: "/login.ts", query }),
        ) as [vscode.Uri, vscode.Uri];
        await vscode.commands.executeCommand("vscode.diff", before, after, "login.ts");
        for (const uri of [before, after]) {
          const document = await vscode.workspace.openTextDocument(uri);
          assert.include(await explanationOf(document, uri.query), uri.query);
        }
      } finally {
        provider.dispose();
      }
    });
  });

  it("follows a document that is opened twice and edited", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "typescript",
      content: 'import "stytch";\nif (e.error_type === "weak_password") {}\n',
    });
    const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    assert.isDefined(await hoverOn(document, "weak_password"));

    const start = document.getText().indexOf("weak_password");
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + "weak_password".length));
    const edited = await vscode.workspace.applyEdit(replacement(document.uri, range, "duplicate_email"));
    assert.isTrue(edited);
    assert.include(await explanationOf(editor.document, "duplicate_email"), "already exists");
  });

  describe("with stytchErrors.hover", () => {
    const configuration = () => vscode.workspace.getConfiguration("stytchErrors");
    afterEach(async () => {
      await configuration().update("hover", undefined, settingsTarget);
      await closeAllEditors();
    });

    const hoverWith = async (value: string): Promise<string | undefined> => {
      await configuration().update("hover", value, settingsTarget);
      const code = 'import "stytch";\nif (e.error_type === "captcha_required") {}\n';
      return hoverOn(await openUntitled("typescript", code), "captcha_required");
    };

    it("off is silent", async () => {
      assert.isUndefined(await hoverWith("off"));
    });

    it("compact shows the meaning and the first fix only", async () => {
      const hover = (await hoverWith("compact")) ?? "";
      assert.include(hover, "1. ");
      assert.notInclude(hover, "2. ");
      assert.notInclude(hover, "Who acts");
    });

    it("full shows who acts, retry advice and all fixes within about ten lines", async () => {
      const hover = (await hoverWith("full")) ?? "";
      assert.include(hover, "*Who acts:*");
      assert.include(hover, "*Retry:*");
      assert.include(hover, "2. ");
      assert.isAtMost(hover.split("\n").filter((line) => line.trim()).length, 10);
    });
  });
});

function replacement(uri: vscode.Uri, range: vscode.Range, text: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  return edit;
}
