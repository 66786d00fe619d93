import { detached } from "../text/detached";
import { productOf } from "../text/product";
import { knownMethods } from "../../catalog/endpoints";
import { type Product, products } from "../../catalog/reference";
import { ownSide } from "./diff";
import { isOAuthField } from "./oauthField";
import { isStytchRequestId, type Payload, readPayload } from "./payload";
import { isSdk, sdkOf } from "./sdk";
import { fitToShow } from "../text/foreign";
import type { Span } from "../text/span";
import { payloadRegion } from "./region";

/** One failure as it was met: what its payload and its line say. Text from a document: never to be rendered as markup. */
export interface Incident extends Omit<Payload, "url"> {
  /** As the line or the payload writes it; seconds since 1970 are put as ISO 8601. */
  readonly time?: string;
  /** The product line that the payload, or what stands around it, shows. */
  readonly product?: Product;
  /** The SDK method that answered with it, as `endpoints.json` writes it. */
  readonly call?: string;
  /** The SDK that printed it, with its version where it shows: "Node 12.2.0". */
  readonly sdk?: string;
}

/** How far a line is read beside the payload in it, in UTF-16 units. */
const reach = 400;

const zone = String.raw`(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b))?`;
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
/** Sources of the patterns of a time in a log, the fullest first. */
export const printedTimes: readonly string[] = [
  String.raw`\b\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?${zone}`,
  String.raw`\b\d{2}/${month}/\d{4}:\d{2}:\d{2}:\d{2}(?: [+-]\d{4})?`,
  String.raw`\b[A-Z][a-z]{2}, \d{1,2} ${month} \d{4} \d{2}:\d{2}:\d{2}(?: GMT| [+-]\d{4})?`,
  String.raw`\b${month} {1,2}\d{1,2} \d{2}:\d{2}:\d{2}\b`,
  String.raw`\b\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}\b`,
  String.raw`\b\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?\b`,
];
const times = printedTimes.map((form) => new RegExp(form));
const frames = /[^\n]{0,400}(?:\n[ \t]{1,20}at [^\n]{1,400}){1,12}/y;
const epoch = /\b(?:time(?:stamp)?|ts)\\*["']?\s*[:=]\s*\\*["']?(1\d{9})(\d{3})?\b/;

/** What is known of the failure that an error type stands in. Empty for a name in code without a payload. */
export function readIncident(text: string, { start, end }: Span): Incident {
  const region = payloadRegion(text, start, end);
  const payload = ownSide(text.slice(region.start, region.end), start - region.start);
  const { requestId, message, status, details, url, isOAuth } = readPayload(payload, { start: 0, end: payload.length });
  // The status in an address is the reference's, not one that somebody met.
  const isLinkAlone = url !== undefined && requestId === undefined && message === undefined;
  const product = productOf(text.slice(region.start, region.end));
  const lines = linesAround(text, region);
  const time = timeOf(lines);
  const sdk = sdkOf(lines + framesAfter(text, region.end));
  return {
    ...(requestId !== undefined && { requestId }),
    ...(message !== undefined && { message: fitToShow(message) }),
    ...(status !== undefined && !isLinkAlone && { status }),
    ...(details !== undefined && { details: fitToShow(details) }),
    ...((isOAuth ?? isOAuthField(text, start)) && { isOAuth: true }),
    ...(product !== undefined && { product }),
    ...(time !== undefined && { time }),
    ...(sdk !== undefined && { sdk }),
  };
}

/** The first time in a text, as it is written there. */
export function timeOf(text: string): string | undefined {
  for (const pattern of times) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  const [, seconds, milliseconds = "000"] = epoch.exec(text) ?? [];
  return seconds === undefined
    ? undefined
    : new Date(Number(seconds + milliseconds)).toISOString().replace(".000Z", "Z");
}

function linesAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const newline = after.indexOf("\n");
  return (
    before.slice(before.lastIndexOf("\n") + 1) +
    text.slice(start, end) +
    after.slice(0, newline === -1 ? undefined : newline)
  );
}

/** The frames of a stack trace that stand below a payload. */
function framesAfter(text: string, end: number): string {
  frames.lastIndex = end;
  return frames.exec(text)?.[0] ?? "";
}

const longestText = 2000;

/**
 * Takes over what an untrusted value, such as a command's argument, says in the fields of an incident. It can be kept: it
 * holds nothing of the text that it was read from.
 */
export function asIncident(value: unknown): Incident {
  if (typeof value !== "object" || value === null) return {};
  const given = value as Readonly<Record<string, unknown>>;
  const texts = (["message", "details", "time"] as const).flatMap((key) => {
    const text = given[key];
    return typeof text === "string" ? [[key, detached(fitToShow(text.slice(0, longestText)))] as const] : [];
  });
  const { status, requestId, sdk } = given;
  const product = products.find((one) => one === given["product"]);
  const call = knownMethods.find((one) => one === given["call"]);
  return {
    ...Object.fromEntries(texts),
    ...(typeof status === "number" && Number.isInteger(status) && status >= 100 && status < 600 && { status }),
    ...(typeof requestId === "string" && isStytchRequestId(requestId) && { requestId: detached(requestId) }),
    ...(typeof sdk === "string" && isSdk(sdk) && { sdk: detached(sdk) }),
    ...(given["isOAuth"] === true && { isOAuth: true }),
    ...(product !== undefined && { product }),
    ...(call !== undefined && { call }),
  };
}
