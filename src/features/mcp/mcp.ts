import * as vscode from "vscode";
import { commands, registerCommand } from "../shared/commands";
import { LazyBundle } from "../shared/lazyBundle";
import type { Services } from "../shared/services";
import type { McpApi } from "./mcpApi";
import type * as offerMcp from "./offerMcp";

/**
 * Offers the MCP server: to VS Code, which starts it for its chat, and to other agents by a configuration to copy. What
 * they take is a bundle of its own, `dist/offerMcp.js`.
 */
export function registerMcp({ extensionUri, manifest, keeper, faults }: Services): vscode.Disposable {
  const bundle = new LazyBundle<typeof offerMcp>(extensionUri, "offerMcp.js", keeper);
  // In a web worker, nothing can start it.
  const server =
    extensionUri.scheme === "file" ? vscode.Uri.joinPath(extensionUri, "dist", "mcp.js").fsPath : undefined;
  const copying = registerCommand(commands.copyMcpConfiguration, faults, async () =>
    (await bundle.load()).copyConfiguration(server),
  );
  const { lm, McpStdioServerDefinition } = vscode as unknown as McpApi;
  if (server === undefined || !lm?.registerMcpServerDefinitionProvider) return copying;
  return vscode.Disposable.from(
    copying,
    lm.registerMcpServerDefinitionProvider("stytchErrors.mcp", {
      provideMcpServerDefinitions: () => [
        new McpStdioServerDefinition("Stytch Errors", "node", [server], {}, manifest.version),
      ],
      resolveMcpServerDefinition: async (definition) =>
        Object.assign(definition, await (await bundle.load()).program()),
    }),
  );
}
