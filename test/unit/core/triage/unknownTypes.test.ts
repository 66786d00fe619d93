import { assert } from "chai";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { LogReader } from "../../../../src/core/triage/logReader";
import { Tally } from "../../../../src/core/triage/tally";
import { reading } from "./reading";

const id = (digit: number): string => `request-id-live-6b1d1a0${digit}-3c52-4f7e-8f0b-9a52d2f5c7e1`;

/** What a log says of types that the catalog doesn't have, as `type failures first last statuses`. */
function unknownIn(log: string): string[] {
  const tally = new Tally();
  const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11)));
  for (const steps of [reader.push(new TextEncoder().encode(log)), reader.end()]) assert.isArray([...steps]);
  assert.strictEqual(tally.failures, 0);
  return [...tally.unknownTypes.values()].map(({ type, failures, first, last, statuses }) =>
    [type, failures, clock(first), clock(last), [...statuses].map((one) => one.join("×")).join()].join(" "),
  );
}

const clock = (at: number | undefined): string => (at === undefined ? "" : new Date(at).toISOString().slice(11, 19));

describe("types that the catalog doesn't have", () => {
  it("are counted by the payloads that are Stytch's, each failure once", () => {
    const print = (minute: number, digit: number): string =>
      `2026-11-03T09:1${minute}:08Z ERROR login: {"status_code":418,"request_id":"${id(digit)}","error_type":"quantum_login_refused"}\n`;
    assert.deepEqual(unknownIn(print(1, 1) + print(2, 2) + print(2, 2) + print(3, 3)), [
      "quantum_login_refused 3 09:11:08 09:13:08 418×3",
    ]);
  });

  it("are read in what SDKs print, spread over lines and escaped", () => {
    const forms = [
      `2026-11-03 09:14:08,120 ERROR auth: failed\nstytch.core.response_base.StytchError: status_code=418 request_id='${id(1)}' error_type='quantum_login_refused'\n`,
      `2026-11-03T09:14:08Z ERROR x\nStytchError: no {\n  status_code: 418,\n  request_id: '${id(2)}',\n  error_type: 'quantum_login_refused'\n}\n`,
      `2026/11/03 09:14:08 auth.go:8: login: Stytch Error - request ID: ${id(4)}, status code: 418, type: quantum_login_refused, message: No. error_url: https://stytch.com/docs/api/errors/418#quantum_login_refused\n`,
      `{"time":"2026-11-03T09:14:08Z","msg":"{\\"status_code\\":418,\\"request_id\\":\\"${id(3)}\\",\\"error_type\\":\\"quantum_login_refused\\"}"}\n`,
    ];
    assert.deepEqual(unknownIn(forms.join("")), ["quantum_login_refused 4 09:14:08 09:14:08 418×4"]);
  });

  it("are nothing where the payload may be somebody else's, or the word is no value", () => {
    for (const line of [
      '{"error_type":"invalid_request_error","request_id":"req_8fJ2","status":400}',
      `{"request_id":"${id(1)}"} {"error_type":"card_was_declined","status_code":402}`,
      `stytch answered without an error_type: see_the_log`,
      `{"error_type": null, "request_id":"${id(1)}"}`,
      `error_type = Column(String) # ${id(1)}`,
    ])
      assert.deepEqual(unknownIn(`2026-11-03T09:14:08Z ERROR ${line}\n`), [], line);
  });

  it("are told apart up to a number of them, and counted beyond", () => {
    const tally = new Tally();
    const reader = new LogReader(0, { ...reading, tally }, new TimesOfFile(Date.UTC(2026, 11)));
    const lines = Array.from({ length: 450 }, (_, index) => {
      const name = `made_up_${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
      return `2026-11-03T09:14:08Z ERROR StytchError {"error_type":"${name}","request_id":"${id(1)}"}\n`;
    });
    assert.isArray([...reader.push(new TextEncoder().encode(lines.join("")))]);
    assert.isArray([...reader.end()]);
    assert.strictEqual(tally.unknownTypes.size, 200);
    assert.strictEqual(tally.otherUnknown, 250);
  });
});
