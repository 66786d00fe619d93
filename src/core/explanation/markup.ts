import html, { type HtmlSafeString } from "escape-html-template-tag";

/** The catalog's sentences hold `code` and *emphasis*, and no other markup. Without it, for where only plain text can be shown. */
export function plain(sentence: string): string {
  return sentence.replace(/[`*]/g, "");
}

const marks = /`([^`]+)`|\*([^*]+)\*/g;

/** The same as HTML, safe for text of any origin. */
export function sentenceHtml(sentence: string): HtmlSafeString {
  const parts: (string | HtmlSafeString)[] = [];
  let last = 0;
  for (const { 0: whole, 1: code, 2: emphasis, index } of sentence.matchAll(marks)) {
    parts.push(
      sentence.slice(last, index),
      code === undefined ? html`<em>${emphasis}</em>` : html`<code>${code}</code>`,
    );
    last = index + whole.length;
  }
  return html`${parts}${sentence.slice(last)}`;
}

/** Any text as code on one line: backticks in it can't end it. */
export function inlineCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return fence + pad + text.replace(/\s+/g, " ") + pad + fence;
}
