import html, { type HtmlSafeString, join } from "escape-html-template-tag";
import type { ErrorProse } from "../../catalog/entry";
import type { Explanation } from "../explanation/explanation";
import { sourceName } from "../explanation/labels";
import { senderName } from "../explanation/senders";
import { sentenceHtml } from "../explanation/markup";
import { isIncident } from "../payload/incidentKind";
import type { PageContext } from "./pageContext";
import { caseFacts, caseSections } from "./cases";
import { breakable } from "./parts";
import { teamSection } from "./teamSection";
import {
  answersSection,
  catchingSection,
  exampleSection,
  incidentSection,
  linksSection,
  relatedSection,
  standardSection,
} from "./sections";

/**
 * The page of one error as the content of an HTML body. What a template takes in is escaped: the incident is a
 * document's text.
 * `data-command` tells its script what a button does, `data-type` which page a link leads to, `data-copies` the id of
 * the element whose text a button copies.
 */
export function pageBody(explanation: Explanation, context: PageContext): string {
  const { t, incident } = context;
  const { prose } = explanation;
  const sections = [
    head(explanation, context),
    ...explanation.team.map((one) => teamSection(one, context.linksAreTrusted === true, t)),
    isIncident(incident) ? incidentSection(explanation, incident, t) : "",
    ...caseSections(explanation, t),
    // Nobody should begin to catch a name that is gone.
    explanation.entry.retired ? "" : catchingSection(explanation, context),
    standardSection(explanation, t),
    answersSection(explanation, t),
    exampleSection(explanation, context),
    relatedSection(prose, context),
    linksSection(explanation, t),
  ];
  return html`${navigation(context)}
    <main>${join(sections, "\n")}</main>
    <footer>${provenance(prose, context)}</footer>
    <div class="told" role="status" aria-live="polite" data-copied="${t("Copied")}"></div>`.toString();
}

function navigation({ t, canGoBack, canGoForward }: PageContext): HtmlSafeString {
  const step = (command: string, label: string, arrow: string, can: boolean): HtmlSafeString =>
    html`<button type="button" class="step" data-command="${command}" ${can ? "" : " disabled"}>
      <span aria-hidden="true">${arrow}</span> ${label}
    </button>`;
  return html`<nav aria-label="${t("Pages")}">
    ${step("back", t("Back"), "←", canGoBack)} ${step("forward", t("Forward"), "→", canGoForward)}
    <button type="button" class="step" data-command="lookUp">${t("Look up…")}</button>
  </nav>`;
}

function head(explanation: Explanation, { t, area }: PageContext): HtmlSafeString {
  const { entry, prose, apis, cases, caveat, alsoMeans } = explanation;
  const senders = entry.only ? [entry.only] : apis;
  const statuses = senders.map((api) => {
    const status = entry.apis[api]?.status;
    return html`<li>${status === undefined ? "" : html`<b>${status}</b> `}${senderName(entry, api, t)}</li>`;
  });
  return html`<header>
      <p class="area">${t("Stytch error")} · ${area}</p>
      <h1 id="type" tabindex="-1">${breakable(entry.type)}</h1>
      ${
        statuses.length > 0
          ? html`<ul class="statuses" aria-label="${t("Status")}">
              ${statuses}
            </ul>`
          : ""
      }
      <div class="actions">
        <button type="button" data-copies="type">${t("Copy name")}</button>
        <button type="button" data-command="copy">${t("Copy explanation")}</button>
        <button type="button" data-command="handlers">${t("Find all handlers")}</button>
        <button type="button" data-command="logQuery">${t("Copy log query…")}</button>
      </div>
    </header>
    ${caveat === undefined ? "" : html`<p class="caveat">${sentenceHtml(caveat)}</p>`}
    <p class="meaning" lang="en">${sentenceHtml(prose.meaning)}</p>
    ${alsoMeans === undefined ? "" : html`<p class="note">${sentenceHtml(alsoMeans)}</p>`}
    ${cases.length === 1 && cases[0] ? caseFacts(cases[0], t) : ""}`;
}

function provenance({ source, checked }: ErrorProse, { t, version }: PageContext): string {
  return t(
    "The name comes from {0}. Facts checked on {1}; catalog {2}. Not made by Stytch.",
    sourceName(source, t),
    checked,
    version,
  );
}
