import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { NameIndex } from "../../../../src/core/recognition/names";
import { ByteNames } from "../../../../src/core/triage/byteNames";
import { LogReader } from "../../../../src/core/triage/logReader";
import { reportOf } from "../../../../src/core/triage/report";
import { reportBody } from "../../../../src/core/triage/reportBody";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { Tally } from "../../../../src/core/triage/tally";
import { realCatalog as catalog } from "../../catalogOf";

const id = (digit: number): string => `request-id-live-6b1d1a0${digit}-3c52-4f7e-8f0b-9a52d2f5c7e1`;
const failure = (type: string, digit: number, more = ""): string =>
  `2026-11-03T09:14:08Z ERROR login: {"status_code":404,"request_id":"${id(digit)}","error_type":"${type}"}${more}\n`;

async function bodyOf(log: string, isPartial = false): Promise<string> {
  const tally = new Tally();
  const reading = { names: new NameIndex(catalog), byteNames: new ByteNames(catalog), tally };
  const reader = new LogReader(0, reading, new TimesOfFile(Date.UTC(2026, 11)));
  for (const steps of [reader.push(new TextEncoder().encode(log)), reader.end()]) assert.isArray([...steps]);
  const files = [{ name: "<b>app</b>.log", read: log.length, size: log.length }];
  return reportBody(reportOf(tally, await catalog.allProse(), { files, isPartial }), t);
}

describe("reportBody", () => {
  it("tells how many failures, of which types, since when, whose move, and how many met them", async () => {
    const users =
      " user-live-11111111-1111-4111-8111-111111111111 organization-live-22222222-2222-4222-8222-222222222222";
    const body = await bodyOf(
      failure("session_not_found", 1, users) + failure("session_not_found", 2) + failure("captcha_required", 3),
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
    assert.match(body, /role="listitem"\s+tabindex="0"\s+aria-label="2026-11-03 09:14:00 UTC, 1 min: /);
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
    const body = await bodyOf(failure("session_not_found", 1, ' <img src=x onerror="alert(1)"> \u001b[31m\u202e'));
    assert.notInclude(body, "<img");
    assert.notInclude(body, "<b>app");
    for (const unseen of ["\u001b", "\u202e"]) assert.notInclude(body, unseen);
  });
});
