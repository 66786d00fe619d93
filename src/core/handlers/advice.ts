import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { plain } from "../explanation/markup";

/** How long a line is where nothing bounds it, and how long it may be at least. */
const [most, least] = [100, 30];

/** What a handler of this error should do, as lines for comments. @param width how long a line may be */
export function adviceLines(entry: CatalogEntry, prose: ErrorProse, width = most): string[] {
  return [plain(prose.meaning), action(entry, prose)].flatMap((text) => wrapped(text, Math.max(width, least)));
}

function action({ area }: CatalogEntry, { actor, retry, userMessage, fixes }: ErrorProse): string {
  if (retry === "backoff") return "Wait and retry with growing pauses; give up after a few tries.";
  const fix = plain(fixes[0] ?? "");
  if (actor !== "end-user") return `Alert your team: ${fix}`;
  if (area === "sessions") return `Send them to log in again: "${userMessage ?? "Please log in."}"`;
  return `Tell the user: "${userMessage ?? fix}"`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
