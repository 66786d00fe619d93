import { emails, phoneNumbers } from "./contactDetails";
import type { Span } from "../text/span";
import { foreignProse } from "./foreignProse";
import { harmlessIn, requestIdsIn } from "./harmlessParts";
import { namedValues } from "./namedValues";
import type { Removal } from "./removal";
import { secretColumns } from "./secretColumns";
import { randomRuns, shapedSecrets } from "./shapedSecrets";
import { spokenSecrets } from "./spokenSecrets";
import { wrappedSecrets } from "./wrappedSecrets";

const mostPasses = 4;

/**
 * Takes out of a text what nobody else may read: secrets, public tokens, session, magic-link and OAuth tokens, JWTs,
 * passwords, passcodes, cookies, keys, email addresses and phone numbers. Removes too much rather than too little; keeps
 * Stytch's request ids, error types and statuses. What is left is for people, not for programs. Total and linear.
 */
export function redact(text: string): string {
  let last = text;
  // What is removed can bring to light what stood beside it; a few times are enough, and keep it linear.
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = redactOnce(last);
    if (next === last) break;
    last = next;
  }
  return last;
}

function redactOnce(text: string): string {
  const requestIds = requestIdsIn(text);
  const removals = [
    ...namedValues(text),
    ...shapedSecrets(text),
    ...spokenSecrets(text),
    ...foreignProse(text),
    ...wrappedSecrets(text),
    ...secretColumns(text),
    ...emails(text),
    ...between(text, [...requestIds, ...harmlessIn(text)], (part) => [...phoneNumbers(part), ...randomRuns(part)]),
  ];
  return replaced(text, united(removals), requestIds);
}

/** What is found in the parts of a text that lie between what is kept. */
function between(text: string, kept: Span[], find: (part: string) => Removal[]): Removal[] {
  const found: Removal[] = [];
  let from = 0;
  for (const { start, end } of [...kept.sort((a, b) => a.start - b.start), { start: text.length, end: text.length }]) {
    const offset = from;
    for (const removal of find(text.slice(from, start)))
      found.push({ ...removal, start: removal.start + offset, end: removal.end + offset });
    from = Math.max(from, end);
  }
  return found;
}

/** In order and apart from one another; of those that overlap, the first one's label tells. */
function united(removals: Removal[]): Removal[] {
  const all: Removal[] = [];
  for (const removal of removals.sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && removal.start < last.end) all[all.length - 1] = { ...last, end: Math.max(last.end, removal.end) };
    else all.push(removal);
  }
  return all;
}

/** A request id survives whatever is removed around it. */
function replaced(text: string, removals: readonly Removal[], requestIds: readonly Span[]): string {
  const pieces: string[] = [];
  let [from, next] = [0, 0];
  for (const { start, end, label } of removals) {
    pieces.push(text.slice(from, Math.max(from, start)), label);
    from = Math.max(from, end);
    for (let id = requestIds[next]; id && id.start < from; id = requestIds[++next]) {
      if (id.end <= start) continue;
      pieces.push(" ", text.slice(id.start, id.end));
      from = Math.max(from, id.end);
    }
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}
