import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, openUntitled } from "../support";

const table = `import { StytchError } from "stytch";
const codes: Record<string, string> = {
  session_not_found: "signed_out",
  magic_link_not_found: "signed_out",
  user_not_found: "no_account",
};
export const answer = (error: StytchError) => codes[error.error_type];
export const isOver = (code: string) => code === "signed_out" || code === "not_mapped";
`;

/** What our hover says of a code, at the last place where it stands; undefined when it is silent. */
async function hoverOnCode(document: vscode.TextDocument, code: string): Promise<string | undefined> {
  const place = document.positionAt(document.getText().lastIndexOf(code) + 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    place,
  );
  const texts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
  return texts.find(({ value }) => value.includes("Your own code"))?.value;
}

describe("a hover on a code of one's own", () => {
  afterEach(closeAllEditors);

  it("tells which errors become it in its file, wherever it stands there", async () => {
    const document = await openUntitled("typescript", table);
    const said = (await hoverOnCode(document, "signed_out")) ?? assert.fail("no hover");
    assert.match(said, /`signed_out`[^]*\[session_not_found\]\(command:[^)]*\) · \w[^]*\[magic_link_not_found\]/);
    assert.notInclude(said, "user_not_found");
  });

  it("is silent on a code that no error becomes, and in a file without errors", async () => {
    const document = await openUntitled("typescript", table);
    assert.isUndefined(await hoverOnCode(document, "not_mapped"));
    const other = await openUntitled("typescript", `const codes = { gone: "signed_out" };\n`);
    assert.isUndefined(await hoverOnCode(other, "signed_out"));
  });
});
