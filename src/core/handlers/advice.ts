import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { plain } from "../explanation/markup";

/** How long a line of a comment is at most. */
const width = 100;

/** What a handler of this error should do, as lines for comments. */
export function adviceLines(entry: CatalogEntry, prose: ErrorProse): string[] {
  return [plain(prose.meaning), action(entry, prose)].flatMap(wrapped);
}

function action({ area }: CatalogEntry, { actor, retry, userMessage, fixes }: ErrorProse): string {
  if (retry === "backoff") return "Wait and retry with growing pauses; give up after a few tries.";
  const fix = plain(fixes[0] ?? "");
  if (actor !== "end-user") return `Alert your team: ${fix}`;
  if (area === "sessions") return `Send them to log in again: "${userMessage ?? "Please log in."}"`;
  return `Tell the user: "${userMessage ?? fix}"`;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
