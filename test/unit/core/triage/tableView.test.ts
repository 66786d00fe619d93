import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { asTableView, portion, rowsInOrder } from "../../../../src/core/triage/tableView";
import { failure, finished, reportOn } from "./logsRead";

const users = (digit: number): string => ` user-live-1111111${digit}-1111-4111-8111-111111111111`;
const log =
  failure("weak_password", 1, { minute: 30 }) +
  failure("session_not_found", 2, { minute: 10, more: users(1) }) +
  failure("session_not_found", 3, { minute: 40, more: users(2) }) +
  failure("captcha_required", 4, { minute: 20 });

describe("rowsInOrder", () => {
  const typesOf = async (view: object): Promise<readonly string[]> =>
    finished(rowsInOrder(await reportOn(log), asTableView(view), t)).map(({ type }) => type);

  it("sorts by what is wanted, up and down; most failures first where rows are alike", async () => {
    assert.deepEqual(await typesOf({}), ["session_not_found", "captcha_required", "weak_password"]);
    assert.deepEqual(await typesOf({ sort: "type", isUp: true }), [
      "captcha_required",
      "session_not_found",
      "weak_password",
    ]);
    assert.deepEqual(await typesOf({ sort: "first", isUp: true }), [
      "session_not_found",
      "captcha_required",
      "weak_password",
    ]);
    assert.strictEqual((await typesOf({ sort: "last", isUp: true }))[0], "captcha_required");
    assert.strictEqual((await typesOf({ sort: "ids" }))[0], "session_not_found");
    assert.strictEqual((await typesOf({ sort: "chosen", chosen: ["weak_password"] }))[0], "weak_password");
    assert.deepEqual(await typesOf({ sort: "change" }), await typesOf({}));
  });

  it("leaves out what doesn't fit the filter: names, meanings, whose move, lines of examples", async () => {
    assert.deepEqual(await typesOf({ filter: " CAPTCHA_req " }), ["captcha_required"]);
    assert.deepEqual(await typesOf({ filter: "no such thing" }), []);
    assert.lengthOf(await typesOf({ filter: "error_type" }), 3);
  });

  it("lists what one series has, and all where there is no such series any more", async () => {
    const { series } = await reportOn(log);
    for (const { id, types } of series) assert.sameMembers([...(await typesOf({ alone: id }))], [...types]);
    assert.isAbove(series.length, 1);
    assert.lengthOf(await typesOf({ alone: "gone" }), 3);
  });
});

describe("asTableView", () => {
  it("takes what can't be for unsaid", () => {
    const unsaid = asTableView(undefined);
    assert.deepInclude(unsaid, { sort: "failures", isUp: false, filter: "", rows: portion, files: portion });
    const odd = [
      null,
      7,
      "x",
      [],
      { sort: "__proto__", isUp: 1, filter: {}, alone: 3, chosen: "abc", open: {}, rows: -5 },
    ];
    for (const one of [...odd, { rows: Infinity, files: "9" }]) assert.deepEqual(asTableView(one), unsaid);
    assert.strictEqual(asTableView({ filter: "x".repeat(1e6) }).filter.length, 200);
    assert.isAtMost(asTableView({ open: new Array(1e5).fill("").map((_, at) => `${at}`) }).open.size, 5000);
  });
});
