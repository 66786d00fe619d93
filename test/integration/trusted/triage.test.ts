import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, fileIn, tabLabels } from "../support";

const report = (): Promise<true> =>
  eventually("the report", () => (tabLabels().includes("Stytch log triage") ? true : undefined));

describe("log triage", () => {
  afterEach(closeAllEditors);

  it("opens a report of a file", async () => {
    await vscode.commands.executeCommand("stytchErrors.triageLogs", fileIn("app", "server.log"));
    await report();
  });

  it("opens a report of a folder, and of all that is selected in the explorer", async () => {
    const [file, folder] = [fileIn("app", "server.log"), fileIn("app", "")];
    await vscode.commands.executeCommand("stytchErrors.triageLogs", folder);
    await report();
    await closeAllEditors();
    await vscode.commands.executeCommand("stytchErrors.triageLogs", file, [file, folder]);
    await report();
  });

  it("opens none where there is no log, nor for what isn't there", async () => {
    void vscode.commands.executeCommand("stytchErrors.triageLogs", fileIn("app", "no-such.log"));
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.notInclude(tabLabels(), "Stytch log triage");
  });
});
