import { apiName, apisOf, sourceName, type Explanation } from "./explanation";

/** What a page needs beside its error. */
export interface PageContext {
  /** The area's name for people. */
  readonly area: string;
  /** The catalog's version, which is the extension's. */
  readonly version: string;
  /** The address of another error's page. */
  readonly linkTo: (type: string) => string;
}

/** The page of one error as Markdown, made of catalog text only. */
export function pageMarkdown(explanation: Explanation, { area, version, linkTo }: PageContext): string {
  const { entry, prose } = explanation;
  const sections: string[] = [`# ${entry.type}`, [area, explanation.origin].filter(Boolean).join(" · ")];
  if (explanation.caveat) sections.push(`*${explanation.caveat}*`);
  sections.push(prose.meaning, `**Who acts:** ${explanation.actor}  \n**Retry:** ${explanation.retry}`);
  sections.push("## What to do", numbered(prose.fixes));
  if (prose.causes.length > 0) sections.push("## Why it happens", bulleted(prose.causes));
  if (prose.userMessage) sections.push("## What you can tell the end user", `> ${prose.userMessage}`);
  sections.push("## What the API answers", answers(explanation));
  if (prose.related.length > 0) {
    sections.push("## Related errors", bulleted(prose.related.map((type) => `[${type}](${linkTo(type)})`)));
  }
  const links = [
    ...explanation.references.map(({ product, url }) => `[Stytch's ${apiName(product)} reference](${url})`),
    ...prose.guides.map(({ title, url }) => `[${title}](${url})`),
  ];
  if (links.length > 0) sections.push("## Read on", bulleted(links));
  sections.push(
    "---",
    `The name comes from ${sourceName(prose.source)}. Facts checked on ${prose.checked}; catalog ${version}. Not made by Stytch.`,
  );
  return sections.join("\n\n") + "\n";
}

/** The explanation as plain text, for the clipboard. */
export function plainText(explanation: Explanation, requestId?: string): string {
  const { entry, prose } = explanation;
  const lines = [
    ["Stytch error", entry.type, explanation.origin && `(${explanation.origin})`].filter(Boolean).join(" "),
    ...(requestId === undefined ? [] : [`Request ID: ${requestId}`]),
    prose.meaning,
    ...(explanation.caveat ? [explanation.caveat] : []),
    `Who acts: ${explanation.actor}. Retry: ${explanation.retry}.`,
    ...prose.fixes.map((fix, index) => `${index + 1}. ${fix}`),
    ...explanation.references.map(({ product, url }) => `${apiName(product)} reference: ${url}`),
  ];
  return lines.map(withoutMarkup).join("\n") + "\n";
}

function withoutMarkup(line: string): string {
  return line.replace(/[`*]/g, "");
}

function answers({ entry, prose }: Explanation): string {
  const rows = apisOf(entry).map((api) => {
    const status = entry.apis[api]?.status;
    const source = prose.apiSources[api];
    return [
      `**${apiName(api)}:** ${status === undefined ? "status unknown" : `status ${status}`}`,
      messageOf(prose.messages[api]),
      ...(source ? [`(${sourceName(source)})`] : []),
    ].join(", ");
  });
  if (rows.length === 0)
    rows.push(`Which API sends it, and with which status, is unknown; ${messageOf(prose.messages.unknown)}`);
  return bulleted(rows);
}

function messageOf(message: string | undefined): string {
  return message === undefined ? "message unknown" : `message ${codeSpan(message)}`;
}

/** A code span that stands for any text, backticks included. */
function codeSpan(text: string): string {
  const fence = "`".repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

function bulleted(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
