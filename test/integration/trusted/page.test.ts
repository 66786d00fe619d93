import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, cursorOn, eventually, extensionId, itIn, openUntitled, pageTab, tabLabels } from "../support";

const requestId = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const payload = (type: string): string =>
  `{"status_code":404,"request_id":"${requestId}","error_type":"${type}","error_message":"Not here, ana@example.com."}`;

describe("explanation page", () => {
  afterEach(closeAllEditors);

  it("opens for the error it is asked for", async () => {
    await vscode.commands.executeCommand("stytchErrors.explain", "captcha_required");
    await pageTab("captcha_required");
  });

  itIn("app")("opens for the error at the cursor", async () => {
    await cursorOn("app", "login.ts", "too_many_requests");
    await vscode.commands.executeCommand("stytchErrors.explain");
    await pageTab("too_many_requests");
  });

  it("is one panel: the next error takes its place, and there is a way back and forward", async () => {
    await vscode.commands.executeCommand("stytchErrors.explain", "captcha_required");
    await pageTab("captcha_required");
    await vscode.commands.executeCommand("stytchErrors.explain", "session_not_found");
    await pageTab("session_not_found");
    assert.deepEqual(tabLabels(), ["session_not_found"]);
    await vscode.commands.executeCommand("stytchErrors.goBack");
    await pageTab("captcha_required");
    await vscode.commands.executeCommand("stytchErrors.goForward");
    await pageTab("session_not_found");
  });

  itIn("app")("doesn't open for a name that is no Stytch error, nor without an error at the cursor", async () => {
    void vscode.commands.executeCommand("stytchErrors.explain", "no_such_error_at_all");
    await cursorOn("app", "login.ts", "import");
    void vscode.commands.executeCommand("stytchErrors.explain");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(tabLabels(), ["login.ts"]);
  });

  it("takes any nonsense for an incident", async () => {
    for (const incident of [null, 7, "x", [], { status: "404", message: {}, product: "x" }]) {
      await vscode.commands.executeCommand("stytchErrors.explain", "captcha_required", incident);
      await pageTab("captcha_required");
    }
  });
});

describe("explain selection and clipboard", () => {
  afterEach(closeAllEditors);

  const select = async (text: string, part = text): Promise<void> => {
    const document = await openUntitled("plaintext", text);
    const start = document.positionAt(document.getText().indexOf(part));
    const end = document.positionAt(document.getText().indexOf(part) + part.length);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(start, end);
  };

  it("opens the page for one error in the selection", async () => {
    await select(`before\n${payload("otp_code_not_found")}\nafter captcha_required`, payload("otp_code_not_found"));
    await vscode.commands.executeCommand("stytchErrors.explainSelection");
    await pageTab("otp_code_not_found");
  });

  it("copies what stands around a name for support, though only the name is selected", async () => {
    await select(`2026-11-24T10:00:00Z ${payload("otp_code_not_found")}`, "otp_code_not_found");
    await vscode.commands.executeCommand("stytchErrors.copyForSupport");
    assert.include(await vscode.env.clipboard.readText(), requestId);
  });

  it("opens it for a common name as well: who selects it says that it is Stytch's", async () => {
    await select("the API said too_many_requests to us", "too_many_requests");
    await vscode.commands.executeCommand("stytchErrors.explainSelection");
    await pageTab("too_many_requests");
  });

  it("opens it for the line when nothing is selected", async () => {
    await select(payload("otp_code_not_found"), "");
    await vscode.commands.executeCommand("stytchErrors.explainSelection");
    await pageTab("otp_code_not_found");
  });

  it("opens it for a message that names no type", async () => {
    await vscode.env.clipboard.writeText("Session could not be found.");
    await vscode.commands.executeCommand("stytchErrors.explainClipboard");
    await pageTab("session_not_found");
  });

  it("opens it for one error in the clipboard, printed twice as Node does", async () => {
    await vscode.env.clipboard.writeText(
      `StytchError: ${payload("otp_code_not_found")}\n    at request (x.js) {\n  error_type: 'otp_code_not_found',\n  request_id: '${requestId}'\n}`,
    );
    await vscode.commands.executeCommand("stytchErrors.explainClipboard");
    await pageTab("otp_code_not_found");
  });

  it("lists several", async () => {
    await vscode.env.clipboard.writeText(`${payload("otp_code_not_found")}\n[403] captcha_required`);
    void vscode.commands.executeCommand("stytchErrors.explainClipboard");
    await eventually("the second of the list", async () => {
      await vscode.commands.executeCommand("workbench.action.quickOpenSelectNext");
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return tabLabels().find((label) => label === "captcha_required" || label === "otp_code_not_found");
    });
  });

  it("opens nothing where there is no error", async () => {
    await vscode.env.clipboard.writeText("nothing to see here");
    void vscode.commands.executeCommand("stytchErrors.explainClipboard");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(tabLabels(), []);
  });
});

describe("copy for support", () => {
  const incident = {
    requestId,
    status: 404,
    message: "No session for Ana with secret-live-abcdefghijklmnopqrstuvwxyz012345",
    details: '{"email":"ana@example.com"}',
    time: "2026-11-24T10:00:00Z",
    product: "consumer",
    sdk: "Node 12.2.0",
  };

  it("copies what is known to be harmless, and of another message its length", async () => {
    await vscode.commands.executeCommand("stytchErrors.copyForSupport", "session_not_found", incident);
    assert.strictEqual(
      await vscode.env.clipboard.readText(),
      [
        `Request ID: ${requestId}`,
        "Error type: session_not_found",
        "Status: 404",
        "Message: a message of 68 characters, not Stytch's own",
        "Details: email (text)",
        "Time: 2026-11-24T10:00:00Z",
        "Product: Consumer",
        "SDK: Node 12.2.0",
        "",
      ].join("\n"),
    );
  });

  it("copies Stytch's own message", async () => {
    const message = "session could not be found";
    await vscode.commands.executeCommand("stytchErrors.copyForSupport", "session_not_found", { message });
    assert.include(await vscode.env.clipboard.readText(), "Message: Session could not be found.\n");
  });

  it("copies no message that nobody has agreed to", async () => {
    await vscode.env.clipboard.writeText("before");
    // A test's host shows no dialogs: nobody says yes.
    void vscode.commands.executeCommand("stytchErrors.copyAllForSupport", "session_not_found", incident);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.strictEqual(await vscode.env.clipboard.readText(), "before");
  });

  it("reads the payload at the cursor", async () => {
    const document = await openUntitled("log", `2026-11-24T10:00:00Z ${payload("otp_code_not_found")}`);
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().indexOf("otp_code") + 3);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand("stytchErrors.copyForSupport");
    const copied = await vscode.env.clipboard.readText();
    assert.include(copied, `Request ID: ${requestId}\nError type: otp_code_not_found\nStatus: 404`);
    assert.include(copied, "2026-11-24T10:00:00Z");
    assert.notInclude(copied, "ana@");
    await closeAllEditors();
  });
});

describe("deep links", () => {
  afterEach(closeAllEditors);
  const open = async (path: string): Promise<void> => {
    await vscode.commands.executeCommand(
      "vscode.open",
      vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}${path}`),
    );
  };

  it("open the page", async () => {
    await open("/error/captcha_required");
    await pageTab("captcha_required");
  });

  it("are refused when they ask for anything else", async () => {
    for (const path of [
      "/error/no_such_error_at_all",
      "/error/",
      "/other/captcha_required",
      "/error/captcha_required?x=1",
    ]) {
      await open(path);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(tabLabels(), []);
  });
});
