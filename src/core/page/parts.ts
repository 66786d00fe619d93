import { escapeHtml, html } from "../explanation/markup";
import type { Translate } from "../explanation/translate";

/** A part of the page under its heading. @param content HTML */
export function section(title: string, content: string): string {
  return `<section><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

/** Code with a button that copies it. @param id unique on the page */
export function codeBlock(id: string, code: string, t: Translate): string {
  return (
    `<div class="code"><pre tabindex="0"><code id="${id}">${escapeHtml(code)}</code></pre>` +
    `<button type="button" data-copies="${id}">${escapeHtml(t("Copy"))}</button></div>`
  );
}

/** Sentences of the catalog, which are English in every language of the interface, as a numbered list. */
export function numbered(items: readonly string[]): string {
  return `<ol lang="en">${items.map((item) => `<li>${html(item)}</li>`).join("")}</ol>`;
}

/** The same without numbers. */
export function bulleted(items: readonly string[]): string {
  return `<ul lang="en">${items.map((item) => `<li>${html(item)}</li>`).join("")}</ul>`;
}
