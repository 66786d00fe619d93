import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, openUntitled } from "../support";

/** What is offered at the bar, ours alone. */
async function offered(language: string, textWithBar: string): Promise<vscode.CompletionItem[]> {
  const content = textWithBar.replace("|", "");
  const document = await openUntitled(language, content);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    document.positionAt(textWithBar.indexOf("|")),
    undefined,
    1000,
  );
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === "string" ? label : label.label);

describe("completion", () => {
  afterEach(closeAllEditors);

  it("offers every error in use, with status, product and meaning, and replaces what is typed", async () => {
    const items = await offered("typescript", 'import "stytch";\nif (e.error_type === "ses|") {}\n');
    assert.isAbove(items.length, 800);
    const item = items.find((one) => labelOf(one) === "session_not_found");
    assert.include(item?.detail, "404");
    assert.isTrue(item?.documentation instanceof vscode.MarkdownString && item.documentation.value.length > 20);
    const range = item?.range;
    const replaced = range instanceof vscode.Range ? range : range?.replacing;
    assert.strictEqual(replaced && replaced.end.character - replaced.start.character, 3);
    assert.notInclude(items.map(labelOf), "idp_client_not_found", "dropped names aren't offered");
  });

  it("uses the spelling of the mobile SDKs", async () => {
    const kotlin = await offered("java", "import x.StytchAPIErrorType;\nvar a = StytchAPIErrorType.|\n");
    assert.include(kotlin.map(labelOf), "SESSION_NOT_FOUND");
    const swift = await offered("swift", "import StytchCore\nif error.errorType == .| {}\n");
    assert.include(swift.map(labelOf), "invalidMd5Hash");
  });

  it("is silent in other strings, and where nothing shows that Stytch is meant", async () => {
    assert.isEmpty(await offered("typescript", 'import "stytch";\nconst name = "|";\n'));
    assert.isEmpty(await offered("typescript", 'if (e.error_type === "|") {}\n'));
  });
});
