import { assert } from "chai";
import { reportBody } from "../../../../src/core/triage/reportBody";
import type { View } from "../../../../src/core/triage/report";
import { english as t } from "../../../../src/core/explanation/translate";
import { failure, reportOn } from "./logsRead";

async function bodyOf(log: string, isPartial = false, view?: View): Promise<string> {
  return reportBody(await reportOn(log, view, isPartial), t);
}

describe("reportBody", () => {
  it("tells how many failures, of which types, since when, whose move, and how many met them", async () => {
    const users =
      " user-live-11111111-1111-4111-8111-111111111111 organization-live-22222222-2222-4222-8222-222222222222";
    const body = await bodyOf(
      failure("session_not_found", 1, { more: users }) +
        failure("session_not_found", 2) +
        failure("captcha_required", 3),
    );
    for (const told of [
      "3 failures",
      "of 2 types",
      "2026-11-03 09:14:08",
      "the end user",
      "1 users or members",
      "1 organizations",
    ])
      assert.include(body, told);
    assert.match(
      body,
      /role="listitem"\s+id="column-\d+"\s+tabindex="0"\s+aria-label="2026-11-03 09:14:00 UTC, 1 min: /,
    );
    assert.notInclude(body, "Partial");
    assert.include(await bodyOf(failure("session_not_found", 1), true), "Partial");
  });

  it("says that a move depends on the case where the cases of an error are different people's", async () => {
    assert.include(await bodyOf(failure("unauthorized_credentials", 1)), "it depends on the case");
  });

  it("says that there is no failure", async () => {
    assert.include(await bodyOf("2026-11-03T09:14:08Z INFO all is well\n"), "No failure");
  });

  it("shows what others wrote as text, never as markup", async () => {
    const body = await bodyOf(
      failure("session_not_found", 1, { more: ' <img src=x onerror="alert(1)"> \u001b[31m\u202e' }),
    );
    assert.notInclude(body, "<img");
    assert.notInclude(body, "<b>app");
    for (const unseen of ["\u001b", "\u202e"]) assert.notInclude(body, unseen);
  });

  it("tells of a part of the time what is in it, and how to see all again", async () => {
    const at = (minute: number): number => Date.UTC(2026, 10, 3, 9, minute);
    const log = [1, 2, 3].map((digit) => failure("session_not_found", digit, { minute: digit * 10 })).join("");
    const body = await bodyOf(log + failure("captcha_required", 4, { minute: 50 }), false, {
      stack: "type",
      span: { from: at(15), to: at(35) },
    });
    for (const told of [
      "2 failures",
      "of 1 types",
      "Show all of the time",
      "from 2026-11-03 09:15:00 to 2026-11-03 09:35:00",
    ])
      assert.include(body, told);
    assert.notInclude(body, "captcha_required");
    assert.match(body, /id="stack-type"[^>]*aria-pressed="true"/);
  });

  it("colours some types, and gathers the others", async () => {
    const types =
      "session_not_found captcha_required too_many_requests invalid_token member_not_found weak_password otp_code_not_found duplicate_email";
    const log = types
      .split(" ")
      .map((type, digit) => failure(type, digit))
      .join("");
    const { series } = await reportOn(log, { stack: "type" });
    assert.strictEqual(series.length, 7);
    assert.strictEqual(series.at(-1)?.types.length, 2);
    assert.include(await bodyOf(log, false, { stack: "type" }), "other types");
  });

  it("tells apart what nobody has explained, and statuses that differ", async () => {
    const odd = failure("session_not_found", 2).replace("404", "400");
    const body = await bodyOf(failure("quantum_login_refused", 1) + odd + failure("session_not_found", 3));
    for (const told of [
      "2 failures",
      "Types that nobody has explained yet",
      "quantum_login_refused",
      "400 × 1, 404 × 1",
    ])
      assert.include(body, told);
    assert.notInclude(await bodyOf(failure("session_not_found", 1)), "nobody has explained");
  });

  it("shows failures without times by their order in the logs", async () => {
    const untimed = (digit: number): string => failure("session_not_found", digit).slice(21);
    const log = untimed(1) + "INFO all is well\n".repeat(30_000) + untimed(2) + untimed(3);
    const report = await reportOn(log);
    const { axis, buckets } = report.timeline ?? assert.fail();
    assert.strictEqual(axis, "place");
    assert.deepEqual(
      buckets.map(({ counts }) => counts.get("end-user") ?? 0).filter((count) => count > 0),
      [1, 2],
    );
    const body = await bodyOf(log);
    for (const told of ["No failure tells its time", "part 1 of"]) assert.include(body, told);
    assert.notInclude(body, "data-start");
    const mixed = failure("session_not_found", 4) + untimed(5);
    assert.include(await bodyOf(mixed), "tell no time");
    const span = { from: Date.UTC(2026, 10, 3, 9), to: Date.UTC(2026, 10, 3, 10) };
    assert.notInclude(await bodyOf(mixed, false, { stack: "move", span }), "tell no time");
  });
});
