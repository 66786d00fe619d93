import html, { type HtmlSafeString } from "escape-html-template-tag";
import { teamRows, teamTitle, type TeamNote } from "../explanation/teamNote";
import type { Translate } from "../explanation/translate";

/**
 * What the reader's team says of an error: text of others, as text.
 * @param linksAreTrusted whether an address may be a link: not while the workspace isn't trusted
 */
export function teamSection(team: TeamNote, linksAreTrusted: boolean, t: Translate): HtmlSafeString {
  const rows = teamRows(team, t).map(({ name, text, isAddress = false }) => {
    if (name === undefined) return html`<p>${text}</p>`;
    const isLink = isAddress && linksAreTrusted;
    return html`<p><b>${name}:</b> ${isLink ? html`<a href="${text}">${text}</a>` : text}</p>`;
  });
  return html`<section class="team">
    <h2>${teamTitle(team, t)}</h2>
    ${rows}
  </section>`;
}
