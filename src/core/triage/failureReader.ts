import { distinctErrors } from "../recognition/distinctErrors";
import { excerpt } from "../recognition/errorGroups";
import { Judge, type Recognition } from "../recognition/judge";
import { type LogStreams, logStreams } from "../recognition/logStreams";
import type { NameIndex } from "../recognition/names";
import { type Incident, readIncident } from "../payload/incident";
import { isIncident } from "../payload/incidentKind";
import type { CatalogEntry } from "../../catalog/entry";
import type { Source } from "../text/textKind";
import { namesStytch } from "../recognition/evidence";

/** An error that one entry of a log prints. */
export interface PrintedError {
  readonly entry: CatalogEntry;
  readonly incident: Incident;
  /** Where its name stands in the entry, in UTF-16 units. */
  readonly start: number;
  /** Of the line on which it stands, fit to be shown. */
  readonly excerpt: string;
  /** `failure`: a call failed with it. `mention`: the entry only names it, as a counter or a list of messages does. */
  readonly kind: "failure" | "mention";
}

/** Somebody who has logs triaged says by that alone that they are about Stytch. */
const recognition: Recognition = { mode: "auto", dependsOnStytch: "workspace", fields: [], functions: [] };
const source: Source = { kind: "log", language: "log" };
/** Words and levels by which programs say that something failed. */
const failed =
  /\b(?:err(?:or|ors)?|warn(?:ing)?|fail(?:ed|ure|s)?|fatal|crit(?:ical)?|refused|rejected|denied|exception|unable|could ?n[o']t)\b|"level":\s*[4-6]0\b/i;
/** Somebody counts, or lists, names. */
const counter = /^[\w.:]*(?:_total|_count|_sum|_bucket)?\{[^{}\n]*\}\s+[\d.e+-]+/;

/** The streams of a log that is read entry by entry: what one entry shows holds for those behind it. */
export class StreamsSoFar implements LogStreams {
  private readonly signs = new Set<string>();

  has(sign: string): boolean {
    return this.signs.has(sign);
  }

  learn(text: string, mentions: Parameters<typeof logStreams>[1]): void {
    for (const sign of logStreams(text, mentions) as Set<string>) this.signs.add(sign);
  }
}

/** The errors that one entry of a log prints, each once. @param text the entry, its stack and what else goes on */
export function printedErrors(text: string, names: NameIndex, streams: StreamsSoFar): PrintedError[] {
  const mentions = names.mentions(text, source);
  if (mentions.length === 0) return [];
  streams.learn(text, mentions);
  const evidence = {
    stytch: namesStytch(text),
    errorTypes: false,
    constants: new Set<string>(),
    vendors: "unread" as const,
    isInPassing: false,
    streams,
  };
  const judge = new Judge(text, mentions, source, evidence, recognition);
  const occurrences = mentions.flatMap((mention) => judge.occurrence(mention) ?? []);
  return distinctErrors(text, occurrences).flatMap(({ occurrences: [first, ...others] }) => {
    if (!first) return [];
    const incident = [first, ...others.slice(0, 2)].reduceRight<Incident>(
      (known, one) => ({ ...known, ...readIncident(text, one) }),
      {},
    );
    const { entry, start } = first;
    const from = text.lastIndexOf("\n", start) + 1;
    const newline = text.indexOf("\n", start);
    const line = text.slice(from, newline === -1 ? undefined : newline);
    const kind = isIncident(incident) || reportsFailure(line) ? "failure" : "mention";
    return [{ entry, incident, start, excerpt: excerpt(line, start - from), kind }];
  });
}

function reportsFailure(line: string): boolean {
  return !counter.test(line) && failed.test(line);
}
