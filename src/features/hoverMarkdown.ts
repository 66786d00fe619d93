import * as vscode from "vscode";
import { apiName, type Explanation } from "../core/explanation";
import { type Payload, sampleRequestId } from "../core/payload/payload";
import { commands } from "./commands";
import type { HoverDetail } from "./settings";

const longestMessage = 300;

/** A hover's content. Catalog text is ours and is Markdown; a payload's text is foreign and stays plain. */
export function hoverMarkdown(
  explanation: Explanation,
  payload: Payload,
  detail: Exclude<HoverDetail, "off">,
): vscode.MarkdownString {
  const { entry, prose } = explanation;
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: [commands.explain, commands.copy] };

  const origin = explanation.origin && ` · ${explanation.origin}`;
  markdown.appendMarkdown(`**Stytch error** \`${entry.type}\`${origin}\n\n`);
  if (explanation.caveat) markdown.appendMarkdown(`*${explanation.caveat}*\n\n`);
  markdown.appendMarkdown(`${prose.meaning}\n\n`);

  if (detail === "full") {
    markdown.appendMarkdown(`*Who acts:* ${explanation.actor} · *Retry:* ${explanation.retry}\n\n`);
  }
  const fixes = detail === "full" ? prose.fixes : prose.fixes.slice(0, 1);
  markdown.appendMarkdown(fixes.map((fix, index) => `${index + 1}. ${fix}\n`).join("") + "\n");

  appendPayload(markdown, payload, prose.messages);
  markdown.appendMarkdown(links(explanation, payload));
  return markdown;
}

/** The message is shown only where it adds something: apps and older APIs word it differently from the catalog. */
function appendPayload(
  markdown: vscode.MarkdownString,
  { requestId, message }: Payload,
  known: Explanation["prose"]["messages"],
): void {
  if (message !== undefined && !Object.values(known).includes(message)) {
    const shown = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
    markdown.appendMarkdown("*Message here:*");
    // Word by word: appendText makes spaces non-breaking, and the hover couldn't wrap.
    for (const word of shown.trim().split(/\s+/)) markdown.appendMarkdown(" ").appendText(word);
    markdown.appendMarkdown("\n\n");
  }
  if (requestId !== undefined) {
    const note = requestId === sampleRequestId ? " (the sample of Stytch's documentation)" : "";
    markdown.appendMarkdown("*Request ID:* ").appendText(requestId).appendMarkdown(`${note}\n\n`);
  }
}

function links({ entry, references }: Explanation, { requestId }: Payload): string {
  return [
    ...references.map(({ product, url }) => `[${apiName(product)} reference](${url})`),
    `[Explain](${commandUri(commands.explain, entry.type)} "Open the page of this error")`,
    `[Copy](${commandUri(commands.copy, entry.type, requestId)} "Copy this explanation")`,
  ].join(" · ");
}

function commandUri(command: string, ...args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args.filter((arg) => arg !== undefined)))}`;
}
