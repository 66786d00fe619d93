import html, { type HtmlSafeString } from "escape-html-template-tag";
import * as vscode from "vscode";

/** What a page of ours shows; paths are below the extension's folder. */
interface WebviewPage {
  readonly title: string;
  readonly styles: readonly string[];
  readonly script: string;
  readonly body: HtmlSafeString;
  /** What the page's script finds in `data-state`. */
  readonly state?: string;
}

/** A page of ours as a document, whose policy allows our own styles and script alone. */
export function webviewDocument(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { title, styles, script, body, state }: WebviewPage,
): string {
  const resource = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, path)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return html`<!DOCTYPE html>
    <html lang="${vscode.env.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${styles.map((path) => html`<link rel="stylesheet" href="${resource(path)}" />`)}
        <title>${title}</title>
      </head>
      <body data-state="${state ?? "{}"}">
        ${body}
        <script nonce="${nonce}" src="${resource(script)}"></script>
      </body>
    </html>`.toString();
}
