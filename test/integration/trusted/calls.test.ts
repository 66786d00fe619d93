import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, openUntitled } from "../support";

const call = `import { Client } from "stytch";
const client = new Client({ project_id, secret });
export async function login(token: string) {
  try {
    return await client.magicLinks.authenticate({ token });
  } catch (error) {
    switch (error.error_type) {
      case "magic_link_not_found":
        return undefined;
    }
  }
}
`;

/** What our hover says on a call; undefined when it is silent. */
async function hoverOnCall(document: vscode.TextDocument): Promise<vscode.MarkdownString | undefined> {
  const place = document.positionAt(document.getText().indexOf("authenticate") + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    place,
  );
  const texts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
  return texts.find(({ value }) => value.includes("Stytch call"));
}

describe("a hover on a call", () => {
  afterEach(closeAllEditors);

  it("tells which errors are known from it, whose move each is, and which are handled", async () => {
    const said = (await hoverOnCall(await openUntitled("typescript", call)))?.value ?? assert.fail("no hover");
    assert.include(said, "`magicLinks.authenticate` · Consumer");
    assert.match(said, /\[unable_to_auth_magic_link\][^\n]*401 · Consumer[^\n]*Who acts:(?![^\n]*handled)/);
    assert.match(said, /\[magic_link_not_found\][^\n]*\*\*handled here\*\*/);
    assert.include(said, "Known from every call: `internal_server_error`");
  });

  it("adds the missing cases by its link", async () => {
    const document = await openUntitled("typescript", call);
    const said = (await hoverOnCall(document))?.value ?? assert.fail("no hover");
    const [, command = "", query = ""] = /\(command:(stytchErrors\.addMissingCases)\?(\S+) "/.exec(said) ?? [];
    await vscode.commands.executeCommand(command, ...(JSON.parse(decodeURIComponent(query)) as unknown[]));
    assert.include(document.getText(), 'case "unable_to_auth_magic_link":');
    assert.strictEqual(document.getText().split("magic_link_not_found").length, 2);
  });

  it("is silent on the same names of another client", async () => {
    const other = call.replace("new Client({ project_id, secret })", "new Prisma()");
    assert.isUndefined(await hoverOnCall(await openUntitled("typescript", other)));
  });
});
