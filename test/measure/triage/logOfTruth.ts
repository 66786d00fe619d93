// A log of several programs whose failures are known, of any size: what triage says of it is measured against the truth.

import { clock, day, type Failure, iso, months, programs, two } from "./programs";
import { random } from "./random";

/** What a log holds. */
export interface Truth {
  /** How many failures of each error type: each counts once, however often it is printed. */
  readonly failures: Map<string, number>;
  /** First and last time of each error type, in epoch ms. */
  readonly times: Map<string, { first: number; last: number }>;
}

const types: readonly (readonly [string, number, string, number])[] = [
  ["session_not_found", 404, "Session could not be found.", 30],
  ["otp_code_not_found", 404, "The passcode was incorrect and could not be authenticated.", 20],
  ["unable_to_auth_magic_link", 401, "The magic link could not be authenticated.", 12],
  ["too_many_requests", 429, "Too many requests have been made.", 10],
  ["captcha_required", 403, "Captcha required", 6],
  ["unauthorized_credentials", 401, "Unauthorized credentials.", 6],
  ["invalid_token", 400, "The token is invalid.", 4],
  ["member_not_found", 404, "Member could not be found.", 4],
  ["organization_not_found", 404, "Organization could not be found.", 3],
  ["internal_server_error", 500, "An internal server error has occurred.", 1],
];
const paths = ["/login", "/api/user_profile", "/health_check", "/static/app_main.js", "/api/orders/line_items"];

/** Names of the catalog that decoys alone have: none of them fails. */
export const onlyDecoys: readonly string[] = ["invalid_grant"];
/** Lines that name errors, or look like it, and report no failure of Stytch's. */
const decoys: readonly ((at: number, next: () => number) => string)[] = [
  (at, next) => `stytch_errors_total{error_type="session_not_found",service="api"} ${Math.floor(next() * 900)} ${at}\n`,
  (at) => `${iso(at)} DEBUG i18n: loaded messages for session_not_found, captcha_required, too_many_requests\n`,
  (at) =>
    `{"level":50,"time":${at},"msg":"google token endpoint","provider":"google","error":"invalid_grant","error_description":"Bad Request"}\n`,
  (at) => `${iso(at)} WARN  nginx: limiting requests, reason=too_many_requests client=203.0.113.7\n`,
  (at) =>
    `{"level":50,"time":${at},"msg":"stripe answered","error":{"type":"invalid_request_error","code":"resource_missing"}}\n`,
];

const noise = (at: number, next: () => number): string => {
  const kind = next();
  const path = paths[Math.floor(next() * paths.length)] ?? "/";
  const user = `user-live-${Math.floor(next() * 1e9).toString(16)}`;
  if (kind < 0.45)
    return `{"level":30,"time":${at},"pid":41,"hostname":"api-7","req":{"method":"GET","url":"${path}","remote_address":"10.0.${Math.floor(next() * 255)}.9"},"res":{"status_code":200},"response_time":${Math.floor(next() * 90)},"user_id":"${user}","msg":"request completed"}\n`;
  if (kind < 0.75)
    return `10.0.3.${Math.floor(next() * 255)} - - [${two(new Date(at).getUTCDate())}/${months[new Date(at).getUTCMonth()] ?? ""}/2026:${clock(at)} +0000] "GET ${path} HTTP/1.1" 200 ${Math.floor(next() * 9000)} "-" "Mozilla/5.0 (X11; Linux x86_64)"\n`;
  if (kind < 0.9) return `${iso(at)} INFO  http: GET ${path} 200 ${Math.floor(next() * 90)}ms\n`;
  return `${day(at)} ${clock(at)},120 INFO auth.cache: refreshed session_cache in ${Math.floor(next() * 90)} ms for ${user}\n`;
};

/**
 * Writes a log piece by piece.
 * @param size in bytes, about
 * @param share of its entries that report a failure
 */
export function writeLog(size: number, write: (piece: string) => void, share = 0.005, seed = 1): Truth {
  const next = random(seed);
  const truth: Truth = { failures: new Map(), times: new Map() };
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join("");
  const total = types.reduce((sum, [, , , weight]) => sum + weight, 0);
  let at = Date.parse("2026-11-03T00:00:00Z");
  let [written, buffer] = [0, ""];
  const put = (text: string): void => {
    buffer += text;
    if (buffer.length < 1 << 20) return;
    write(buffer);
    written += buffer.length;
    buffer = "";
  };
  while (written + buffer.length < size) {
    at += Math.floor(next() * 40);
    const kind = next();
    if (kind < share) {
      let left = next() * total;
      const [type, status, message] = types.find(([, , , weight]) => (left -= weight) < 0) ?? types[0] ?? ["", 0, ""];
      const id = `request-id-live-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`;
      const failure: Failure = { type, status, message, id, at };
      put(programs[Math.floor(next() * programs.length)]?.(failure) ?? "");
      // Behind it, the application says so once more, in its own words.
      if (next() < 0.3) {
        put(noise(at, next));
        put(`${iso(at)} WARN  login: gave up after ${type} (request_id=${id})\n`);
      }
      truth.failures.set(type, (truth.failures.get(type) ?? 0) + 1);
      // Syslog and Go's log tell no part of a second.
      const known = truth.times.get(type);
      truth.times.set(type, { first: known?.first ?? at, last: at });
    } else if (kind < share * 2) put(decoys[Math.floor(next() * decoys.length)]?.(at, next) ?? "");
    else put(noise(at, next));
  }
  write(buffer);
  return truth;
}
