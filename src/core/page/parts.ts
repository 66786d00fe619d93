import html, { type HtmlSafeString, join } from "escape-html-template-tag";
import { sentenceHtml } from "../explanation/markup";
import type { Translate } from "../explanation/translate";

/** A part of the page under its heading. */
export function section(title: string, content: HtmlSafeString): HtmlSafeString {
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

/** Code with a button that copies it. @param id unique on the page */
export function codeBlock(id: string, code: string, t: Translate): HtmlSafeString {
  // Every blank within <pre> would be seen.
  return html`<div class="code">
    <pre tabindex="0"><code id="${id}">${code}</code></pre>
    <button type="button" data-copies="${id}">${t("Copy")}</button>
  </div>`;
}

/** Sentences of the catalog, which are English in every language of the interface, as a numbered list. */
export function numbered(items: readonly string[]): HtmlSafeString {
  return html`<ol lang="en">
    ${listItems(items)}
  </ol>`;
}

/** The same without numbers. */
export function bulleted(items: readonly string[]): HtmlSafeString {
  return html`<ul lang="en">
    ${listItems(items)}
  </ul>`;
}

function listItems(sentences: readonly string[]): HtmlSafeString[] {
  return sentences.map((sentence) => html`<li>${sentenceHtml(sentence)}</li>`);
}

/** A name that a narrow window breaks at its underscores. */
export function breakable(type: string): HtmlSafeString {
  return join(type.split("_"), html`_<wbr />`);
}
