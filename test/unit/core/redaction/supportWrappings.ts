import { type Planted, wrappings } from "./secrets";

/** Forms in which a secret stands in a message, beside those of `wrappings`. */
const others: Readonly<Record<string, (text: string, planted: Planted) => string>> = {
  alone: (text) => text,
  "a table of Markdown": (text, { name }) => `| user | ${name} |\n|---|---|\n| 7 | ${text} |`,
  "a table of a shell": (text, { name }) => ` id | ${name}\n----+------\n  7 | ${text}\n(1 row)`,
  "CSV with a head": (text, { name }) => `id,${name},status\n7,${text},404`,
  "a call": (text, { name }) => `login("joe", "${text}") // ${name}`,
  "a call with a named argument": (text, { name }) => `client.verify(user, ${name}='${text}')`,
  "an SQL insert": (text, { name }) => `INSERT INTO users (id, ${name}) VALUES (7, '${text}')`,
  "PostgreSQL's detail": (text, { name }) => `DETAIL:  Key (${name})=(${text}) already exists.`,
  "PostgreSQL's row": (text) => `DETAIL:  Failing row contains (7, ${text}, null).`,
  "an HTML form": (text, { name }) => `<form><input type="text" name="${name}" value="${text}"></form>`,
  "a form of several parts": (text, { name }) => `Content-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n--x`,
  "pydantic's errors": (text, { name }) =>
    `1 validation error for Login\n${name}\n  String should match pattern [type=string_pattern_mismatch, input_value='${text}', input_type=str]`,
  "zod's errors": (text, { name }) =>
    JSON.stringify([{ code: "invalid_value", received: text, path: [name], message: `Invalid ${text}` }]),
  "a tuple": (text, { name }) => `('${name}', '${text}')`,
  "a list of tuples": (text, { name }) => `[("id", 7), ("${name}", "${text}")]`,
  "a line of ELB": (text, { name }) =>
    `https 2024-05-02T08:15:30.123456Z app/lb 10.0.0.1:443 "POST https://x.test:443/a?${name}=${encodeURIComponent(text)} HTTP/2.0" 404 -`,
  "a line of CEF": (text, { name }) => `CEF:0|x|y|1|7|Login failed|5|suser=joe cs1Label=${name} cs1=${text}`,
  "wrapped lines": (text, { name }) => `${name} is\n${(text.match(/.{1,9}/g) ?? []).join("\n    ")}`,
  "German prose": (text) => `Anmeldung fehlgeschlagen, das Passwort lautet ${text} und der Code auch.`,
  "Spanish prose": (text) => `La contraseña ${text} no es válida`,
  "Japanese prose": (text) => `パスワード「${text}」が正しくありません`,
  "Stytch's message, with more": (text) => `Session could not be found. ${text}`,
  "the gap of a message": (text) => `JWT was issued at ${text}, more than ${text} seconds ago`,
  "Stytch's request id": (text) => `request-id-live-${text}`,
  "a key": (text) => JSON.stringify({ [text]: text }),
  "Go's map": (text) => `map[${text}:${text}]`,
  "a time": (text) => `2024-05-02T08:15:30Z ${text}`,
  "a version": (text) => `Stytch Node v${text}`,
  "a forged field": (text) => `x\nRequest ID: ${text}\nProduct: ${text}`,
};

/** Every form that a secret is planted in. */
export const everyWrapping = Object.values({ ...wrappings, ...others });
