import * as vscode from "vscode";
import { explain } from "../core/explanation";
import { pageMarkdown } from "../core/page";
import { commands, type ErrorCommandContext, registerErrorCommand } from "./commands";

const scheme = "stytch-error";

/** A read-only page per error, and the command that opens it rendered. */
export function registerExplanationPage(
  context: ErrorCommandContext & {
    /** The extension's version. */ readonly version: string;
  },
): vscode.Disposable {
  const { catalog, log, version } = context;
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent(uri) {
        const entry = catalog.find(typeOf(uri));
        if (!entry) return `# ${typeOf(uri)}\n\nThis catalog knows no such Stytch error.\n`;
        return pageMarkdown(explain(entry, await catalog.prose(entry)), {
          area: catalog.areaTitle(entry),
          version,
          linkTo: fileName,
        });
      },
    }),
    registerErrorCommand(commands.explain, context, async (entry) => {
      const uri = vscode.Uri.from({ scheme, path: `/${fileName(entry.type)}` });
      try {
        await vscode.commands.executeCommand("markdown.showPreview", uri);
      } catch (error) {
        log.warn("There is no Markdown preview; the page opens as text.", error);
        await vscode.window.showTextDocument(uri, { preview: true });
      }
    }),
  );
}

function fileName(type: string): string {
  return `${type}.md`;
}

function typeOf(uri: vscode.Uri): string {
  return uri.path.replace(/^\//, "").replace(/\.md$/, "");
}
