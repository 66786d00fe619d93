import type * as vscode from "vscode";

/**
 * What VS Code has since 1.101, as far as it is used here; the types of the oldest VS Code that is supported don't know
 * it. In an older one, and in some forks, all of it is missing.
 */
export interface McpApi {
  readonly lm?: {
    registerMcpServerDefinitionProvider?(id: string, provider: McpServerDefinitionProvider): vscode.Disposable;
  };
  readonly McpStdioServerDefinition: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => McpStdioServerDefinition;
}

/** How a server is started. */
export interface McpStdioServerDefinition {
  command: string;
  env: Record<string, string | number | null>;
}

/** VS Code asks for definitions when the window opens, and has one resolved when it starts the server. */
interface McpServerDefinitionProvider {
  provideMcpServerDefinitions(): McpStdioServerDefinition[];
  resolveMcpServerDefinition(definition: McpStdioServerDefinition): Promise<McpStdioServerDefinition>;
}
