import type { Api, CatalogEntry, ErrorProse } from "../../catalog/entry";
import type { Product, ReferenceLink } from "../../catalog/reference";
import { explain } from "../explanation/explanation";
import { apiName, referenceTitle, sourceName } from "../explanation/labels";
import { senderName } from "../explanation/senders";
import { teamLines, type TeamNote } from "../explanation/teamNote";
import { english } from "../explanation/translate";
import { inlineCode } from "../explanation/markup";
import { answersOf } from "./answers";

/** Everything the catalog knows of one error, as a section of Markdown. */
export function section(
  entry: CatalogEntry,
  prose: ErrorProse,
  product?: Product,
  team: readonly TeamNote[] = [],
): string {
  const { apis, cases, scope, alsoMeans, caveat, references, standard } = explain(entry, prose, {
    t: english,
    product,
    team,
  });
  const { source, inferred } = prose;
  return paragraphs([
    `## \`${entry.type}\``,
    prose.meaning,
    alsoMeans ?? "",
    caveat === undefined ? "" : `Note: ${caveat}`,
    inferred && entry.retired ? "Note: explained from its name and its family." : "",
    [
      ...answerLines(entry, prose, apis),
      ...(scope.length === 0 ? [] : [`- ${scope.join(" ")}`]),
      ...apis.flatMap((api) => {
        const weaker = prose.apiSources[api];
        return weaker ? [`- ${apiName(api, english)}, known from: ${sourceName(weaker, english)}`] : [];
      }),
      ...(source === "reference" ? [] : [`- Known from: ${sourceName(source, english)}`]),
    ].join("\n"),
    ...cases.flatMap(({ when, actor, retry, fixes, causes, userMessage }) => [
      when === undefined ? "" : `### ${when}`,
      `- Who acts: ${actor}\n- Retry: ${retry}`,
      titled("Fixes", numbered(fixes)),
      titled("Causes", bulleted(causes)),
      userMessage === undefined ? "" : `Tell the end user: "${userMessage}"`,
    ]),
    ...team.map((one) => {
      const [title = "", ...lines] = teamLines(one, english);
      return titled(`${title} (written by the user's team, not by Stytch)`, bulleted(lines.map(inlineCode)));
    }),
    standard === undefined ? "" : `By ${standard.title}: ${standard.says}`,
    prose.related.length === 0 ? "" : `Related: ${prose.related.map(inlineCode).join(", ")}`,
    links(prose, references),
  ]);
}

/** Joins what isn't empty, with a blank line between. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

/** A heading in bold over a list; nothing without a list. */
export function titled(title: string, list: string): string {
  return list === "" ? "" : `**${title}**\n\n${list}`;
}

export function bulleted(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

function answerLines(entry: CatalogEntry, { messages }: ErrorProse, known: readonly Api[]): string[] {
  const answers = answersOf(entry, known, messages);
  if (answers.length === 0) {
    const who = entry.only
      ? `${senderName(entry, entry.only, english)}: status unknown.`
      : "Which API sends it, and with which status, is unknown.";
    return [`- ${who} ${told(messages.unknown)}`];
  }
  return answers.map(({ apis, status, message }) => {
    const names = entry.only
      ? senderName(entry, entry.only, english)
      : apis.map((api) => apiName(api, english)).join(", ");
    if (apis[0] !== "sdk")
      return `- ${names}: ${status === undefined ? "status unknown" : `status ${status}`}. ${told(message)}`;
    const known = [status === undefined ? "" : `Status ${status}.`, message === undefined ? "" : told(message)];
    return `- ${[`${names[0]?.toUpperCase() ?? ""}${names.slice(1)}.`, ...known].filter(Boolean).join(" ")}`;
  });
}

function told(message: string | undefined): string {
  return message === undefined ? "Literal message unknown." : `Literal message: ${inlineCode(message)}`;
}

function links({ guides }: ErrorProse, references: readonly ReferenceLink[]): string {
  const all = [
    ...references.map((link) => {
      const isPossible = !link.isKnown && link.status !== undefined;
      return `[${referenceTitle(link, english)}${isPossible ? ", where it may be" : ""}](${link.url})`;
    }),
    ...guides.map(({ title, url }) => `[${title}](${url})`),
  ];
  return all.length === 0 ? "" : `Links: ${all.join(" · ")}`;
}
