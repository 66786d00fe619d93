import type { CatalogEntry, ErrorCase, ErrorProse } from "../../catalog/entry";
import { plain } from "../explanation/markup";

/** How long a line is where nothing bounds it, and how long it may be at least. */
const [most, least] = [100, 30];

/**
 * What a handler of this error should do, as lines for comments.
 * @param width how long a line may be
 * @param call the SDK method whose answer is handled, where it can be told: of several cases it says which one
 */
export function adviceLines(entry: CatalogEntry, prose: ErrorProse, width = most, call?: string): string[] {
  const cases = [prose, ...prose.otherCases];
  const likely = cases.filter(({ calls }) => call !== undefined && calls.includes(call));
  const actions = (likely.length > 0 ? likely : cases).map((one) =>
    one.when === undefined ? action(entry, one) : `${plain(one.when)}. ${action(entry, one)}`,
  );
  return [plain(prose.meaning), ...actions].flatMap((text) => wrapped(text, Math.max(width, least)));
}

function action({ area }: CatalogEntry, { actor, retry, userMessage, fixes }: ErrorCase): string {
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
