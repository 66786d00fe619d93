import html, { type HtmlSafeString, join } from "escape-html-template-tag";
import { actorName } from "../explanation/labels";
import { sentenceHtml } from "../explanation/markup";
import type { Translate } from "../explanation/translate";
import { breakable, section } from "../page/parts";
import type { AuditedCall, CallError, HandlingReport, Place } from "./handlingReport";
import { callTitle, factsOf, handlingText, mostPlaces, mostRows, sentences } from "./handlingWords";

/**
 * The report as the content of an HTML body. `data-command` tells its script what a button does, `data-type` which
 * error's page a link opens, `data-place` where one leads: the file's index, line and character.
 */
export function handlingPage(report: HandlingReport, t: Translate): HtmlSafeString {
  const page = new HandlingPage(report, t);
  return html`<main>${join(page.parts(), "\n")}</main>
    <div class="told" role="status" aria-live="polite" data-copied="${t("Copied")}"></div>`;
}

class HandlingPage {
  private readonly words: ReturnType<typeof sentences>;

  constructor(
    private readonly report: HandlingReport,
    private readonly t: Translate,
  ) {
    this.words = sentences(t);
  }

  parts(): (HtmlSafeString | "")[] {
    const { calls } = this.report;
    return [
      this.head(),
      calls.length > 0 ? this.untold() : "",
      this.alike(),
      this.unknown(),
      calls.length > 0 ? this.calls() : "",
      calls.length > 0 ? section(this.words.everyCall, this.errors(this.report.everyCall)) : "",
      this.unmatched(),
      section(
        this.words.limits,
        html`<ul>
          ${this.words.limitsItems.map((item) => html`<li>${item}</li>`)}
        </ul>`,
      ),
    ];
  }

  private head(): HtmlSafeString {
    const { report, t, words } = this;
    return html`<header>
        <h1 id="type" tabindex="-1">${words.title}</h1>
        <div class="actions">
          <button type="button" data-command="copy">${t("Copy as Markdown")}</button>
          <button type="button" data-command="refresh">${t("Read anew")}</button>
        </div>
      </header>
      ${report.isPartial ? html`<p class="caveat">${words.partial}</p>` : ""}
      <dl class="facts">
        ${factsOf(report, t).map(
          ([name, count]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${count}</dd>
            </div>`,
        )}
      </dl>
      ${report.calls.length === 0 ? html`<p>${words.noCalls}</p>` : ""}`;
  }

  private untold(): HtmlSafeString {
    const { t, words } = this;
    const { untold } = this.report;
    if (untold.length === 0) return section(words.untold, html`<p>${words.noUntold}</p>`);
    const rows = untold.map(({ type, userMessage, calls, named }) => [
      this.typeLink(type),
      userMessage === undefined ? "" : html`<span lang="en">${userMessage}</span>`,
      html`${this.listed(calls, (call) => html`<code>${call.method}</code> ${this.placeLink(call.place)}`)}
      ${named.length > 0 ? html`<p class="note">${t("Named in")} ${this.placeLinks(named)}</p>` : ""}`,
    ]);
    const columns = [t("Error"), t("What you can tell them"), t("Known from")];
    return section(
      words.untold,
      html`<p class="note">${words.untoldNote}</p>
        ${this.table(columns, rows)}`,
    );
  }

  private alike(): HtmlSafeString | "" {
    const { t, words } = this;
    const rows = this.report.alike.map(({ method, call, handler }) => [
      html`<code>${method}</code> ${this.placeLink(call)}`,
      this.placeLink(handler),
    ]);
    if (rows.length === 0) return "";
    const table = this.table([t("Call"), t("Handler")], rows);
    return section(
      words.alike,
      html`<p class="note">${sentenceHtml(words.alikeNote)}</p>
        ${table}`,
    );
  }

  private unknown(): HtmlSafeString | "" {
    const { t, words } = this;
    const rows = this.report.unknown.map(({ name, meant, place }) => [
      html`<code>${name}</code>`,
      meant === undefined ? "" : this.typeLink(meant),
      this.placeLink(place),
    ]);
    if (rows.length === 0) return "";
    const table = this.table([t("Name"), t("Probably meant"), t("Place")], rows);
    return section(
      words.unknown,
      html`<p class="note">${words.unknownNote}</p>
        ${table}`,
    );
  }

  private calls(): HtmlSafeString {
    const { calls } = this.report;
    const told = calls.slice(0, mostRows).map((call) => this.call(call));
    return section(this.words.calls, html`${told}${this.rest(calls.length, mostRows)}`);
  }

  private call(call: AuditedCall): HtmlSafeString {
    const [method, origin] = callTitle(call, this.t);
    return html`<h3><code>${method}</code>${origin} · ${this.placeLink(call.place)}</h3>
      ${this.errors(call.errors)}`;
  }

  private errors(errors: readonly CallError[]): HtmlSafeString {
    const { t } = this;
    const rows = errors.map(({ type, actor, handling, places }) => [
      this.typeLink(type),
      actorName(actor, t),
      html`${handlingText(handling, t)} ${this.placeLinks(places)}`,
    ]);
    return this.table([t("Error"), t("Who acts"), t("Handled")], rows);
  }

  private unmatched(): HtmlSafeString | "" {
    const { t, words } = this;
    const rows = this.report.unmatched.map(({ type, places }) => [this.typeLink(type), this.placeLinks(places)]);
    if (rows.length === 0) return "";
    const table = this.table([t("Error"), t("Handled")], rows);
    return section(
      words.unmatched,
      html`<p class="note">${words.unmatchedNote}</p>
        ${table}`,
    );
  }

  private table(columns: readonly string[], rows: readonly (readonly (HtmlSafeString | string)[])[]): HtmlSafeString {
    return html`<table class="audit">
        <thead>
          <tr>
            ${columns.map((title) => html`<th scope="col">${title}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, mostRows).map(
            ([first = "", ...cells]) =>
              html`<tr>
                <th scope="row">${first}</th>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.rest(rows.length, mostRows)}`;
  }

  private listed<T>(items: readonly T[], written: (item: T) => HtmlSafeString): HtmlSafeString {
    return html`<ul class="places">
        ${items.slice(0, mostPlaces).map((item) => html`<li>${written(item)}</li>`)}
      </ul>
      ${this.rest(items.length, mostPlaces)}`;
  }

  private rest(all: number, told: number): HtmlSafeString | "" {
    return all > told ? html`<p class="note">${this.t("… and {0} more.", all - told)}</p>` : "";
  }

  private typeLink(type: string): HtmlSafeString {
    return html`<a href="#" data-type="${type}">${breakable(type)}</a>`;
  }

  private placeLinks(places: readonly Place[]): HtmlSafeString {
    const links = places.slice(0, mostPlaces).map((place) => this.placeLink(place));
    const rest = places.length > mostPlaces ? ` ${this.t("… and {0} more.", places.length - mostPlaces)}` : "";
    return html`${join(links, ", ")}${rest}`;
  }

  private placeLink({ file, line, character }: Place): HtmlSafeString {
    const name = `${this.report.files[file] ?? ""}:${line + 1}`;
    return html`<a href="#" class="place" data-place="${file}:${line}:${character}">${name}</a>`;
  }
}
