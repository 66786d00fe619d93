import type { ErrorProse } from "../../catalog/entry";
import { apiName, contradicted, type Explanation, referenceTitle, sourceName } from "../explanation/explanation";
import { escapeHtml, html } from "../explanation/markup";
import { type Incident, isIncident, sampleNote } from "../payload/incident";
import type { Translate } from "../explanation/translate";
import { catchings } from "./catching";
import { exampleResponse } from "./example";
import { bulleted, codeBlock, numbered, section } from "./parts";

/** What a page needs beside its error. */
export interface PageContext {
  readonly t: Translate;
  /** The area's name for people. */
  readonly area: string;
  /** The catalog's version, which is the extension's. */
  readonly version: string;
  /** Where the error was met. */
  readonly incident: Incident;
  /** What another error means, for the links to it. */
  readonly meaningOf: (type: string) => string | undefined;
  /** VS Code's id of the language whose code is shown first; any other value shows the first. */
  readonly language: string | undefined;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

/**
 * The page of one error as the content of an HTML body. Everything in it is escaped: the incident is a document's text.
 * `data-command` tells its script what a button does, `data-type` which page a link leads to, `data-copies` the id of
 * the element whose text a button copies.
 */
export function pageBody(explanation: Explanation, context: PageContext): string {
  const { t, incident } = context;
  const { prose } = explanation;
  return [
    navigation(context),
    "<main>",
    head(explanation, context),
    isIncident(incident) ? incidentSection(explanation, incident, t) : "",
    section(t("What to do"), numbered(prose.fixes)),
    prose.causes.length > 0 ? section(t("Why it happens"), bulleted(prose.causes)) : "",
    prose.userMessage === undefined ? "" : userMessageSection(prose.userMessage, t),
    // Nobody should begin to catch a name that is gone.
    explanation.entry.retired ? "" : catchingSection(explanation, context),
    answersSection(explanation, t),
    exampleSection(explanation, context),
    relatedSection(prose, context),
    linksSection(explanation, t),
    "</main>",
    `<footer>${escapeHtml(provenance(prose, context))}</footer>`,
    `<div class="told" role="status" aria-live="polite" data-copied="${escapeHtml(t("Copied"))}"></div>`,
  ].join("\n");
}

function navigation({ t, canGoBack, canGoForward }: PageContext): string {
  const step = (command: string, label: string, arrow: string, can: boolean): string =>
    `<button type="button" class="step" data-command="${command}"${can ? "" : " disabled"}>` +
    `<span aria-hidden="true">${arrow}</span> ${escapeHtml(label)}</button>`;
  return (
    `<nav aria-label="${escapeHtml(t("Pages"))}">` +
    step("back", t("Back"), "←", canGoBack) +
    step("forward", t("Forward"), "→", canGoForward) +
    `<button type="button" class="step" data-command="lookUp">${escapeHtml(t("Look up…"))}</button></nav>`
  );
}

function head({ entry, prose, apis, actor, retry, caveat }: Explanation, { t, area }: PageContext): string {
  const statuses = apis.map((api) => {
    const status = entry.apis[api]?.status;
    return `<li>${status === undefined ? "" : `<b>${status}</b> `}${escapeHtml(apiName(api, t))}</li>`;
  });
  return [
    `<header><p class="area">${escapeHtml(t("Stytch error"))} · ${escapeHtml(area)}</p>`,
    `<h1 id="type" tabindex="-1">${breakable(entry.type)}</h1>`,
    statuses.length > 0 ? `<ul class="statuses" aria-label="${escapeHtml(t("Status"))}">${statuses.join("")}</ul>` : "",
    `<div class="actions"><button type="button" data-copies="type">${escapeHtml(t("Copy name"))}</button>`,
    `<button type="button" data-command="copy">${escapeHtml(t("Copy explanation"))}</button></div></header>`,
    caveat === undefined ? "" : `<p class="caveat">${html(caveat)}</p>`,
    `<p class="meaning" lang="en">${html(prose.meaning)}</p>`,
    `<dl class="facts"><div><dt>${escapeHtml(t("Who acts"))}</dt><dd>${html(actor)}</dd></div>`,
    `<div><dt>${escapeHtml(t("Retry"))}</dt><dd>${html(retry)}</dd></div></dl>`,
  ].join("\n");
}

function incidentSection(
  { entry }: Explanation,
  { requestId, status, message, time, details }: Incident,
  t: Translate,
): string {
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
    value === undefined ? [] : `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return (
    `<section class="incident"><h2>${escapeHtml(t("Where you met it"))}</h2><dl>${list.join("")}</dl>` +
    `<button type="button" class="primary" data-command="support">${escapeHtml(t("Copy for support"))}</button>` +
    `<p class="note">${escapeHtml(t("Copies request ID, type, status, message and time; secrets are removed."))}</p></section>`
  );
}

function userMessageSection(message: string, t: Translate): string {
  return section(
    t("What you can tell the end user"),
    `<div class="quote"><blockquote id="user-message" lang="en">${html(message)}</blockquote>` +
      `<button type="button" data-copies="user-message">${escapeHtml(t("Copy"))}</button></div>`,
  );
}

function catchingSection({ entry, prose }: Explanation, { t, language }: PageContext): string {
  const all = catchings({ entry, prose });
  const shown = all.find(({ id }) => id === language) ?? all[0];
  const tabs = all.map(
    ({ id, title }) =>
      `<button type="button" role="tab" id="tab-${id}" data-language="${id}" aria-controls="code-${id}" ` +
      `aria-selected="${String(id === shown?.id)}" tabindex="${id === shown?.id ? 0 : -1}">${escapeHtml(title)}</button>`,
  );
  const panels = all.map(
    ({ id, code }) =>
      `<div role="tabpanel" id="code-${id}" aria-labelledby="tab-${id}"${id === shown?.id ? "" : " hidden"}>` +
      codeBlock(`text-${id}`, code, t) +
      "</div>",
  );
  return section(
    t("How to catch it"),
    `<div role="tablist" aria-label="${escapeHtml(t("Language"))}">${tabs.join("")}</div>${panels.join("")}`,
  );
}

function answersSection({ entry, prose, apis }: Explanation, t: Translate): string {
  if (apis.length === 0) {
    const message = prose.messages.unknown;
    return section(
      t("What the API answers"),
      `<p>${escapeHtml(t("Which API sends it, and with which status, is unknown."))}</p>` +
        (message === undefined ? "" : `<p><q>${escapeHtml(message)}</q></p>`),
    );
  }
  const unknown = `<span class="unknown">${escapeHtml(t("unknown"))}</span>`;
  const rows = apis.map((api) => {
    const [status, message, source] = [entry.apis[api]?.status, prose.messages[api], prose.apiSources[api]];
    return (
      `<tr><th scope="row">${escapeHtml(apiName(api, t))}</th><td>${status ?? unknown}</td>` +
      `<td>${message === undefined ? unknown : `<q>${escapeHtml(message)}</q>`}` +
      `${source ? `<br><small>${escapeHtml(sourceName(source, t))}</small>` : ""}</td></tr>`
    );
  });
  return section(
    t("What the API answers"),
    `<table><thead><tr><th scope="col">API</th><th scope="col">${escapeHtml(t("Status"))}</th>` +
      `<th scope="col">${escapeHtml(t("Message"))}</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
  );
}

function exampleSection({ entry, prose }: Explanation, { t, incident }: PageContext): string {
  const example = exampleResponse(entry, prose, incident.product);
  if (!example) return "";
  const missing = example.unknown.map((field) => `<code>${field}</code>`).join(", ");
  const note = missing === "" ? "" : `<p class="note">${html(t("Left out, since nobody knows it:"))} ${missing}</p>`;
  const title = example.product ? t("Example response ({0})", apiName(example.product, t)) : t("Example response");
  return section(title, codeBlock("example", example.json, t) + note);
}

function relatedSection({ related }: ErrorProse, { t, meaningOf }: PageContext): string {
  if (related.length === 0) return "";
  const links = related.map((type) => {
    const meaning = meaningOf(type);
    return (
      `<li><a href="#" data-type="${escapeHtml(type)}">${breakable(type)}</a>` +
      `${meaning === undefined ? "" : `<span>${html(meaning)}</span>`}</li>`
    );
  });
  return section(t("Related errors"), `<ul class="related" lang="en">${links.join("")}</ul>`);
}

function linksSection({ references, prose }: Explanation, t: Translate): string {
  const links = [...references.map((link) => ({ url: link.url, title: referenceTitle(link, t) })), ...prose.guides];
  if (links.length === 0) return "";
  const items = links.map(({ url, title }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`);
  return section(t("Read on"), `<ul>${items.join("")}</ul>`);
}

function provenance({ source, checked }: ErrorProse, { t, version }: PageContext): string {
  return t(
    "The name comes from {0}. Facts checked on {1}; catalog {2}. Not made by Stytch.",
    sourceName(source, t),
    checked,
    version,
  );
}

/** A name that a narrow window breaks at its underscores. */
function breakable(type: string): string {
  return escapeHtml(type).replaceAll("_", "_<wbr>");
}
