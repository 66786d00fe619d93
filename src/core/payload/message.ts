/** Joins a field's name, whose quote may be escaped, to its value. */
export const join = String.raw`[\]"']*\s*(?:=>|[:=])\s*(?:string\(\d+\) )?`;
const quotedMessage = new RegExp(
  String.raw`error_?(?:message|description)\\*${join}(\\*["'])([\s\S]{0,2000}?)(?<!\\)\1`,
  "i",
);
/** Bounded, so that what only begins like one of them, many times over, takes no longer than other text. */
const bareMessages = [
  /errorMessage=(.{0,800}?), ?errorUrl=/,
  /\bmessage=(.{0,800}?), ?url=/,
  /\[error_message\] => (.{0,800})/,
  /, code: (.{0,800}?), message: http/,
  /\bmessage: (.{0,800}?)(?:\serror_url:\s|\serror_details:\s|\n\n|$)/s,
  /^error_message: (.{0,800})/m,
  /Stytch API Error \[\d{3}\]: (.{0,800}?) \(Type: /,
  /StytchApiException<[^>]{0,200}>: (.{0,800})/,
  /(?:Exception|Error): (.{0,800}?) - \{"status_code"/,
  /\[\d{3}\] [a-z0-9_]{1,100}(?:\r?\n|\\n)(.{0,800}?)(?:\r?\n|\\n)See http/,
];
/** What follows the message in a wrapper's sentence: `Session could not be found.('session_not_found' for request '…'`. */
const wrapped = /\('[a-z0-9_]{1,100}' for request '/;

/** The message of a payload, however its SDK prints it. Text of others: never to be rendered as markup. */
export function readMessage(payload: string): string | undefined {
  const quoted = quotedMessage.exec(payload);
  if (quoted?.[2]) return unescape(quoted[2]);
  return bareMessage(payload) ?? wrappedMessage(payload);
}

/** A payload without its message, where that stands in quotes: what it says isn't the payload's. */
export function withoutMessage(payload: string): string {
  return payload.replace(quotedMessage, "");
}

function bareMessage(payload: string): string | undefined {
  for (const pattern of bareMessages) {
    const bare = pattern.exec(payload)?.[1]?.trim().replace(/\s+/g, " ");
    if (bare) return bare;
  }
  return undefined;
}

function wrappedMessage(payload: string): string | undefined {
  const end = wrapped.exec(payload)?.index;
  if (end === undefined) return undefined;
  const line = payload.slice(payload.lastIndexOf("\n", end) + 1, end);
  const label = line.indexOf(": ");
  return line.slice(label === -1 ? 0 : label + 2).trim() || undefined;
}

function unescape(message: string): string {
  return message.replace(/\\+(["'/\\])/g, "$1").replace(/\\n/g, " ");
}
