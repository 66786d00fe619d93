import { readDetails } from "./details";
import { withoutCommonColumn } from "./lines";
import { join, readMessage, withoutMessage } from "./message";
import { namesStytchProject, namesStytchInLog, showsStytch } from "./stytchSigns";
import type { Source } from "../text/textKind";
import { marksIn } from "../text/vendors";
import type { Span } from "../text/span";

/** What a payload says beside the error type. Text from a document: never to be rendered as markup. */
export interface Payload {
  readonly requestId?: string;
  readonly message?: string;
  readonly status?: number;
  /** The reference link that the API sent along. */
  readonly url?: string;
  /** `error_details` as it stands there. */
  readonly details?: string;
  /** It has OAuth's form, with `error` and `error_description` or `error_uri`. */
  readonly isOAuth?: true;
}

/** Stands in every example of Stytch's documentation: a copied sample, no real failure. */
export const sampleRequestId = "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141";

const requestId = /request-id-(?:test|live|fraud)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const idField = new RegExp(String.raw`request_?id(\\*)["'\]]*\s*(?:=>|[:=])\s*\\*["']?(${requestId.source})`, "gi");
const anyRequestId =
  /request_?id\\*["'\]]*\s*(?:=>|[:=])\s*\\*["']?(?!(?:null|nil|none|undefined|false)\b)([\w-]{3,})/i;
/** What else stands in brackets, or in such a field, is no answer's status. */
const httpStatus = String.raw`[1-5]\d{2}`;
const status = new RegExp(
  [
    String.raw`(?:status_?code|http status|\bstatus)\\*${join}(?:int\()?["']?(${httpStatus})\b`,
    String.raw`\[(${httpStatus})\][ :]`,
    String.raw`(?:status code|http status|error code): ?(${httpStatus})\b`,
    String.raw`, (${httpStatus})>:`,
    String.raw`ClientError\((${httpStatus}),`,
    String.raw`\/errors\\?\/(${httpStatus})\b`,
  ].join("|"),
  "i",
);
const statusField = /\bstatus_?code\\*["']?\s*(?:[:=]|=>)\s*\\*["']?(\d{3})\b/i;
const url = /https?:\\?\/\\?\/(?:www\.)?stytch\.com[^\s"'<>)\],}]*/;
const frame = /^(?:[^\n│┃]{0,60}: )?[^\n\w"]{0,12}[│┃][ \t]?|^[^\n\w"]{0,12}\|[ \t]?/gm;
const siblings = [/status_?code/i, /request_?id/i, /error_?message/i, /error_?url/i];
const oneTap = "One Tap could not load: ";
const oauth = /\berror_(?:description|uri)\b/;

const whole = new RegExp(`^(?:${requestId.source})$`, "i");

/** Whether a text is a request id of Stytch's form, and nothing else. */
export function isStytchRequestId(text: string): boolean {
  return whole.test(text);
}

/** What the payload in this region says. */
export function readPayload(text: string, region: Span): Payload {
  const payload = withoutCommonColumn(text.slice(region.start, region.end)).replace(frame, "");
  // A message can quote another failure, or be made to.
  const id = idIn(withoutMessage(payload)) ?? idIn(payload);
  const message = readMessage(payload);
  const code = status.exec(payload)?.slice(1).find(Boolean);
  const link = url
    .exec(payload)?.[0]
    .replace(/\\/g, "")
    .replace(/[.,;]$/, "");
  const more = readDetails(payload);
  return {
    ...(id !== undefined && { requestId: id }),
    ...(message !== undefined && { message }),
    ...(code !== undefined && { status: Number(code) }),
    ...(link !== undefined && { url: link }),
    ...(more !== undefined && { details: more }),
    ...(oauth.test(payload) && { isOAuth: true as const }),
  };
}

/** The id in the field of that name: the least escaped one, since a string of a payload may hold another's; else the first. */
function idIn(payload: string): string | undefined {
  const [field] = [...payload.matchAll(idField)].sort(([, a = ""], [, b = ""]) => a.length - b.length);
  return field?.[2] ?? requestId.exec(payload)?.[0];
}

/** The `status_code` of a payload whose request id, if it has one, isn't another vendor's. */
export function fieldStatus(payload: string): number | undefined {
  return anyRequestId.test(payload) ? undefined : Number(statusField.exec(payload)?.[1] ?? 0);
}

/**
 * Whether what stands around an error type shows that it is Stytch's: by name, by a request id of Stytch's form,
 * or by sibling fields, where no request id of another form speaks against it.
 */
export function isStytchPayload(text: string, region: Span, { kind }: Source): boolean {
  const payload = text.slice(region.start, region.end);
  if (showsStytch(payload) || namesStytchProject(payload) || payload.includes(oneTap)) return true;
  // In code and prose the file's own evidence decides; a line that says "stytch" there is a part of it.
  if (kind === "log" ? namesStytchInLog(payload) : marksIn(payload).some(({ owner }) => owner === "stytch"))
    return true;
  const foreign = anyRequestId.exec(payload)?.[1];
  if (foreign !== undefined && !/^request-id/i.test(foreign) && kind !== "code") return false;
  return siblings.filter((sibling) => sibling.test(payload)).length >= 2;
}
