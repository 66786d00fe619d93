import { assert } from "chai";
import { fills } from "../../../../src/core/triage/fills";
import { moves } from "../../../../src/core/triage/moves";
import type { ReportRow, View } from "../../../../src/core/triage/report";
import { realCatalog } from "../../catalogOf";
import { bodyOf, failure, reportOn } from "./logsRead";

async function bodyOn(log: string, isPartial = false, view?: View): Promise<string> {
  return bodyOf(await reportOn(log, view, isPartial));
}

/** A row of so many failures. */
function rowOf(type: string, failures: number): ReportRow {
  const ids = { users: 0, organizations: 0, sessions: 0 };
  const counts = { failures, mentions: 0, statuses: [], first: undefined, last: undefined, samples: [] };
  return { type, meaning: "", move: "developer", retry: "never", change: undefined, ids, ...counts };
}

describe("reportSections", () => {
  it("tells how many failures, of which types, since when, whose move, and how many met them", async () => {
    const users =
      " user-live-11111111-1111-4111-8111-111111111111 organization-live-22222222-2222-4222-8222-222222222222";
    const body = await bodyOn(
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
      /role="option"[^>]*\sid="column-\d+"\s+tabindex="0"\s+aria-label="2026-11-03 09:14:00 UTC, 1 min: /,
    );
    assert.notInclude(body, "Partial");
    assert.include(await bodyOn(failure("session_not_found", 1), true), "Partial");
  });

  it("says that a move depends on the case where the cases of an error are different people's", async () => {
    assert.include(await bodyOn(failure("unauthorized_credentials", 1)), "it depends on the case");
  });

  it("says that there is no failure", async () => {
    assert.include(await bodyOn("2026-11-03T09:14:08Z INFO all is well\n"), "No failure");
  });

  it("shows what others wrote as text, never as markup", async () => {
    const body = await bodyOn(
      failure("session_not_found", 1, { more: ' <img src=x onerror="alert(1)"> \u001b[31m\u202e' }),
    );
    assert.notInclude(body, "<img");
    assert.notInclude(body, "<b>app");
    for (const unseen of ["\u001b", "\u202e"]) assert.notInclude(body, unseen);
  });

  it("tells what a team says, apart and as text, and how many failures it expects", async () => {
    const report = await reportOn(
      [1, 2, 3].map((digit) => failure("session_not_found", digit)).join("") + failure("captcha_required", 4),
    );
    const said = { note: "After a <b>deploy</b>\u202e.", owner: "Identity", expected: true };
    const body = bodyOf(report, {}, (type) => (type === "session_not_found" ? [said] : []));
    assert.include(body, "Your team expects 3 of them.");
    assert.include(
      body,
      "Your team says: After a &lt;b&gt;deploy&lt;&#x2F;b&gt;. · Your team expects this error. · Owner: Identity",
    );
    assert.strictEqual(body.split("Your team says").length, 2, "of one error alone");
    assert.notInclude(bodyOf(report), "Your team");
    const surprised = bodyOf(report, {}, () => [{ owner: "Identity" }]);
    assert.notInclude(surprised, "Your team expects");
  });

  it("tells of a part of the time what is in it, and how to see all again", async () => {
    const at = (minute: number): number => Date.UTC(2026, 10, 3, 9, minute);
    const log = [1, 2, 3].map((digit) => failure("session_not_found", digit, { minute: digit * 10 })).join("");
    const body = await bodyOn(log + failure("captcha_required", 4, { minute: 50 }), false, {
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
    assert.include(await bodyOn(log, false, { stack: "type" }), "other types");
  });

  it("tells apart what nobody has explained, and statuses that differ", async () => {
    const odd = failure("session_not_found", 2).replace("404", "400");
    const body = await bodyOn(failure("quantum_login_refused", 1) + odd + failure("session_not_found", 3));
    for (const told of [
      "2 failures",
      "Types that nobody has explained yet",
      "quantum_login_refused",
      "400 × 1, 404 × 1",
    ])
      assert.include(body, told);
    assert.notInclude(await bodyOn(failure("session_not_found", 1)), "nobody has explained");
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
    const body = await bodyOn(log);
    for (const told of ["No failure tells its time", "part 1 of"]) assert.include(body, told);
    assert.notInclude(body, "data-start");
    const mixed = failure("session_not_found", 4) + untimed(5);
    assert.include(await bodyOn(mixed), "tell no time");
    const span = { from: Date.UTC(2026, 10, 3, 9), to: Date.UTC(2026, 10, 3, 10) };
    assert.notInclude(await bodyOn(mixed, false, { stack: "move", span }), "tell no time");
  });

  it("tells examples once they are unfolded, with the way to their lines; unknown types have them too", async () => {
    const report = await reportOn(failure("session_not_found", 1) + failure("quantum_login_refused", 2));
    assert.notInclude(bodyOf(report), "Go to line");
    const known = bodyOf(report, { open: ["examples-session_not_found"] });
    assert.match(known, /<details id="examples-session_not_found"\s+open\s*>/);
    assert.match(known, /data-command="goTo"\s+data-type-of="session_not_found" data-file="0" data-offset="0"/);
    assert.include(known, 'data-command="explain"');
    const unknown = bodyOf(report, { open: ["examples-quantum_login_refused"] });
    assert.match(
      unknown,
      /data-command="goTo"\s+data-type-of="quantum_login_refused" data-file="0" data-offset="\d{3}"/,
    );
    assert.notInclude(unknown, 'data-command="explain"');
  });

  it("lists so many rows and files at most, says how many there are, and never leaves out a file with a problem", async () => {
    const types = [...realCatalog.all()].map(({ type }) => type);
    const rows = types.slice(0, 250).map((type, index) => rowOf(type, 250 - index));
    const report = { ...(await reportOn("")), rows, failures: 1 };
    const listed = (table?: object): number => bodyOf(report, table).match(/<tbody id="row-/g)?.length ?? 0;
    assert.strictEqual(listed(), 100);
    for (const told of ["100 of 250 errors are listed", "List 100 more"]) assert.include(bodyOf(report), told);
    assert.strictEqual(listed({ rows: 200 }), 200);
    assert.include(bodyOf(report, { rows: 200 }), "List 50 more");
    assert.strictEqual(listed({ rows: 300 }), 250);
    assert.include(bodyOf(report, { filter: "no such thing" }), "No error fits. Clear the filter to see all 250.");
    const files = Array.from({ length: 3000 }, (_, index) => ({ name: `${index} app.log`, read: 1, size: 1 }));
    const body = bodyOf({
      ...report,
      files: [...files, { ...files[0], name: "z.log", read: 0, size: 1, problem: "Gone." }],
    });
    for (const told of ["Gone.", "2\u202f900 more files were read without a problem."]) assert.include(body, told);
    assert.isBelow(body.match(/<li>/g)?.length ?? 0, 150);
  });

  it("says of ids that they are of all of the logs, and of a million that there are at least so many", async () => {
    const span = { from: Date.UTC(2026, 10, 3, 9), to: Date.UTC(2026, 10, 3, 10) };
    const log = failure("session_not_found", 1, { more: " user-live-11111111-1111-4111-8111-111111111111" });
    assert.notInclude(await bodyOn(log), "Met by, in all of the logs");
    const report = await reportOn(log, { stack: "move", span });
    assert.include(bodyOf(report), "Met by, in all of the logs");
    assert.include(bodyOf(report), "1 users or members");
    const many = report.rows.map((row) => ({ ...row, ids: { ...row.ids, users: 1_000_000 } }));
    assert.include(bodyOf({ ...report, rows: many }), "at least 1\u202f000\u202f000 users or members");
  });

  it("tells its colours apart by marks too: each style has a fill, and no two of a chart the same", () => {
    const page = fills().toString();
    const marks = (styles: readonly string[]): readonly (string | undefined)[] =>
      styles.map((style) => new RegExp(`id="fill-${style}"[^]*?<path d="([^"]*)"`).exec(page)?.[1]);
    for (const styles of [
      moves.map((move) => `move-${move}`),
      [...[0, 1, 2, 3, 4, 5].map((index) => `type-${index}`), "type-others"],
    ]) {
      assert.notInclude(marks(styles), undefined);
      assert.strictEqual(new Set(marks(styles)).size, styles.length);
    }
  });
});
