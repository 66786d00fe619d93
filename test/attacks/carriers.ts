const id = "request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const log = "2026-11-03T09:14:08Z ERROR stytch: ";

/** Where somebody else's text stands in a text that we read. */
export interface Carrier {
  readonly name: string;
  readonly write: (text: string) => string;
  /** Where an id in the text can't be told from the failure's own. */
  readonly isIdAtHome?: (text: string) => boolean;
}

/** As JSON with nothing but ASCII: what isn't seen comes out only when it is read. */
function ascii(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function payload(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { status_code: 404, request_id: id, error_type: "session_not_found", ...fields };
}

/** The forms in which a log, a payload or a trace holds text of others, escaped by who wrote them, or by nobody. */
export const carriers: readonly Carrier[] = [
  { name: "a payload's message", write: (text) => log + JSON.stringify(payload({ error_message: text })) },
  { name: "an escaped message", write: (text) => log + ascii(payload({ error_message: text })) },
  { name: "a message escaped twice", write: (text) => log + ascii({ msg: ascii(payload({ error_message: text })) }) },
  {
    name: "a message that nobody escaped",
    write: (text) => `${log}error_type=session_not_found request_id=${id} error_message="${text}"`,
  },
  {
    name: "details",
    write: (text) => log + JSON.stringify(payload({ error_details: { reason: text, [text]: text } })),
  },
  {
    name: "a request id",
    isIdAtHome: () => true,
    write: (text) => log + JSON.stringify(payload({ request_id: text, error_message: "x" })),
  },
  { name: "an address", write: (text) => log + JSON.stringify(payload({ error_url: text, error_message: "x" })) },
  { name: "an error's type", write: (text) => log + JSON.stringify(payload({ error_type: text, error_message: "x" })) },
  { name: "an unknown type's end", write: (text) => `${log}{"error_type": "session_not_fund_${text}"}` },
  {
    name: "a printed object",
    write: (text) =>
      `StytchError: ${text}\n    at x (/app/a.js:1:1) {\n  error_type: 'session_not_found',\n  error_message: '${text}',\n  request_id: '${id}'\n}`,
  },
  {
    name: "the text around",
    // Nobody escaped it, and it is a payload's field by all signs.
    isIdAtHome: (text) => text.includes('"request_id"'),
    write: (text) => `${text} ${log}error_type=session_not_found request_id=${id} ${text}`,
  },
  {
    name: "a time",
    write: (text) =>
      `{"time": ${JSON.stringify(text)}, "error_type": "session_not_found", "request_id": "${id}"} ${text}`,
  },
  { name: "nothing but itself", write: (text) => text },
];

/** Code about Stytch with a text in its comments, strings and comparisons. */
export function codeWith(text: string): string {
  const quoted = JSON.stringify(text);
  return [
    'import { StytchError } from "stytch";',
    `// ${text.replace(/[\n\r\u2028\u2029]/g, " ")}`,
    `if (e.error_type === "sesion_not_found") log(${quoted});`,
    `if (e.error_type === ${quoted}) {}`,
    `if (e.error_message === ${quoted} || e.error_message === "Session could not be found.") {}`,
    `const link = "https://stytch.com/docs/api/errors/404#session_not_fund_${encodeURIComponent(text.replace(/\p{Cs}/gu, ""))}";`,
    'if (e.error_type === "session_not_found") {} else if (e.error_type === "session_not_found") {}',
    "",
  ].join("\n");
}
