import type { Source } from "../text/textKind";

/** How far around a word its tags are looked for, in UTF-16 units on either side. */
const reach = 400;
/** A tag, and the text behind it: `<code>`, `<p class="a">Unless `. */
const tagBefore = /<\/?[A-Za-z][\w.:-]*(?:\s[^<]*)?>[^<>{}]*$/;
const arrow = /[=-]>[^<>{}]*$/;
const expression = /\{[^{}]*\}/g;
const tagBehind = /^[^<>{}=;]*<[/A-Za-z]/;
const markup = new Set([
  "html",
  "xml",
  "vue",
  "svelte",
  "astro",
  "razor",
  "handlebars",
  "erb",
  "blade",
  "xsl",
  "po",
  "aspnetcorerazor",
]);
const scripts = new Set(["javascript", "javascriptreact", "typescript", "typescriptreact", "php"]);

/** Whether a bare word is text between tags: what HTML, JSX or a template shows to people. */
export function isMarkupText(text: string, start: number, end: number, { language }: Source): boolean {
  if (!markup.has(language) && !scripts.has(language)) return false;
  const behind = text.slice(end, end + reach).replace(expression, "_");
  if (!tagBehind.test(behind)) return false;
  const before = text.slice(Math.max(0, start - reach), start).replace(expression, "_");
  return tagBefore.test(before) && !arrow.test(before);
}
