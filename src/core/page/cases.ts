import html, { type HtmlSafeString } from "escape-html-template-tag";
import type { ExplainedCase, Explanation } from "../explanation/explanation";
import { sentenceHtml } from "../explanation/markup";
import type { Translate } from "../explanation/translate";
import { bulleted, numbered, section } from "./parts";

/** What to do, why it happens, what to tell the end user: at one time where there is one case, else case by case. */
export function caseSections({ cases }: Explanation, t: Translate): HtmlSafeString[] {
  const [only] = cases;
  if (cases.length === 1 && only) return partsOf(only, 0, section, t);
  return cases.map(
    (one, at) =>
      html`<section class="case">
        <h2 lang="en">${sentenceHtml(one.when ?? "")}</h2>
        ${one.likely === undefined ? "" : html`<p class="likely">${sentenceHtml(one.likely)}</p>`} ${caseFacts(one, t)}
        ${partsOf(one, at, subsection, t)}
      </section>`,
  );
}

/** Who has to act, and whether to try again. */
export function caseFacts({ actor, retry }: ExplainedCase, t: Translate): HtmlSafeString {
  return html`<dl class="facts">
    <div>
      <dt>${t("Who acts")}</dt>
      <dd>${actor}</dd>
    </div>
    <div>
      <dt>${t("Retry")}</dt>
      <dd>${retry}</dd>
    </div>
  </dl>`;
}

type Part = (title: string, content: HtmlSafeString) => HtmlSafeString;

function partsOf(
  { fixes, causes, userMessage }: ExplainedCase,
  at: number,
  part: Part,
  t: Translate,
): HtmlSafeString[] {
  return [
    part(t("What to do"), numbered(fixes)),
    ...(causes.length > 0 ? [part(t("Why it happens"), bulleted(causes))] : []),
    ...(userMessage === undefined
      ? []
      : [part(t("What you can tell the end user"), quoted(`user-message-${at}`, userMessage, t))]),
  ];
}

const subsection: Part = (title, content) =>
  html`<h3>${title}</h3>
    ${content}`;

/** What an app can show, to be copied. */
function quoted(id: string, message: string, t: Translate): HtmlSafeString {
  return html`<div class="quote">
    <blockquote id="${id}" lang="en">${sentenceHtml(message)}</blockquote>
    <button type="button" data-copies="${id}">${t("Copy")}</button>
  </div>`;
}
