import type { CompiledProse } from "../../catalog/compile";
import { apis, type CatalogEntry } from "../../catalog/entry";
import { referenceLinks } from "../../catalog/reference";
import { apiName } from "../explanation/labels";
import { mayBeSentByOthers, senderName } from "../explanation/senders";
import { english } from "../explanation/translate";
import { answersOf } from "./answers";
import { proseOf } from "../search/knowledge";

/** One error on one line that starts with its name: what it means, and its own reference where it has one. */
export function lineOf(entry: CatalogEntry, prose: CompiledProse): string {
  const { meaning, inferred, source } = proseOf(entry, prose);
  const basis = source === "standard" ? "from OAuth's specification" : "inferred from the name";
  const own = referenceLinks(entry).find(({ isKnown }) => isKnown);
  return [
    nameLine(entry),
    inferred || source === "standard" ? `${meaning} (${basis})` : meaning,
    ...(own ? [`[reference](${own.url})`] : []),
  ].join(" — ");
}

/** The name, and each API's status: "session_not_found — 404 Consumer, B2B". */
export function nameLine(entry: CatalogEntry): string {
  const dropped = entry.retired ? " — dropped from the SDKs" : "";
  return `${entry.type} — ${statuses(entry)}${dropped}`;
}

function statuses(entry: CatalogEntry): string {
  const answers = answersOf(
    entry,
    apis.filter((api) => entry.apis[api]),
  );
  if (answers.length === 0)
    return entry.only ? `${senderName(entry, entry.only, english)}, status unknown` : "API and status unknown";
  return answers
    .map(({ apis: alike, status }) => {
      const names = alike.map((api) => apiName(api, english)).join(", ");
      if (alike[0] === "sdk") return status === undefined ? names : `${names}, with status ${status}`;
      const told = entry.only ? `${names} only` : mayBeSentByOthers(entry) ? `known from ${names}` : names;
      return status === undefined ? `${told}, status unknown` : `${status} ${told}`;
    })
    .join("; ");
}
