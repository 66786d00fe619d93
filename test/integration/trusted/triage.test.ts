import { assert } from "chai";
import * as vscode from "vscode";
import { dropLogs } from "../../../src/features/errorTree/dropLogs";
import { Faults } from "../../../src/features/shared/faults";
import { rememberedLogs } from "../../../src/features/triage/reportPage";
import { restoreReport } from "../../../src/features/triage/restoredReport";
import { closeAllEditors, eventually, extensionId, fileIn, itIn, openUntitled, tabLabels } from "../support";
import { answerFor, failure, triage } from "../triageRuns";

const title = "Stytch log triage";
const reports = (count: number): Promise<true> =>
  eventually(`${count} reports`, () =>
    tabLabels().filter((label) => label === title).length === count ? true : undefined,
  );

describe("log triage", () => {
  afterEach(closeAllEditors);

  itIn("app")("reads a file, a folder, and each file once, however often it was chosen", async () => {
    const [file, folder] = [fileIn("app", "server.log"), fileIn("app", "")];
    const alone = await triage(file);
    await reports(1);
    assert.isAbove(alone.failures, 0);
    const twice = await triage(file, file, folder);
    const names = twice.files.map(({ name }) => name);
    assert.strictEqual(new Set(names).size, names.length);
    assert.isAtLeast(twice.failures, alone.failures);
    await reports(2);
  });

  itIn("app")("tells what isn't there, and opens no report of nothing", async () => {
    assert.isUndefined(await answerFor(fileIn("app", "no-such.log")));
    await reports(0);
    const both = await triage(fileIn("app", "server.log"), fileIn("app", "no-such.log"));
    const missing = both.files.find(({ name }) => name.endsWith("no-such.log"));
    assert.strictEqual(missing?.problem, "It isn't there. It may have been moved or deleted.");
  });

  it("reads what an editor shows where it isn't on a disk", async () => {
    const document = await openUntitled("log", failure(1) + failure(2));
    const result = await triage(document.uri);
    assert.strictEqual(result.failures, 2);
  });

  it("reads the walkthrough's sample: each failure once, though one is printed twice", async () => {
    await vscode.commands.executeCommand("stytchErrors.openSample", "incident.log");
    await reports(1);
    const root = vscode.extensions.getExtension(extensionId)?.extensionUri ?? assert.fail();
    const sample = vscode.Uri.joinPath(root, "media", "samples", "incident.log");
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample));
    const requests = new Set(text.match(/request-id-live-[\w-]+/g));
    assert.strictEqual((await triage(sample)).failures, requests.size);
  });

  itIn("app")("says in the place of a report that went with its window what it was about", async () => {
    const extensionUri = vscode.extensions.getExtension(extensionId)?.extensionUri ?? assert.fail();
    const channel = vscode.window.createOutputChannel("restored", { log: true });
    const services = { extensionUri, faults: new Faults(channel) };
    const restored = (state: unknown): string => {
      const panel = vscode.window.createWebviewPanel("stytchErrors.triage", title, vscode.ViewColumn.One);
      restoreReport(services, panel, state, () => assert.fail("nobody asked"));
      return panel.webview.html;
    };
    const logs = rememberedLogs([fileIn("app", "server.log"), vscode.Uri.parse("untitled:Untitled-1")]);
    assert.deepEqual(logs, [fileIn("app", "server.log").toString()]);
    const page = restored({ logs });
    for (const told of ["This report went with its window", "server.log", "Triage again"]) assert.include(page, told);
    for (const odd of [undefined, null, 7, {}, { logs: "x" }, { logs: [3, "no address", {}] }])
      assert.include(restored(odd), "nor is the text");
    assert.notInclude(restored({ logs: ["file:///<img src=x>"] }), "<img");
    channel.dispose();
    await reports(8);
  });

  itIn("app")("takes what is dropped on the view, and says where it is no file", async () => {
    const faults: unknown[] = [];
    const controller = dropLogs((error) => faults.push(error));
    const drop = async (list: string): Promise<void> => {
      const data = new vscode.DataTransfer();
      data.set("text/uri-list", new vscode.DataTransferItem(list));
      await controller.handleDrop?.(undefined, data, new vscode.CancellationTokenSource().token);
    };
    await drop("https://example.com/app.log\r\nno address");
    await reports(0);
    await drop(`# from the explorer\r\n${fileIn("app", "server.log").toString()}\r\n`);
    await reports(1);
    assert.deepEqual(faults, []);
  });
});
