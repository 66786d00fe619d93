// A bundle of its own, dist/offerMcp.js: how to start the MCP server, for VS Code and for other agents.
import * as vscode from "vscode";
import type { McpStdioServerDefinition } from "./mcpApi";

/** The Node that this extension runs in, which is there where no other one is: VS Code itself on the desktop. */
export async function program(): Promise<Pick<McpStdioServerDefinition, "command" | "env">> {
  const { execPath } = await import("node:process");
  return { command: execPath, env: { ELECTRON_RUN_AS_NODE: "1" } };
}

/**
 * Lets a format be chosen, and copies a configuration that starts the server.
 * @param server its absolute path; undefined where nothing can start it
 */
export async function copyConfiguration(server: string | undefined): Promise<void> {
  const { t } = vscode.l10n;
  if (server === undefined) {
    void vscode.window.showInformationMessage(
      t(
        "The MCP server runs in Node.js, and this window has none. Run the command on the desktop or in a remote window.",
      ),
    );
    return;
  }
  const start = { command: "node", args: [server] };
  const rows = [
    {
      label: "mcp.json",
      description: "VS Code",
      detail: t("Paste it into .vscode/mcp.json of your folder"),
      configuration: { servers: { "stytch-errors": { type: "stdio", ...start } } },
    },
    {
      label: "mcpServers",
      description: "Claude, Cursor, Windsurf …",
      detail: t(
        "Paste it into the file in which your agent keeps its MCP servers, such as .mcp.json or .cursor/mcp.json",
      ),
      configuration: { mcpServers: { "stytch-errors": start } },
    },
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: t("Copy MCP configuration"),
    placeHolder: t("For which program?"),
  });
  if (!chosen) return;
  await vscode.env.clipboard.writeText(JSON.stringify(chosen.configuration, undefined, 2));
  void vscode.window.showInformationMessage(
    t(
      "Copied. {0}. Node.js 20 or newer has to be installed. After an update of this extension, copy it again.",
      chosen.detail,
    ),
  );
}
