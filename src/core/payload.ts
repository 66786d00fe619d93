/** The part of a text that belongs to one error: its JSON object, its printed struct, or its lines. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** What a payload says beside the error type. Text from a document: never to be rendered as markup. */
export interface Payload {
  readonly requestId?: string;
  readonly message?: string;
  readonly status?: number;
}

/** Stands in every example of Stytch's documentation: a copied sample, no real failure. */
export const sampleRequestId = "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141";

/** How far a payload is looked for on each side of its error type, in UTF-16 units. */
const reach = 3000;
const opening = "{(<";
const closing = "})>";
const requestId = /request-id-(?:test|live|fraud)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const quotedMessage = /error_?message\\*["']?\s*(?:=>|[:=])\s*(\\*["'])([\s\S]*?)\1/i;
const bareMessages = [
  /errorMessage=(.*?), ?errorUrl=/,
  /\bmessage: (.*?)(?: error_url: |$)/m,
  /^error_message: (.*)$/m,
];
const browserMessage = /\[\d{3}\] [a-z0-9_]+(?:\r?\n|\\n)(.*?)(?:\r?\n|\\n)See http/;
const status =
  /(?:status_?code|http status)\\*["']?\s*(?:=>|[:=])\s*(\d{3})\b|\[(\d{3})\] [a-z]|status code: (\d{3})\b/i;
const siblings = [/status_?code/i, /request_?id/i, /error_?message/i, /error_?url/i];
const stytch = /stytch/i;

/** The smallest part around `start` that can be one error's payload: enclosing brackets, or the lines it is printed on. */
export function payloadRegion(text: string, start: number, end: number): Region {
  return bracketed(text, start, end) ?? printedLines(text, start, end);
}

/** What the payload in this region says. */
export function readPayload(text: string, region: Region): Payload {
  const payload = text.slice(region.start, region.end);
  const id = requestId.exec(payload)?.[0];
  const message = readMessage(payload);
  const code = status.exec(payload);
  return {
    ...(id !== undefined && { requestId: id }),
    ...(message !== undefined && { message }),
    ...(code && { status: Number(code[1] ?? code[2] ?? code[3]) }),
  };
}

/** Whether what stands around an error type shows that it is Stytch's: by name, request id, or at least two sibling fields. */
export function isStytchPayload(text: string, region: Region): boolean {
  const payload = text.slice(region.start, region.end);
  return (
    stytch.test(payload) || requestId.test(payload) || siblings.filter((sibling) => sibling.test(payload)).length >= 2
  );
}

function readMessage(payload: string): string | undefined {
  const quoted = quotedMessage.exec(payload);
  if (quoted?.[2]) return unescape(quoted[2]);
  for (const pattern of [...bareMessages, browserMessage]) {
    const bare = pattern.exec(payload)?.[1]?.trim();
    if (bare) return bare;
  }
  return undefined;
}

function unescape(message: string): string {
  return message.replace(/\\+(["'/\\])/g, "$1").replace(/\\+n/g, " ");
}

function bracketed(text: string, start: number, end: number): Region | undefined {
  const from = unmatched(text, start - 1, -1);
  if (from === undefined) return undefined;
  const to = unmatched(text, end, 1);
  if (to === undefined) return undefined;
  const region = { start: from, end: to + 1 };
  return siblings.some((sibling) => sibling.test(text.slice(region.start, region.end))) ? region : undefined;
}

/** The nearest bracket, going left (-1) or right (1), that isn't closed on the way. */
function unmatched(text: string, start: number, step: 1 | -1): number | undefined {
  const [enter, leave] = step === 1 ? [opening, closing] : [closing, opening];
  const last = Math.min(text.length - 1, Math.max(0, start + step * reach));
  let depth = 0;
  for (let offset = start; step === 1 ? offset <= last : offset >= last; offset += step) {
    const char = text[offset] ?? "";
    if (enter.includes(char) && !isArrow(text, offset)) depth++;
    else if (leave.includes(char) && !isArrow(text, offset) && depth-- === 0) return offset;
  }
  return undefined;
}

/** Ruby's `=>` and Rust's `->` aren't brackets. */
function isArrow(text: string, offset: number): boolean {
  return text[offset] === ">" && (text[offset - 1] === "=" || text[offset - 1] === "-");
}

/** The line, and the lines behind it on which the browser SDK and .NET print the rest of the same error. */
function printedLines(text: string, start: number, end: number): Region {
  const windowStart = Math.max(0, start - reach);
  const from = windowStart + text.slice(windowStart, start).lastIndexOf("\n") + 1;
  let to = lineEnd(text, end);
  if (/\[\d{3}\] $/.test(text.slice(from, start))) {
    for (let lines = 0; lines < 5 && to < text.length; lines++) {
      const next = lineEnd(text, to + 1);
      const line = text.slice(to + 1, next);
      if (lines > 0 && !/^\s*(?:See http|request_id:|Details:|\{)/.test(line)) break;
      to = next;
    }
  } else if (/^\s*https?:\/\/stytch\.com\//.test(text.slice(to + 1, lineEnd(text, to + 1)))) {
    to = lineEnd(text, to + 1);
  }
  return { start: from, end: to };
}

/** Bounded, so that a text of one endless line stays linear. */
function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset, offset + reach).indexOf("\n");
  return end === -1 ? Math.min(text.length, offset + reach) : offset + end;
}
