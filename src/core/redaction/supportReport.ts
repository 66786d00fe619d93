import { apiName } from "../explanation/labels";
import { type Incident, sampleNote } from "../payload/incident";
import { english } from "../explanation/translate";
import { redact } from "./redact";

/** A message longer than this is no message of Stytch's. */
const longestMessage = 500;

/** What Stytch's support needs to find a failure, and nothing secret. In English, since support reads it. */
export function supportReport(type: string, { requestId, status, message, time, product }: Incident): string {
  const lines = [
    `Request ID: ${requestId === undefined ? "not known" : safeLine(requestId) + sampleNote(requestId, english)}`,
    `Error type: ${type}`,
    ...(status === undefined ? [] : [`Status: ${status}`]),
    ...(message === undefined ? [] : [`Message: ${safeLine(message)}`]),
    ...(time === undefined ? [] : [`Time: ${safeLine(time)}`]),
    ...(product === undefined ? [] : [`Product: ${apiName(product, english)}`]),
  ];
  return lines.join("\n") + "\n";
}

/** A message on one line, without what is secret; cut where it can't be a message of Stytch's any more, and not within a letter. */
export function safeLine(text: string): string {
  const line = redact(text).trim().replace(/\s+/g, " ");
  return line.length > longestMessage ? `${line.slice(0, longestMessage).replace(/[\ud800-\udbff]$/, "")}…` : line;
}
