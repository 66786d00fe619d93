import html, { type HtmlSafeString, join } from "escape-html-template-tag";
import type { ErrorProse } from "../../catalog/entry";
import type { Explanation } from "../explanation/explanation";
import { apiName, referenceTitle, sourceName } from "../explanation/labels";
import { contradicted } from "../explanation/statuses";
import { sentenceHtml } from "../explanation/markup";
import type { Incident } from "../payload/incident";
import { sampleNote } from "../payload/incidentKind";
import type { Translate } from "../explanation/translate";
import { catchings } from "./catching";
import { exampleResponse } from "./example";
import type { PageContext } from "./pageContext";
import { breakable, codeBlock, section } from "./parts";

/** A value of more characters than this scrolls within its row, and has to be reached by keyboard for that. */
const longestAtRest = 300;

/** What is known of the failure that the page was opened from. Text of a document, all of it. */
export function incidentSection(
  { entry }: Explanation,
  { requestId, status, message, time, details }: Incident,
  t: Translate,
): HtmlSafeString {
  const documented = contradicted(entry, status);
  const rows: (readonly [string, string | undefined])[] = [
    [t("Request ID"), requestId === undefined ? undefined : requestId + sampleNote(requestId, t)],
    [
      t("Status"),
      status === undefined
        ? undefined
        : documented
          ? t("{0}; Stytch documents {1}", status, documented.join(t(" or ")))
          : String(status),
    ],
    [t("Message"), message],
    [t("Details"), details],
    [t("Time"), time],
  ];
  const list = rows.flatMap(([name, value]) =>
    value === undefined
      ? []
      : html`<div>
          <dt>${name}</dt>
          <dd ${value.length > longestAtRest ? html`tabindex="0"` : ""}>${value}</dd>
        </div>`,
  );
  return html`<section class="incident">
    <h2>${t("Where you met it")}</h2>
    <dl>${list}</dl>
    <button type="button" class="primary" data-command="support">${t("Copy for support")}</button>
    <button type="button" data-command="supportAll">${t("Copy with the message…")}</button>
    <p class="note">
      ${t(
        "Copies only what is known to be harmless: a message that isn't Stytch's own is left out. Before it is copied too, you see all of it.",
      )}
    </p>
  </section>`;
}

/** Code for each language, behind tabs. */
export function catchingSection({ entry, prose }: Explanation, { t, language }: PageContext): HtmlSafeString {
  const all = catchings({ entry, prose });
  const shown = all.find(({ id }) => id === language) ?? all[0];
  const tabs = all.map(
    ({ id, title }) =>
      html`<button
        type="button"
        role="tab"
        id="tab-${id}"
        data-language="${id}"
        aria-controls="code-${id}"
        aria-selected="${id === shown?.id}"
        tabindex="${id === shown?.id ? 0 : -1}"
      >
        ${title}
      </button>`,
  );
  const panels = all.map(
    ({ id, code }) =>
      html`<div role="tabpanel" id="code-${id}" aria-labelledby="tab-${id}" ${id === shown?.id ? "" : " hidden"}>
        ${codeBlock(`text-${id}`, code, t)}
      </div>`,
  );
  return section(
    t("How to catch it"),
    html`<div role="tablist" aria-label="${t("Language")}">${tabs}</div>
      ${panels}`,
  );
}

/** Status and literal message of each API that is known to send it; says what nobody knows. */
export function answersSection(explanation: Explanation, t: Translate): HtmlSafeString {
  const { entry, prose, apis } = explanation;
  const scope = explanation.scope.map((sentence) => html`<p class="note">${sentenceHtml(sentence)}</p>`);
  if (apis.length === 0) {
    const message = prose.messages.unknown;
    const who = entry.only
      ? t("Only the {0} API sends it; with which status is unknown.", apiName(entry.only, t))
      : t("Which API sends it, and with which status, is unknown.");
    return section(
      t("What the API answers"),
      html`<p>${who}</p>
        ${message === undefined ? "" : html`<p><q>${message}</q></p>`} ${scope}`,
    );
  }
  const unknown = html`<span class="unknown">${t("unknown")}</span>`;
  const rows = apis.map((api) => {
    const [status, message, source] = [entry.apis[api]?.status, prose.messages[api], prose.apiSources[api]];
    return html`<tr>
      <th scope="row">${apiName(api, t)}</th>
      <td>${status ?? unknown}</td>
      <td>
        ${message === undefined ? unknown : html`<q>${message}</q>`}
        ${source ? html`<br /><small>${sourceName(source, t)}</small>` : ""}
      </td>
    </tr>`;
  });
  return section(
    t("What the API answers"),
    html`<table>
        <thead>
          <tr>
            <th scope="col">API</th>
            <th scope="col">${t("Status")}</th>
            <th scope="col">${t("Message")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
      ${scope}`,
  );
}

/** Empty for an error that no API sends. */
export function exampleSection({ entry, prose }: Explanation, { t, incident }: PageContext): HtmlSafeString | string {
  const example = exampleResponse(entry, prose, incident.product);
  if (!example) return "";
  const missing = example.unknown.map((field) => html`<code>${field}</code>`);
  const note =
    missing.length === 0
      ? ""
      : html`<p class="note">${t("Left out, since nobody knows it:")} ${join(missing, ", ")}</p>`;
  const title = example.product ? t("Example response ({0})", apiName(example.product, t)) : t("Example response");
  return section(title, html`${codeBlock("example", example.json, t)}${note}`);
}

/** What the specification says that defines a code of OAuth; empty for what none defines. */
export function standardSection({ standard }: Explanation, t: Translate): HtmlSafeString | string {
  if (!standard) return "";
  return section(t("What {0} says", standard.title), html`<p lang="en">${sentenceHtml(standard.says)}</p>`);
}

/** Links to the pages of related errors; empty without any. */
export function relatedSection({ related }: ErrorProse, { t, meaningOf }: PageContext): HtmlSafeString | string {
  if (related.length === 0) return "";
  const links = related.map((type) => {
    const meaning = meaningOf(type);
    return html`<li>
      <a href="#" data-type="${type}">${breakable(type)}</a
      >${meaning === undefined ? "" : html`<span>${sentenceHtml(meaning)}</span>`}
    </li>`;
  });
  return section(
    t("Related errors"),
    html`<ul class="related" lang="en">
      ${links}
    </ul>`,
  );
}

/** Stytch's reference and guides; empty without any. */
export function linksSection({ references, prose }: Explanation, t: Translate): HtmlSafeString | string {
  const links = [...references.map((link) => ({ url: link.url, title: referenceTitle(link, t) })), ...prose.guides];
  if (links.length === 0) return "";
  const items = links.map(({ url, title }) => html`<li><a href="${url}">${title}</a></li>`);
  return section(
    t("Read on"),
    html`<ul>
      ${items}
    </ul>`,
  );
}
