import type { Source } from "../../src/core/text/textKind";

const lines: readonly ((n: number) => string)[] = [
  (n) =>
    `2026-11-03T09:14:${String(n % 60).padStart(2, "0")}.207Z INFO  http: GET /api/users/${n}?page_size=20 200 ${n % 90}ms user_agent="Mozilla/5.0" trace_id=${(n * 7919).toString(16)}`,
  (n) => `2026-11-03T09:14:07.611Z DEBUG worker: picked job_${n} from default_queue, retry_count=0, next_run_at=${n}`,
  (n) =>
    `2026-11-03T09:14:08.034Z WARN  nginx: limiting requests, excess: 0.${n % 1000} by zone "login_zone", client: 203.0.113.${n % 255}`,
  (n) =>
    `{"level":30,"time":${1762161247000 + n},"pid":7,"hostname":"web-${n % 9}","req":{"method":"POST","url":"/login"},"res":{"statusCode":200},"msg":"request completed"}`,
];
const types = [
  "session_not_found",
  "unable_to_auth_magic_link",
  "too_many_requests",
  "otp_code_not_found",
  "pkce_mismatch",
];
const error = (n: number): string => {
  const type = types[n % types.length] ?? "";
  return `2026-11-03T09:14:08.034Z ERROR login: StytchError: {"status_code":404,"request_id":"request-id-live-6b1d1a0e-3c52-4f7e-8f0b-${String(n).padStart(12, "0")}","error_type":"${type}","error_message":"It failed.","error_url":"https://stytch.com/docs/api/errors/404#${type}"}`;
};

/** A mixed application log of about so many megabytes, with one Stytch error in 250 lines. Same text for the same size. */
export function makeLog(megabytes: number): string {
  return repeated(megabytes, (n) => `${n % 250 === 249 ? error(n) : (lines[n % lines.length]?.(n) ?? "")}\n`);
}

/** A log of about so many megabytes in which every line is a Stytch error. */
export function makeDenseLog(megabytes: number): string {
  return repeated(megabytes, (n) => `${error(n)}\n`);
}

/** Source code of about so many megabytes: handlers with Stytch errors, between code that has nothing to do with them. */
function makeSource(megabytes: number): string {
  const plain = (n: number): string =>
    `export function loadPage_${n}(page_number: number, page_size = 20): Promise<Row[]> {\n  const offset = page_number * page_size; // first_row of this page\n  return db.query("select * from user_events where user_id = $1 limit $2", [user.id, page_size]);\n}\n`;
  const handler = (n: number): string =>
    `export function handle_${n}(e: StytchError) {\n  if (e.error_type === "${types[n % types.length] ?? ""}") return retry_later(e.request_id);\n  throw e;\n}\n`;
  return repeated(megabytes, (n) => (n % 40 === 39 ? handler(n) : plain(n)));
}

/** One line of JSON of about so many megabytes, with an error in every hundredth object. */
function makeJsonLine(megabytes: number): string {
  const row = (n: number): string =>
    n % 100 === 99
      ? error(n).slice(error(n).indexOf("{"))
      : `{"user_id":"user-live-${n}","created_at":"2026-11-03T09:14:08Z","login_count":${n},"last_seen_ip":"203.0.113.7"}`;
  return `[${repeated(megabytes, (n) => `${row(n)},`)}{}]`;
}

/** Text of nothing but words with underscores, some of them nearly names. */
function makeDense(megabytes: number): string {
  const words = ["snake_case_word", "session_not_fount", "a_b", "user_id", "__init__", "page_size_limit", "not_found"];
  return repeated(megabytes, (n) => `${words[n % words.length] ?? ""} `);
}

function repeated(megabytes: number, part: (n: number) => string): string {
  const parts: string[] = [];
  for (let n = 0, size = 0; size < megabytes * 1_000_000; n++) {
    const text = part(n);
    parts.push(text);
    size += text.length;
  }
  return parts.join("");
}

interface BenchText {
  readonly name: string;
  /** How much of it is scanned beside others. */
  readonly megabytes: number;
  readonly make: (megabytes: number) => string;
  readonly source: Source;
}

/** The texts that are scanned. */
export const texts: readonly BenchText[] = [
  { name: "a log", megabytes: 45, make: makeLog, source: { kind: "log", language: "log" } },
  { name: "source code", megabytes: 10, make: makeSource, source: { kind: "code", language: "typescript" } },
  { name: "one JSON line", megabytes: 20, make: makeJsonLine, source: { kind: "data", language: "json" } },
  { name: "words with underscores", megabytes: 10, make: makeDense, source: { kind: "log", language: "log" } },
];
