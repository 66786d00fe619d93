import { join } from "node:path";
import { assert } from "chai";
import { judgeWrittenLogs, writtenLogs } from "../../../measure/triage/writtenLogs";
import { failure, tallyOf } from "./logsRead";
import { reading } from "./reading";

/** Failures and mentions by type, of those that are counted at all. */
function counted(log: string): string[] {
  return [...tallyOf(log).types].map(([type, { failures, mentions }]) => `${type} ${failures} ${mentions}`).sort();
}

/** When the first failure of a log was, in any of its types. */
function firstTime(log: string): string | undefined {
  const [first] = [...tallyOf(log).types.values()].flatMap(({ first: at }) => at ?? []).sort((a, b) => a - b);
  return first === undefined ? undefined : new Date(first).toISOString();
}

const idless = (seconds: string, text: string): string => `2026-11-03T09:14:${seconds}Z ${text}\n`;

describe("logs written by hand", () => {
  it("are read as their truth says", () => {
    const faults = judgeWrittenLogs(join(writtenLogs, "tune"), reading).filter((one) => one.faults.length > 0);
    assert.deepEqual(faults, []);
  });

  // They weren't looked at until all of the others were read rightly; what is wrong in them stays to tell how good that is.
  it("are read nearly as well where nobody tuned with them", () => {
    const all = judgeWrittenLogs(join(writtenLogs, "held"), reading);
    const sum = (key: "truth" | "found" | "invented"): number => all.reduce((total, one) => total + one[key], 0);
    assert.strictEqual(sum("truth"), 40);
    assert.isAtLeast(sum("found"), 36);
    assert.strictEqual(sum("invented"), 0);
  });
});

describe("what a log prints more than once", () => {
  it("is one failure where two statements print it without an id, and two where one statement does", () => {
    const both =
      idless("08.100", "WARN stytch said otp_code_not_found") +
      idless("08.130", "ERROR POST /otp threw: Stytch API error: status=404, error_type=otp_code_not_found");
    assert.deepEqual(counted(both), ["otp_code_not_found 1 0"]);
    assert.deepEqual(counted(both + both.replaceAll("14:08", "14:09")), ["otp_code_not_found 2 0"]);
    const users = ["ann", "bob", "cy"].map((user) =>
      idless("08.100", `WARN login of ${user} refused by stytch: otp_code_not_found`),
    );
    assert.deepEqual(counted(users.join("")), ["otp_code_not_found 3 0"]);
  });

  it("is one failure where the id comes with the second print", () => {
    const log = idless("08", "WARN stytch said session_not_found") + failure("session_not_found", 1);
    assert.deepEqual(counted(log), ["session_not_found 1 0"]);
  });

  it("is another failure a minute later, however near it stands", () => {
    const log = failure("session_not_found", 1) + idless("59", "WARN stytch: status=404 error_type=session_not_found");
    assert.deepEqual(counted(log), ["session_not_found 2 0"]);
    assert.deepEqual(counted(log.replace("14:59", "14:09")), ["session_not_found 1 0"]);
  });
});

describe("an address that was requested", () => {
  const line = (request: string, referrer = "-"): string =>
    `198.51.100.4 - - [03/Nov/2026:09:14:08 +0000] "${request} HTTP/1.1" 200 4211 "${referrer}" "Mozilla/5.0"\n`;

  for (const [what, log] of [
    ["an access log", line("GET /sign-in?next=%2Fhome&error_code=magic_link_not_found")],
    [
      "columns",
      "2026-11-03 09:14:08 10.1.1.1 GET /signin reason=none&error=magic_link_not_found 443 - 198.51.100.4 - 200 7\n",
    ],
    [
      "JSON",
      '{"time":"2026-11-03T09:14:08Z","method":"GET","uri":"/signin?error=magic_link_not_found","status":200}\n',
    ],
    [
      "logfmt",
      'ts=2026-11-03T09:14:08Z at=info method=GET path="/signin?auth_error=magic_link_not_found&x=1" status=200\n',
    ],
  ] as const)
    it(`tells of a failure in ${what}`, () => {
      assert.deepEqual(counted(log), ["magic_link_not_found 1 0"]);
      assert.equal(firstTime(log), "2026-11-03T09:14:08.000Z");
    });

  it("tells of none where it is what a request came from, a page about errors, or another's answer", () => {
    const log = [
      line("GET /logo.png", "https://shop.example/sign-in?error=magic_link_not_found"),
      line("GET /docs/search?error=magic_link_not_found"),
      line("GET /admin/failures?error_type=magic_link_not_found"),
      line("GET /sign-in?error=too_many_requests"),
      line("GET /sign-in?hint=magic_link_not_found"),
    ];
    for (const one of log)
      assert.isEmpty(
        counted(one).filter((told) => !told.includes(" 0 ")),
        one,
      );
  });
});

describe("what counts, lists or quotes names", () => {
  for (const text of [
    "ERROR statsd: could not send acme.error.otp_code_not_found:12|c",
    'WARN alarm "otp_code_not_found rate" is back to normal',
    "WARN errors of the last hour: otp_code_not_found = 12",
    "WARN paging: otp_code_not_found > 10 per minute",
    "INFO read more at https://stytch.com/docs/b2b/api/errors/404#otp_code_not_found",
    "INFO texts: app.errors.otp_code_not_found",
    "INFO errors shown to users: otp_code_not_found, weak_password",
    "   12 | const err = wrap('otp_code_not_found');",
  ])
    it(`reports no failure: ${text}`, () => {
      assert.isEmpty(counted(idless("08", text)).filter((told) => !told.includes(" 0 ")));
    });
});

describe("an object over several lines", () => {
  const body = (id: number): string =>
    JSON.stringify(
      {
        status_code: 404,
        request_id: `request-id-live-6b1d1a0${id}-3c52-4f7e-8f0b-9a52d2f5c7e1`,
        error_type: "member_not_found",
      },
      null,
      2,
    );

  it("belongs to the line of words before it, and not to the object before it", () => {
    assert.equal(firstTime(`03/Nov/2026 09:14:08 ERROR stytch:\n${body(1)}\n`), "2026-11-03T09:14:08.000Z");
    const entries = [1, 2].map((minute) =>
      JSON.stringify(
        { at: 1, time: `2026-11-03T09:0${minute}:00Z`, err: JSON.parse(body(minute)) as unknown },
        null,
        2,
      ),
    );
    assert.deepEqual(counted(entries.join("\n")), ["member_not_found 2 0"]);
    assert.equal(firstTime(entries.join("\n")), "2026-11-03T09:01:00.000Z");
    assert.equal(firstTime(entries.join("\n").replaceAll("\n", "\r\n")), "2026-11-03T09:01:00.000Z");
  });

  it("has its own time among others of a list", () => {
    const events = Array.from({ length: 30 }, (_, minute) => ({
      stream: "web/1",
      timestamp: Date.UTC(2026, 10, 3, 9, minute),
      message: minute === 20 ? `stytch: ${body(1).replace(/\s+/g, "")}` : "ok",
    }));
    assert.equal(firstTime(JSON.stringify({ events }, null, 4)), "2026-11-03T09:20:00.000Z");
  });

  it("has Fluent Bit's time before it", () => {
    const lines = [1, 2].map(
      (digit) =>
        `[${digit}] kube.auth: [[17936963${digit}0.5, {}], {"log":"stytch: ${body(digit).replace(/\s+/g, "").replaceAll('"', '\\"')}"}]\n`,
    );
    assert.equal(firstTime(lines.join("")), new Date(1_793_696_310_500).toISOString());
    assert.deepEqual(counted(lines.join("")), ["member_not_found 2 0"]);
  });
});
