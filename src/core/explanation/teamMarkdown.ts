import { fitToShow } from "../text/foreign";
import { inlineCode } from "./markup";
import { teamRows, type TeamNote, teamTitle } from "./teamNote";
import type { Translate } from "./translate";

/** More of one text isn't shown beside code; the page has all of it. */
const longest = 300;

/**
 * What a team says as Markdown: its words as code, in which nothing is markup.
 * @param linksAreTrusted whether an address may be a link: not while the workspace isn't trusted
 */
export function teamMarkdown(team: TeamNote, linksAreTrusted: boolean, t: Translate): string {
  const rows = teamRows(team, t).map(({ name, text, isAddress = false }) => {
    const isLink = isAddress && linksAreTrusted;
    const shown = isLink ? `[${t("Open")}](${text})` : inlineCode(fitToShow(text, longest));
    return name === undefined ? shown : `*${name}:* ${shown}`;
  });
  return `**${teamTitle(team, t, inlineCode)}**\n\n${rows.map((row) => `- ${row}\n`).join("")}\n`;
}
