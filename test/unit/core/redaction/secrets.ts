import fc from "fast-check";

/** A secret to be planted: under which name, and what of it mustn't be met again if that isn't all of it. */
export interface Planted {
  readonly name: string;
  readonly text: string;
  readonly inner?: string;
}

export interface SecretKind {
  readonly kind: string;
  readonly value: fc.Arbitrary<Planted>;
  readonly isLong: boolean;
}

/** Stands beside the secret in every wrapping. */
export const requestId = "request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";

/** Random as a server makes it: fast-check's own strings like to be alike. */
export function random(length: number, letters: string): fc.Arbitrary<string> {
  return fc.noShrink(fc.integer({ min: 1, max: 2 ** 31 - 1 })).map((seed) => {
    let state = seed;
    return Array.from({ length }, () => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
      return letters[((state ^ (state >>> 13)) >>> 0) % letters.length] ?? "";
    }).join("");
  });
}

const small = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const base64 = small + small.toUpperCase() + digits + "-_";

function named(names: readonly string[], text: fc.Arbitrary<string>): fc.Arbitrary<Planted> {
  return fc.tuple(fc.constantFrom(...names), text).map(([name, given]) => ({ name, text: given }));
}

/** With a head that is no secret. */
function headed(names: readonly string[], heads: readonly string[], tail: fc.Arbitrary<string>): fc.Arbitrary<Planted> {
  return fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...heads), tail)
    .map(([name, head, inner]) => ({ name, text: head + inner, inner }));
}

const long: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  "a secret": headed(["secret", "STYTCH_SECRET", "x"], ["secret-test-", "secret-live-"], random(44, base64)),
  "a public token": headed(["public_token", "x"], ["public-token-test-", "public-token-live-"], fc.uuid()),
  "a session token": named(["session_token", "sessionToken", "x"], random(44, base64)),
  "an intermediate session token": named(["intermediate_session_token", "x"], random(44, base64)),
  "a magic-link token": named(
    ["token", "magic_links_token", "x"],
    random(43, base64).map((token) => `${token}=`),
  ),
  "a JWT": named(
    ["session_jwt", "id_token", "x"],
    fc
      .tuple(random(30, base64), random(60, base64), random(43, base64))
      .map(([head, body, signature]) => `eyJ${head}.eyJ${body}.${signature}`),
  ),
  "an OAuth code": named(["code", "authorization_code", "oauth_token"], random(32, base64)),
  "a bearer header": headed(["Authorization", "authorization", "x"], ["Bearer "], random(40, base64)),
  "a basic header": headed(["Authorization", "x"], ["Basic "], random(40, base64)),
  "a cookie": headed(["Cookie", "cookie", "Set-Cookie"], ["stytch_session="], random(40, base64)),
  "a private key": headed(
    ["private_key", "x"],
    ["-----BEGIN PRIVATE KEY-----"],
    random(64, base64).map((body) => `${body}-----END PRIVATE KEY-----`),
  ).map(({ name, text, inner = "" }) => ({ name, text, inner: inner.slice(0, 64) })),
};

const short: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  "a password": named(["password", "passwd", "userPassword", "new_password"], random(9, base64 + "!$*~^.")),
  "a passcode": named(["code", "otp_code", "passcode", "totpCode"], random(6, digits)),
  "a recovery code": named(
    ["recovery_code", "recoveryCode"],
    random(12, small).map((code) => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`),
  ),
  "an email address": named(
    ["email", "email_address", "x"],
    fc
      .tuple(random(6, small), fc.constantFrom("", "+tag", ".doe", "ü"), random(5, small))
      .map(([local, tag, host]) => `${local}${tag}@${host}.com`),
  ),
  "a phone number": named(
    ["phone_number", "phone", "x"],
    random(10, digits).map((number) => `+1${number}`),
  ),
};

export const secrets: readonly SecretKind[] = [
  ...Object.entries(long).map(([kind, value]) => ({ kind, value, isLong: true })),
  ...Object.entries(short).map(([kind, value]) => ({ kind, value, isLong: false })),
];

const json = (text: string, { name }: Planted): string =>
  JSON.stringify({ status_code: 401, [name]: text, request_id: requestId });

/** The forms that a secret with its name is met in. */
export const wrappings: Readonly<Record<string, (text: string, planted: Planted) => string>> = {
  JSON: json,
  "JSON, spread out": (text, { name }) => JSON.stringify({ [name]: text, status_code: 401 }, null, 2),
  "a list in JSON": (text, { name }) => JSON.stringify({ [name]: [text, text], status_code: 401 }),
  "escaped JSON": (text, planted) => JSON.stringify({ message: json(text, planted) }),
  "JSON escaped twice": (text, planted) => JSON.stringify(JSON.stringify({ message: json(text, planted) })),
  "percent-encoded JSON": (text, planted) => encodeURIComponent(json(text, planted)),
  CSV: (text, planted) => `2024-05-02,"${json(text, planted).replaceAll('"', '""')}",401`,
  logfmt: (text, { name }) => `level=warn ${name}="${text}" status=401 request_id=${requestId}`,
  "a query": (text, { name }) => `GET /login?x=1&${name}=${encodeURIComponent(text)}&y=2 HTTP/1.1`,
  "a percent-encoded query": (text, { name }) =>
    `next=${encodeURIComponent(`https://example.com/?${name}=${encodeURIComponent(text)}&y=2`)}`,
  "a header": (text, { name }) => `Host: example.com\r\nX-${name}: ${text}\r\nAccept: */*`,
  "a Python dump": (text, { name }) => `{'status_code': 401, '${name}': '${text}', 'y': None}`,
  "a Ruby dump": (text, { name }) => `{"status_code"=>401, :${name}=>"${text}", "y" => nil}`,
  "a Go map": (text, { name }) => `map[${name}:${text} status_code:401]`,
  "a Go struct": (text, { name }) => `Params{Status:401, ${name}:"${text}", Y:2}`,
  "a Java dump": (text, { name }) => `Request(status=401, ${name}=${text}, y=2)`,
  "PHP's print_r": (text, { name }) => `Array\n(\n    [${name}] => ${text}\n    [y] => 2\n)`,
  "PHP's var_dump": (text, { name }) => `  ["${name}"]=>\n  string(${text.length}) "${text}"\n  ["y"]=>\n  int(2)`,
  YAML: (text, { name }) => `status: 401\n${name}: ${text}\ny: 2`,
  "a YAML list": (text, { name }) => `${name}:\n  - ${text}\n  - ${text}\ny: 2`,
  XML: (text, { name }) => `<r><${name}>${text}</${name}><status>401</status></r>`,
  prose: (text, { name }) => `Login failed with ${name.replace(/_/g, " ")}: ${text}`,
};
