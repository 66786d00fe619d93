import type { Catalog } from "../../catalog/catalog";
import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { apiName } from "../explanation/labels";
import type { Incident } from "../payload/incident";
import { sampleNote } from "../payload/incidentKind";
import { isStytchRequestId } from "../payload/payload";
import { isSdk } from "../payload/sdk";
import { english } from "../explanation/translate";
import { fitToShow } from "../text/foreign";
import { detailsShape } from "./detailsShape";
import { harmlessTime } from "./harmlessTime";
import { knownMessage, messageShape } from "./knownMessage";
import { redact } from "./redact";

/** A text longer than this is no message of Stytch's. */
const longestLine = 500;

/** The error that a report is about, and what is known of what it says. */
export interface ReportedError {
  readonly type: string;
  readonly messages: ErrorProse["messages"];
  /** The words that error types are made of. */
  readonly words: ReadonlySet<string>;
}

/** What the catalog knows of an error that is to be reported. */
export function reportedError({ type }: CatalogEntry, { messages }: ErrorProse, catalog: Catalog): ReportedError {
  return { type, messages, words: new Set([...catalog.all()].flatMap((entry) => entry.type.split("_"))) };
}

/**
 * What Stytch's support needs to find a failure, made of nothing but what is known to be harmless: each line is the
 * catalog's words, a number, or of a form that holds no secret. In English, since support reads it.
 */
export function supportReport({ type, messages, words }: ReportedError, incident: Incident): string {
  const { message, details } = incident;
  return reported(type, incident, {
    message: message === undefined ? undefined : (knownMessage(message, messages) ?? messageShape(message, messages)),
    details: details === undefined ? undefined : detailsShape(details, words),
  });
}

/**
 * The same with message and details as they are, less what redaction recognises as secret: it may miss some, so that
 * nobody may get it without having seen it.
 */
export function fullSupportReport({ type }: Pick<ReportedError, "type">, incident: Incident): string {
  const { message, details } = incident;
  return reported(type, incident, {
    message: message === undefined ? undefined : shownWithoutSecrets(message),
    details: details === undefined ? undefined : shownWithoutSecrets(details),
  });
}

/** Whether a report leaves something out that somebody may want to send along. */
export function leavesOut({ messages }: Pick<ReportedError, "messages">, { message, details }: Incident): boolean {
  return details !== undefined || (message !== undefined && knownMessage(message, messages) === undefined);
}

function reported(
  type: string,
  { requestId, status, time, product, sdk }: Incident,
  { message, details }: Record<"message" | "details", string | undefined>,
): string {
  const isKnown = requestId !== undefined && isStytchRequestId(requestId);
  const rows: (readonly [string, string | undefined])[] = [
    ["Request ID", isKnown ? requestId + sampleNote(requestId, english) : "not known"],
    ["Error type", type],
    ["Status", status === undefined ? undefined : String(status)],
    ["Message", message],
    ["Details", details],
    ["Time", time === undefined ? undefined : harmlessTime(time)],
    ["Product", product === undefined ? undefined : apiName(product, english)],
    ["SDK", sdk !== undefined && isSdk(sdk) ? sdk : undefined],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\n`)).join("");
}

/**
 * Without what is recognised as secret: in the text as it was, whose lines tell where a secret ends, and in what is shown,
 * where nothing unseen stands in a secret any more.
 */
function shownWithoutSecrets(text: string): string {
  return fitToShow(redact(fitToShow(redact(text))), longestLine);
}
