import { assert } from "chai";
import * as vscode from "vscode";
import { copiedBy, eventually, extensionId } from "../support";

interface Configuration {
  readonly servers?: Readonly<Record<string, { readonly command: string; readonly args: readonly string[] }>>;
  readonly mcpServers?: Configuration["servers"];
}

describe("MCP configuration", () => {
  const extension = vscode.extensions.getExtension(extensionId)?.extensionUri ?? assert.fail("it isn't installed");
  const hasNode = extension.scheme === "file";

  const copied = async (below: boolean): Promise<Configuration> =>
    JSON.parse(await copiedBy("stytchErrors.copyMcpConfiguration", below)) as Configuration;

  if (hasNode) {
    it("is copied for VS Code, and starts the server that is part of this extension", async () => {
      const { command, args = [] } = (await copied(false)).servers?.["stytch-errors"] ?? {};
      assert.strictEqual(command, "node");
      assert.deepEqual(args, [vscode.Uri.joinPath(extension, "dist", "mcp.js").fsPath]);
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.file(args[0] ?? ""));
      assert.strictEqual(type, vscode.FileType.File);
    });

    it("is copied for other agents, too", async () => {
      const configuration = await eventually("the other format", async () => {
        const found = await copied(true);
        return found.mcpServers ? found : undefined;
      });
      assert.hasAllKeys(configuration.mcpServers?.["stytch-errors"], ["command", "args"]);
    });
  } else {
    it("isn't copied where nothing can start the server", async () => {
      await vscode.env.clipboard.writeText("before");
      await vscode.commands.executeCommand("stytchErrors.copyMcpConfiguration");
      assert.strictEqual(await vscode.env.clipboard.readText(), "before");
    });
  }
});
