import { assert } from "chai";
import { streamOf } from "../../../../src/core/recognition/streams";

const escape = "\u001b";

/** Two lines of one program, and one of another, by who collected them. */
const forms: Readonly<Record<string, readonly [one: string, same: string, other: string]>> = {
  Compose: ["api-1  | started", "api-2  | POST /login", "mail-1  | started"],
  "Compose, in colours": [`${escape}[36mapi-1  | ${escape}[0mstarted`, "api-1 | done", "db-1 | done"],
  "kubectl, a replica each": [
    "[pod/auth-6d9f7c9b8-kx2lq/web] a",
    "[pod/auth-7c8d6f5b4-p7wzt/web] b",
    "[pod/mail-6d9f7c9b8-kx2lq/web] a",
  ],
  stern: ["auth-6d9f7c9b8-kx2lq web › a", "auth-6d9f7c9b8-p7wzt web › b", "mail-6d9f7c9b8-kx2lq web › a"],
  syslog: [
    "Mar  3 04:05:06 web-3 sessiond[812]: a",
    "Mar  3 04:06:06 web-3 sessiond[9]: b",
    "Mar  3 04:05:06 web-3 sshd[812]: a",
  ],
  "syslog without a process": [
    "Mar  3 04:05:06 web-3 sessiond: a",
    "Mar 13 04:06:06 web-4 sessiond: b",
    "Mar  3 04:05:06 web-3 kernel: a",
  ],
  "RFC 5424": [
    "<132>1 2026-02-02T02:00:00Z h gate 77 A - x",
    '<134>1 2026-02-03T02:00:00Z h gate 78 B [a b="c"] y',
    "<132>1 2026-02-02T02:00:00Z h cron 77 A - x",
  ],
  journald: [
    "2026-03-03T04:05:06+0100 web-3 sessiond[812]: a",
    "2026-03-04T04:05:06+0100 web-3 sessiond[8]: b",
    "2026-03-03T04:05:06+0100 web-3 cron[812]: a",
  ],
  Heroku: [
    "2026-06-07T08:09:10.1+00:00 app[web.1]: a",
    "2026-06-07T08:09:11.1+00:00 app[web.2]: b",
    "2026-06-07T08:09:10.1+00:00 heroku[router]: a",
  ],
  logcat: ["W/Auth: a", "E/Auth( 123): b", "W/OkHttp: a"],
  "logcat with threads": [
    "03-14 09:26:53.589  4021  4055 W Auth: a",
    "03-14 09:27:53.589  4021  4060 E Auth    : b",
    "03-14 09:26:53.589  4021  4055 W Net: a",
  ],
  "iOS's console": [
    "2026-04-02 18:44:10.120 App[33:88] [auth] a",
    "2026-04-02 18:44:11.120 App[33:99] [auth] b",
    "2026-04-02 18:44:10.120 App[33:88] [net] a",
  ],
  Logback: [
    "2026-05-06 07:08:09,101 [http-3] WARN  c.a.Members - a",
    "2026-05-06 07:09:09,101 [main] ERROR c.a.Members - b",
    "2026-05-06 07:08:09,101 [http-3] WARN  c.a.Crm - a",
  ],
  Spring: [
    "2026-05-06T07:08:09.101+02:00  WARN 7 --- [portal] [nio-8080-exec-3] c.a.Members : a",
    "2026-05-06T07:08:10.101+02:00 ERROR 7 --- [portal] [nio-8080-exec-9] c.a.Members : b",
    "2026-05-06T07:08:09.101+02:00  WARN 7 --- [portal] [nio-8080-exec-3] c.a.Crm : a",
  ],
  Python: [
    "2026-01-09 18:20:11,337 - accounts.magic - WARNING - a",
    "WARNING:accounts.magic:b",
    "2026-01-09 18:20:11,337 - mail - WARNING - a",
  ],
  Ruby: [
    "W, [2026-01-09T18:20:11.337 #7]  WARN -- Members: a",
    "I, [2026-01-09T18:21:11.337 #7]  INFO -- Members: b",
    "W, [2026-01-09T18:20:11.337 #7]  WARN -- Crm: a",
  ],
  ".NET's console": ["warn: Portal.Auth[0]", "fail: Portal.Auth[12]", "warn: Portal.Mail[0]"],
  "Rust's tracing": [
    `${escape}[2m2026-01-09T18:20:11.337Z${escape}[0m ${escape}[33m WARN${escape}[0m api::session: a`,
    "2026-01-09T18:20:11.337Z ERROR api::session: b",
    "2026-01-09T18:20:11.337Z WARN api::mail: a",
  ],
  "a name in brackets": [
    "[10:00:00] WARN [MagicLinks] a",
    "[10:00:01] ERROR [MagicLinks] b",
    "[10:00:00] WARN [Mail] a",
  ],
  "a word before a colon": [
    "2026-01-09T18:20:11Z WARN login: a",
    "2026-01-09T18:20:12Z ERROR login: b",
    "2026-01-09T18:20:11Z WARN mail: a",
  ],
  JSON: [
    '{"level":40,"service":"bff","module":"session","msg":"a"}',
    '{"msg":"b","module":"session","service":"bff"}',
    '{"level":40,"service":"bff","module":"forms","msg":"a"}',
  ],
  "JSON of Bunyan": [
    '{"name":"bff","pid":7,"msg":"a"}',
    '{"pid":8,"name":"bff","msg":"b"}',
    '{"name":"crm","pid":7,"msg":"a"}',
  ],
  "escaped JSON": [
    String.raw`{"log":"{\"logger\":\"session\",\"msg\":\"a\"}"}`,
    String.raw`{"log":"{\"logger\":\"session\",\"msg\":\"b\"}"}`,
    String.raw`{"log":"{\"logger\":\"forms\"}"}`,
  ],
  logfmt: [
    "level=warn component=session msg=a",
    'level=error msg="b" component=session',
    "level=warn component=forms msg=a",
  ],
  "a field with its family": ["dd.service=bff a", "dd.service=bff b", "dd.service=crm a"],
};

describe("streamOf", () => {
  for (const [form, [one, same, other]] of Object.entries(forms)) {
    it(`tells programs apart as ${form} has them`, () => {
      assert.isDefined(streamOf(one));
      assert.strictEqual(streamOf(same), streamOf(one));
      assert.notStrictEqual(streamOf(other), streamOf(one));
      assert.isDefined(streamOf(other));
    });
  }

  it("tells none by what only happened, by a level, a time, or a field of a dump", () => {
    for (const line of [
      ...[
        "",
        "sign-in refused",
        "WARN sign-in refused",
        "2026-01-09T18:20:11Z ERROR gone",
        "error: gone",
        "Error: gone",
      ],
      ...[
        "StytchError: gone",
        "  status_code: 404,",
        "    at request (a.js:1:2)",
        '{"msg":"a"}',
        "level=warn msg=a",
        "10:00:00 reason: gone",
      ],
      ...["2026/05/02 00:12:20 [warn] 31#31: *4120 limiting", "2026-08-08 10:00:01,004 [main] INFO started in 3 s"],
    ]) {
      assert.isUndefined(streamOf(line), line);
    }
  });

  it("says the same with and without the end of a line", () => {
    for (const [line] of Object.values(forms)) assert.strictEqual(streamOf(`${line}\r`), streamOf(line));
  });
});
