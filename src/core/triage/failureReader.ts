import { distinctErrors } from "../recognition/distinctErrors";
import { excerpt } from "../recognition/errorGroups";
import { Judge, type Recognition } from "../recognition/judge";
import { type LogStreams, logStreams } from "../recognition/logStreams";
import type { Mention, NameIndex } from "../recognition/names";
import { type Incident, readIncident } from "../payload/incident";
import { isIncident } from "../payload/incidentKind";
import type { Span } from "../text/span";
import type { Source } from "../text/textKind";
import { namesStytch } from "../recognition/evidence";
import { isRequested } from "./requestedError";
import { unknownTypes } from "./unknownTypes";

/** An error that one record of a log prints. */
export interface PrintedError {
  /** A name of the catalog, or one that it doesn't have, of lower-case letters, digits and underscores. */
  readonly type: string;
  readonly isKnown: boolean;
  readonly incident: Incident;
  /** Where its name stands in the record, in UTF-16 units. */
  readonly start: number;
  /** Of the line on which it stands, fit to be shown. */
  readonly excerpt: string;
  /** `failure`: a call failed with it. `mention`: the record only names it, as a counter or a list of messages does. */
  readonly kind: "failure" | "mention";
}

/** What reads failures: a bundle of its own in an editor, which documents need as well. */
export interface FailureReader {
  readonly printedError: typeof printedError;
  readonly printedErrors: typeof printedErrors;
  readonly StreamsSoFar: typeof StreamsSoFar;
}

/** Where an error's name stands in a record, the first time and, where it is printed more than once, again. */
export type NamePlaces = readonly [Span, ...Span[]];

/** Somebody who has logs triaged says by that alone that they are about Stytch. */
const recognition: Recognition = { mode: "auto", dependsOnStytch: "workspace", fields: [], functions: [] };
const source: Source = { kind: "log", language: "log" };
/** Words and levels by which programs say that something failed; no parts of a key like `app.error.session_not_found`. */
const failed =
  /\b(?:err(?:or|ors)?|warn(?:ing)?|fail(?:ed|ure|s)?|fatal|crit(?:ical)?|refused|rejected|denied|exception|unable|could ?n[o']t)\b(?!\.\w)|"level":\s*[4-6]0\b/i;
/** Somebody counts, or lists, names. */
const counter = /^[\w.:]*(?:_total|_count|_sum|_bucket)?\{[^{}\n]*\}\s+[\d.e+-]+/;
/** What stands behind a name of which somebody tells how often it was met, or how often it may be. */
const counted =
  /^["'`]?(?::\d+\|[a-z]|\s?=\s?\d|\s?[<>]=?\s?\d|\s(?:rates?|counts?|counters?|totals?|ratios?|thresholds?|alerts?|alarms?|monitors?|spikes?)\b(?!\s?[=:]))/i;
/** An address of Stytch's documentation up to a name that is no field of a payload: it is where to read about an error. */
const documentation = /(?<!url\W{1,8}(?:Str\()?)\bhttps?:\/\/stytch\.com\/docs\/[\w./-]{0,60}#$/i;
/** What stands between two names of a list. */
const betweenListed = /^["'`]?\s?[,|/]\s?["'`]?$/;
/** A line of code that a report quotes with its number. */
const quotedCode = /^\s{0,20}>?\s{0,4}\d{1,6}\s?\|/;

/** What differs between the machines, threads and runs of one program. */
const numbers = /\d+/g;

/** The streams of a log that is read record by record: what one record shows holds for those behind it. */
export class StreamsSoFar implements LogStreams {
  private readonly signs = new Set<string>();

  get size(): number {
    return this.signs.size;
  }

  has(sign: string): boolean {
    return this.signs.has(sign.replace(numbers, "0"));
  }

  learn(text: string, mentions: Parameters<typeof logStreams>[1]): void {
    for (const sign of logStreams(text, mentions) as Set<string>) this.signs.add(sign.replace(numbers, "0"));
  }
}

/** How many prints of one error are read for what they say of it. */
const mostPrints = 3;

/**
 * The errors that one record of a log prints, each once.
 * @param text the record, its stack and what else goes on
 * @returns with the places of their names; and whether some name was taken for no error, which may change when more of the
 * log is known
 */
export function printedErrors(
  text: string,
  names: NameIndex,
  streams: StreamsSoFar,
): { errors: (PrintedError & { readonly names: NamePlaces })[]; isOpen: boolean } {
  const unknown = unknownTypes(text, names).map((span) => {
    const type = text.slice(span.start, span.end).toLowerCase();
    return { ...printedError(text, [span]), type, isKnown: false, kind: "failure", names: [span] } as const;
  });
  const mentions = names.mentions(text, source);
  if (mentions.length === 0) return { errors: unknown, isOpen: false };
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
  const indices = new Map(mentions.map(({ start }, index) => [start, index]));
  const errors = distinctErrors(text, occurrences).flatMap(({ occurrences: [first, ...others] }) => {
    if (!first) return [];
    const places: NamePlaces = [first, ...others.slice(0, mostPrints - 1)];
    const printed = printedError(text, places);
    const { type } = first.entry;
    const isReported =
      isFailure(text, first, printed.incident) &&
      (isIncident(printed.incident) || !isListed(text, indices.get(first.start) ?? 0, mentions));
    const kind = isReported ? "failure" : "mention";
    return [{ ...printed, type, isKnown: true, kind, names: places } as const];
  });
  const told = new Set(occurrences.map(({ start }) => start));
  // What an address says is nobody's evidence elsewhere; in a log it is all that a server for pages sees of a failure.
  const requested = mentions
    .filter((one) => !told.has(one.start) && isRequested(text, one))
    .map((one) => {
      const { type } = one.entry;
      return { ...printedError(text, [one]), type, isKnown: true, kind: "failure", names: [one] } as const;
    });
  return { errors: [...errors, ...requested, ...unknown], isOpen: occurrences.length < mentions.length };
}

/** What a record says of an error whose place in it is known. */
export function printedError(text: string, names: NamePlaces): Pick<PrintedError, "incident" | "start" | "excerpt"> {
  const incident = names.reduceRight<Incident>((known, one) => ({ ...known, ...readIncident(text, one) }), {});
  const { start } = names[0];
  const { line, from } = lineAt(text, start);
  return { incident, start, excerpt: excerpt(line, start - from) };
}

function lineAt(text: string, offset: number): { readonly line: string; readonly from: number } {
  const from = text.lastIndexOf("\n", offset) + 1;
  const newline = text.indexOf("\n", offset);
  return { line: text.slice(from, newline === -1 ? undefined : newline), from };
}

function isFailure(text: string, name: Mention, incident: Incident): boolean {
  if (counted.test(text.slice(name.end, name.end + 30))) return false;
  const { line, from } = lineAt(text, name.start);
  const address = documentation.exec(text.slice(Math.max(0, name.start - 100), name.start));
  if (address && !text.includes("\n") && incident.requestId === undefined && incident.message === undefined)
    return reportsFailure(line.slice(0, Math.max(0, name.start - from - address[0].length)));
  return isIncident(incident) || isRequested(text, name) || reportsFailure(line);
}

/** Whether a name is one of several in a list of names, each of which would be a failure otherwise. */
function isListed(text: string, index: number, mentions: readonly Mention[]): boolean {
  const name = mentions[index];
  return [mentions[index - 1], mentions[index + 1]].some((other) => {
    if (!name || !other || other.entry === name.entry) return false;
    return betweenListed.test(text.slice(Math.min(name.end, other.end), Math.max(name.start, other.start)));
  });
}

function reportsFailure(line: string): boolean {
  return !counter.test(line) && !quotedCode.test(line) && failed.test(line);
}
