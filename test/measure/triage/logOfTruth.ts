// A log of several programs whose failures are known, of any size: what triage says of it is measured against the truth.

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

/** Mulberry32: the same log for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Failure {
  readonly type: string;
  readonly status: number;
  readonly message: string;
  readonly id: string;
  readonly at: number;
}

const two = (value: number): string => String(value).padStart(2, "0");
const iso = (at: number): string => new Date(at).toISOString();
const day = (at: number): string => iso(at).slice(0, 10);
const clock = (at: number): string => iso(at).slice(11, 19);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const json = ({ type, status, message, id }: Failure): string =>
  JSON.stringify({
    status_code: status,
    request_id: id,
    error_type: type,
    error_message: message,
    error_url: `https://stytch.com/docs/api/errors/${status}#${type}`,
  });

/** How programs print a failure, each as its own SDK does. */
const programs: readonly ((failure: Failure) => string)[] = [
  (f) => `{"level":50,"time":${f.at},"pid":41,"hostname":"api-7","err":${json(f)},"msg":"authenticate failed"}\n`,
  (f) =>
    `${iso(f.at)} ERROR login: StytchError: ${json(f)}\n    at RequestHelper.fetchJSON (/srv/app/node_modules/stytch/dist/shared/index.js:54:11)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {\n  status_code: ${f.status},\n  request_id: '${f.id}',\n  error_type: '${f.type}',\n  error_message: '${f.message}'\n}\n`,
  (f) =>
    `${day(f.at)} ${clock(f.at)},${iso(f.at).slice(20, 23)} ERROR auth.views: Unhandled exception\nTraceback (most recent call last):\n  File "/srv/app/auth.py", line 41, in login\n    client.sessions.authenticate(session_token=token)\n  File "/srv/app/.venv/lib/python3.12/site-packages/stytch/core/http/client.py", line 74, in _response_from_request\n    raise StytchError(error)\nstytch.core.response_base.StytchError: status_code=${f.status} request_id='${f.id}' error_type='${f.type}' error_message='${f.message}' error_url='https://stytch.com/docs/api/errors/${f.status}#${f.type}'\n`,
  (f) =>
    `${day(f.at).replaceAll("-", "/")} ${clock(f.at)} auth.go:88: Stytch Error - request ID: ${f.id}, status code: ${f.status}, type: ${f.type}, message: ${f.message} error_url: https://stytch.com/docs/api/errors/${f.status}#${f.type}\n`,
  (f) =>
    `ts=${iso(f.at)} level=error caller=auth.go:41 msg="stytch call failed" status_code=${f.status} error_type=${f.type} request_id=${f.id}\n`,
  (f) =>
    `E, [${iso(f.at).slice(0, 23)}000 #71] ERROR -- : stytch: {"status_code"=>${f.status}, "request_id"=>"${f.id}", "error_type"=>"${f.type}", "error_message"=>"${f.message}"}\n`,
  (f) =>
    `<11>${months[new Date(f.at).getUTCMonth()] ?? ""} ${String(new Date(f.at).getUTCDate()).padStart(2)} ${clock(f.at)} web-3 auth[812]: stytch answered ${f.status} ${f.type} (${f.id})\n`,
];

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
      const failure = { type, status, message, id, at };
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
