import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { assert } from "chai";
import fc from "fast-check";
import { exportReport } from "../../../../src/core/triage/exports";
import { root } from "../../../host/paths.mjs";
import { anySecret } from "../redaction/plantedSecrets";
import { everyWrapping } from "../redaction/supportWrappings";
import { failure, reportOn } from "./logsRead";

const all: ReadonlySet<string> = new Set();
const forms = ["markdown", "csv", "json"] as const;
const schema = JSON.parse(readFileSync(join(root, "media", "triage", "export.schema.json"), "utf8")) as object;
const isValid = new Ajv().compile(schema);

const users = " user-live-11111111-1111-4111-8111-111111111111";
const log =
  failure("session_not_found", 1, { more: users }) +
  failure("session_not_found", 2, { minute: 15 }) +
  failure("captcha_required", 3, { minute: 50 }) +
  failure("quantum_login_refused", 4);

describe("an exported report", () => {
  it("is a table for a ticket", async () => {
    assert.strictEqual(
      exportReport(await reportOn(log), "markdown", all),
      [
        "**3 Stytch failures of 2 types, 2026-11-03 09:14:08 to 2026-11-03 09:50:08 UTC**",
        "",
        "1 more have types that the catalog doesn't have.",
        "",
        "| Error | Failures | First (UTC) | Last (UTC) | Whose move | Retry | What changed |",
        "|---|--:|---|---|---|---|---|",
        "| `session_not_found` | 2 | 2026-11-03 09:14:08 | 2026-11-03 09:15:08 | end-user | never |  |",
        "| `captcha_required` | 1 | 2026-11-03 09:50:08 | 2026-11-03 09:50:08 | developer | after-fix |  |",
        "",
      ].join("\n"),
    );
  });

  it("is lines with commas for a spreadsheet", async () => {
    const lines = exportReport(await reportOn(log), "csv", all).split("\r\n");
    assert.strictEqual(lines.length, 4);
    assert.strictEqual(lines[1]?.split(",").length, lines[0]?.split(",").length);
    assert.match(
      lines[1] ?? "",
      /^session_not_found,2,2026-11-03T09:14:08\.000Z,2026-11-03T09:15:08\.000Z,404,end-user,/,
    );
    assert.match(lines[1] ?? "", /,1,0,0$/);
  });

  it("is JSON as its schema says, partial or of a part of the time too", async () => {
    const span = { from: Date.UTC(2026, 10, 3, 9, 10), to: Date.UTC(2026, 10, 3, 9, 20) };
    for (const report of [
      await reportOn(log),
      await reportOn(log, { stack: "type", span }, true),
      await reportOn("2026-11-03T09:14:08Z INFO all is well\n"),
      await reportOn(failure("session_not_found", 1).slice(21)),
    ]) {
      const json: unknown = JSON.parse(exportReport(report, "json", all));
      assert.isTrue(isValid(json), JSON.stringify(isValid.errors));
    }
    assert.isFalse(isValid({ version: 1 }));
  });

  it("has the chosen errors alone", async () => {
    const text = exportReport(await reportOn(log), "markdown", new Set(["captcha_required"]));
    assert.include(text, "1 Stytch failures of 1 types");
    assert.notInclude(text, "session_not_found");
  });

  it("has no secret of any kind, wherever it stood in a log", async () => {
    await fc.assert(
      fc.asyncProperty(anySecret, fc.constantFrom(...everyWrapping), async (planted, wrap) => {
        const text = `2026-11-03T09:14:08Z ERROR login: ${wrap(planted.text, planted)}\n${failure("session_not_found", 1, { more: ` ${planted.text}` })}`;
        const report = await reportOn(text);
        for (const form of forms)
          assert.notInclude(exportReport(report, form, all), planted.inner ?? planted.text, `${form} of ${text}`);
      }),
      { numRuns: 150 },
    );
  });

  it("has no line of a log, no id, no file's name and no made-up type, and nothing that a spreadsheet takes for a formula", async () => {
    const text =
      failure("sk_live_hunter2_of_somebody", 1) +
      failure("session_not_found", 2, { more: ' =cmd|"/c calc"!A0 | `x` [a](b)' });
    const report = await reportOn(text);
    for (const form of forms) {
      const exported = exportReport(report, form, all);
      for (const foreign of ["hunter2", "request-id", "login", "app", "cmd", "calc"])
        assert.notInclude(exported, foreign, form);
      assert.notMatch(exported, /(?:^|[,\n])[=+@-](?!-)/, form);
    }
  });
});
