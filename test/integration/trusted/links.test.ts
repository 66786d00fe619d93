import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, explanationOf, fileIn, hoverOn, itIn, openUntitled } from "../support";

const today = "https://stytch.com/docs/api-reference";
const sessionUrl = "https://stytch.com/docs/api/errors/404#session_not_found";
const escaped = (url: string) => url.replaceAll("/", "\\/");

/** Every link that VS Code shows in a document, its own included: text, target and tooltip. */
async function linksIn({ uri }: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  return vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", uri, 1000);
}

/** VS Code may take a document that has just closed for the new one of its name. */
const open = (language: string, content: string): Promise<vscode.TextDocument> =>
  eventually(`a document of ${content.length} characters`, async () => {
    const document = await openUntitled(language, content);
    return document.getText() === content ? document : undefined;
  });

const targets = async (document: vscode.TextDocument): Promise<string[]> =>
  (await linksIn(document)).map((link) => link.target?.toString(true) ?? "");

describe("links", () => {
  afterEach(closeAllEditors);

  describe("in logs", () => {
    it("lead to today's page, in place of VS Code's own", async () => {
      const document = await open("log", `error_url: ${sessionUrl}. See https://example.com/docs\n`);
      const links = await linksIn(document);
      assert.lengthOf(links, 2);
      const ours = links.find(({ range }) => document.getText(range) === sessionUrl);
      assert.strictEqual(ours?.target?.toString(true), `${today}/consumer/api/errors/404#session_not_found`);
      assert.strictEqual(ours?.tooltip, "Open session_not_found in Stytch's Consumer reference");
    });

    it("lead to the product that the line shows", async () => {
      const url = "https://stytch.com/docs/api/errors/403#organization_suspended";
      const line = (field: string) => `{"error_type":"organization_suspended","${field}":"1","error_url":"${url}"}\n`;
      const document = await open("log", line("member_id") + line("user_id"));
      assert.deepEqual(await targets(document), [
        `${today}/b2b/api/errors/403#organization_suspended`,
        `${today}/consumer/api/errors/403#organization_suspended`,
      ]);
    });

    it("exist where slashes are escaped, where VS Code sees none", async () => {
      const url = escaped(sessionUrl);
      const document = await open("jsonl", `{"error_url":"${url}"}`);
      const [link] = await linksIn(document);
      assert.strictEqual(link && document.getText(link.range), url);
      assert.strictEqual(link?.target?.toString(true), `${today}/consumer/api/errors/404#session_not_found`);
    });

    it("lead to the status's page where no error is named", async () => {
      const document = await open("log", "https://stytch.com/docs/b2b/api/errors/401.md\n");
      const [link, ...others] = await linksIn(document);
      assert.isEmpty(others);
      assert.strictEqual(link?.target?.toString(true), `${today}/b2b/api/errors/401`);
      assert.strictEqual(link?.tooltip, "Open status 401 in Stytch's B2B reference");
    });

    it("are left to VS Code where they are today's already", async () => {
      const document = await open("log", `${today}/consumer/api/errors/404#session_not_found`);
      const links = await linksIn(document);
      assert.lengthOf(links, 1);
      assert.isUndefined(links[0]?.tooltip);
    });

    it("are in files too, and where offsets count characters of two units", async () => {
      const document = await open("plaintext", `😀 日本 ${sessionUrl}\r\n😀 ${sessionUrl}`);
      const links = await linksIn(document);
      assert.deepEqual(
        links.map(({ range }) => document.getText(range)),
        [sessionUrl, sessionUrl],
      );
      assert.isTrue(links.every(({ tooltip }) => tooltip?.startsWith("Open session_not_found")));
    });

    it("are the last 2000 of a document", async () => {
      const document = await open("log", `${escaped(sessionUrl)}\n`.repeat(2100));
      const links = await linksIn(document);
      assert.lengthOf(links, 2000);
      assert.strictEqual(Math.min(...links.map(({ range }) => range.start.line)), 100);
    });
  });

  it("in Output channels lead to today's page as well", async () => {
    const channel = vscode.window.createOutputChannel("Links of a service", "log");
    try {
      channel.appendLine(`ERROR StytchError error_url='${sessionUrl}'`);
      channel.show(true);
      const document = await eventually("the channel's document", () =>
        vscode.workspace.textDocuments.find(
          (one) => one.uri.scheme === "output" && one.getText().includes("StytchError error_url"),
        ),
      );
      const links = (await linksIn(document)).filter(({ range }) => document.getText(range) === sessionUrl);
      assert.lengthOf(links, 1);
      assert.strictEqual(links[0]?.target?.toString(true), `${today}/consumer/api/errors/404#session_not_found`);
    } finally {
      channel.dispose();
    }
  });

  it("in code are VS Code's own", async () => {
    const document = await open("typescript", `// ${sessionUrl}\n`);
    assert.deepEqual(await targets(document), [sessionUrl]);
  });

  describe("hovered over anywhere explain the error in their fragment", () => {
    const texts = {
      log: `ERROR error_url='${sessionUrl}' request_id='request-id-live-1f9c7f5e-2a44-4b0b-9f4a-0a6a7a1f3c55'\n`,
      markdown: `See [the reference](${sessionUrl}).\n`,
      typescript: `// See ${sessionUrl} for more.\n`,
      php: `<?php $body = '{"error_url":"${escaped(sessionUrl)}"}';\n`,
    };
    for (const [language, text] of Object.entries(texts)) {
      it(`in ${language}`, async () => {
        const document = await open(language, text);
        for (const part of ["https", "stytch.com", "api", "errors", "404", "#session", "session_not_found"]) {
          assert.include(await explanationOf(document, part), "session_not_found", part);
        }
        const start = document.getText().indexOf("https");
        const url = language === "php" ? escaped(sessionUrl) : sessionUrl;
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          document.positionAt(start + 3),
        );
        assert.include(
          hovers.map(({ range }) => range && document.getText(range)),
          url,
        );
      });
    }

    it("and tell its payload", async () => {
      assert.include(
        await explanationOf(await open("log", texts.log), "https"),
        "request-id-live-1f9c7f5e-2a44-4b0b-9f4a-0a6a7a1f3c55",
      );
    });

    it("and beside them nothing", async () => {
      const document = await open("log", `before ${sessionUrl} behind https://stytch.com/docs/api/errors/404\n`);
      for (const part of ["before", "behind", "errors/404\n"]) assert.isUndefined(await hoverOn(document, part), part);
      const unknown = await open("log", "https://stytch.com/docs/api/errors/404#no_such_error stytch\n");
      assert.isUndefined(await hoverOn(unknown, "https"));
    });
  });

  itIn("app")("of a log file are found by its ending", async () => {
    const uri = fileIn("app", "links.trace");
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${sessionUrl}\n`));
      const document = await vscode.workspace.openTextDocument(uri);
      assert.deepEqual(await targets(document), [`${today}/consumer/api/errors/404#session_not_found`]);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
