import { assert } from "chai";
import * as vscode from "vscode";
import { inlineCode } from "../../../src/core/explanation/markup";
import { fitToShow } from "../../../src/core/text/foreign";
import { loggable } from "../../../src/features/shared/faults";
import { attacks, forgedId, remains, unfit } from "../../attacks/attacks";
import { closeAllEditors, eventually, hoverOn, openUntitled } from "../support";

const own = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";

function assertFit(text: string, what: string): void {
  for (const line of text.split("\n")) {
    assert.notMatch(line, unfit, what);
    assert.notMatch(line, remains, what);
  }
}

describe("text that somebody made to do harm", () => {
  afterEach(closeAllEditors);

  it("is code in the hover's Markdown, and nothing else of it changes", async () => {
    const lineOf = (text: string): string =>
      `ERROR stytch: error_type=session_not_found request_id=${own} error_message=${JSON.stringify(text)}`;
    const markdownOf = async (text: string): Promise<string> =>
      (await hoverOn(await openUntitled("log", lineOf(text)), "session_not_found")) ?? assert.fail(text.slice(0, 50));
    // What a problem at the same place says, once it is there, the hover leaves out.
    const comparable = (markdown: string): string =>
      markdown.replace(/(\(command:\w+\.\w+\?)[\w%.~!*'-]*/g, "$1").replace(/There is no such session.*\n\n/, "");
    const plain = comparable(await markdownOf("plain words"));
    const code = inlineCode("plain words");
    assert.include(plain, code);
    let read = 0;
    for (const { does, text } of attacks) {
      const markdown = comparable(await markdownOf(text));
      assertFit(markdown, does);
      const [, span = ""] = /\*Message here:\* (`.*`)\n\n\*Request ID/.exec(markdown) ?? [];
      if (span === "") continue;
      read++;
      assert.strictEqual(
        markdown.replace(span, () => code),
        plain,
        does,
      );
      const [fence = ""] = /^`+/.exec(span) ?? [];
      assert.isTrue(span.endsWith(fence), does);
      // Within it no row of backticks is as long as the one that ends it.
      const rows: readonly string[] = span.slice(fence.length, -fence.length).match(/`+/g) ?? [];
      assert.notInclude(
        rows.map((row) => row.length),
        fence.length,
        does,
      );
      await closeAllEditors();
    }
    assert.isAtLeast(read, attacks.length - 8);
  }).timeout(120_000);

  it("reaches the clipboard by no command that is given it", async () => {
    for (const { does, text } of attacks) {
      const incident = {
        message: text,
        details: text,
        time: text,
        requestId: own,
        sdk: text,
        product: text,
        call: text,
      };
      for (const command of ["stytchErrors.copy", "stytchErrors.copyForSupport"]) {
        await vscode.env.clipboard.writeText("");
        await vscode.commands.executeCommand(command, "session_not_found", incident);
        const copied = await eventually(
          "the clipboard",
          async () => (await vscode.env.clipboard.readText()) || undefined,
        );
        assertFit(copied, `${does} by ${command}`);
        assert.notMatch(copied, /evil/, does);
        assert.notInclude(copied, `\nRequest ID: ${forgedId}`);
      }
    }
  }).timeout(120_000);

  it("is no name of a command's error, nor of what somebody looks up", async () => {
    for (const { text } of attacks)
      for (const command of ["explain", "copy", "insertHandler", "openReference"])
        await vscode.commands.executeCommand(`stytchErrors.${command}`, text, text);
    assert.isEmpty(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs));
  }).timeout(120_000);

  it("stays on its line in the log, where no address of it is a link", () => {
    for (const { does, text } of attacks) {
      const logged = loggable(new Error(text, { cause: text }));
      assertFit(logged, does);
      assert.notMatch(logged, /(?:https?|vscode|file):\/\/\/?evil/, does);
      const [head = "", ...below] = logged.split("\n");
      assert.isTrue(head.startsWith("Error: "), does);
      assert.isEmpty(
        below.filter((line) => !/^ {4}at |^Caused by: /.test(line)),
        does,
      );
      assert.include(head, fitToShow(text, 5).replace("…", "").trim(), does);
    }
  });
});
