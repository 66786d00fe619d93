import { assert } from "chai";
import { english as t } from "../../../../src/core/explanation/translate";
import { handlingMarkdown } from "../../../../src/core/audit/handlingMarkdown";
import { handlingPage } from "../../../../src/core/audit/handlingPage";
import type { CallError, HandlingReport, Place } from "../../../../src/core/audit/handlingReport";
import { factsOf } from "../../../../src/core/audit/handlingWords";
import { reportOn } from "./auditing";

const client = 'import { Client } from "stytch";\nconst stytch = new Client({});\n';
const link = "export const link = (token: string) => stytch.magicLinks.authenticate({ token });\n";
const code = `export async function code(code: string) {
  try {
    return await stytch.otps.authenticate({ code });
  } catch (error) {
    if (error.error_type === "otp_code_not_found") return again();
    throw error;
  }
}
`;
const swallowing = `export async function code(code: string) {
  try {
    return await stytch.otps.authenticate({ code });
  } catch {
    return undefined;
  }
}
`;

const written = ({ files }: HandlingReport, { file, line }: Place): string => `${files[file]}:${line + 1}`;

/** The errors of each call, in order, with who handles them. */
function handlings(report: HandlingReport): Record<string, string[]> {
  const one = ({ type, handling, places }: CallError): string =>
    [type, handling, ...places.map((place) => written(report, place))].join(" ");
  return Object.fromEntries(report.calls.map((call) => [written(report, call.place), call.errors.map(one)]));
}

describe("the report on how errors are handled", () => {
  it("says who handles each error of a call: its handler, its file, another file, nobody that was seen", () => {
    const report = reportOn({
      "src/code.ts": client + code,
      "src/link.ts": `${client}${link}function gone(e) {\n  return e.error_type === "magic_link_not_found";\n}\n`,
      "src/other.ts": client + code.replace("otp_code_not_found", "too_many_requests"),
    });
    assert.deepEqual(handlings(report), {
      "src/code.ts:5": ["unable_to_auth_otp_code unseen", "otp_code_not_found handler src/code.ts:7"],
      "src/link.ts:3": ["unable_to_auth_magic_link unseen", "magic_link_not_found file src/link.ts:5"],
      "src/other.ts:5": ["unable_to_auth_otp_code unseen", "otp_code_not_found workspace src/code.ts:7"],
    });
    const every = report.everyCall.map(({ type, handling }) => `${type} ${handling}`);
    assert.includeMembers(every, ["too_many_requests workspace", "internal_server_error unseen"]);
    assert.deepEqual(factsOf(report, t), [
      ["Files looked at", 3],
      ["Calls found", 3],
      ["Errors known from them so far", 7],
      ["Handled", 3],
      ["Not seen handled", 4],
    ]);
  });

  it("begins with end users' errors that aren't seen handled, and what most calls can answer", () => {
    const report = reportOn({
      "src/a.ts": client + link + swallowing,
      "src/b.ts": client + swallowing,
      "src/texts.ts": 'import "stytch";\nexport const texts = { unable_to_auth_magic_link: "Expired" };\n',
    });
    assert.deepEqual(
      report.untold.map(({ type, calls, named }) => [type, calls.length, named.map((one) => written(report, one))]),
      [
        ["otp_code_not_found", 2, []],
        ["unable_to_auth_otp_code", 2, []],
        ["unable_to_auth_magic_link", 1, ["src/texts.ts:2"]],
      ],
    );
    for (const { userMessage } of report.untold) assert.match(userMessage ?? "", /\w/);
    // It's for you to mend, and not for the end user to read.
    assert.notInclude(
      report.untold.map(({ type }) => type),
      "magic_link_not_found",
    );
  });

  it("tells handlers that treat all failures alike, and none of a product that isn't known to answer so", () => {
    const report = reportOn({ "src/a.ts": client + swallowing, "src/b.ts": client + code });
    assert.deepEqual(
      report.alike.map(({ method, call, handler }) => [method, written(report, call), written(report, handler)]),
      [["otps.authenticate", "src/a.ts:5", "src/a.ts:6"]],
    );
    const fraud = `import * as stytch from "stytch";
async function f(telemetry_id: string) {
  try {
    return await stytch.fraud.fingerprint.lookup({ telemetry_id });
  } catch {
    return undefined;
  }
}
`;
    const lookUp = reportOn({ "src/f.ts": fraud });
    assert.deepEqual(
      lookUp.calls.map(({ product }) => product),
      ["fraud"],
    );
    assert.deepEqual(lookUp.alike, []);
  });

  it("tells what is handled though no call found is known to answer with it, as knowledge", () => {
    const report = reportOn({
      "src/a.ts": client + code,
      "src/b.ts":
        'import "stytch";\nif (e.error_type === "session_not_found" || e.error_type === "captcha_required_x") f();\n',
    });
    assert.deepEqual(
      report.unmatched.map(({ type, places }) => [type, ...places.map((one) => written(report, one))]),
      [["session_not_found", "src/b.ts:2"]],
    );
    assert.deepEqual(
      report.unknown.map(({ name, meant, place }) => [name, meant, written(report, place)]),
      [["captcha_required_x", "captcha_required", "src/b.ts:2"]],
    );
    assert.include(handlingMarkdown(report), "| `captcha_required_x` | `captcha_required` | `src/b.ts:2` |");
    assert.include(handlingMarkdown(report), "That doesn't say that none can");
  });

  it("says so where there is no call, and where it was stopped", () => {
    const none = handlingMarkdown(reportOn({ "src/a.ts": "const a = 1;" }));
    assert.include(none, "No call was found whose errors are known.");
    assert.notInclude(none, "End users' errors");
    assert.notInclude(none, "Partial");
    assert.include(handlingMarkdown(reportOn({ "src/a.ts": client + link }, true)), "**Partial: ");
  });
});

describe("the report as a page and as Markdown", () => {
  const report = reportOn({
    "src/a.ts": client + link + swallowing,
    "src/b|`.ts": 'import "stytch";\nif (e.error_type === "session_not_found") f();\n',
  });

  it("has links to places and to errors, and rows that a screen reader reads by their heads", () => {
    const page = handlingPage(report, t).toString();
    assert.match(page, /<a href="#" class="place" data-place="0:2:\d+">src&#x2F;a\.ts:3<\/a>/);
    assert.match(page, /<a href="#" data-type="unable_to_auth_magic_link">unable_<wbr \/>to_/);
    assert.include(page, 'data-command="copy"');
    assert.include(page, 'data-command="refresh"');
    const rows = page.match(/<tr>/g)?.length ?? 0;
    const heads = page.match(/<th scope="row">/g)?.length ?? 0;
    const tables = page.match(/<table/g)?.length ?? 0;
    assert.strictEqual(rows, heads + tables);
    assert.deepEqual(page.match(/<h1/g), ["<h1"]);
  });

  it("says the same in both", () => {
    const markdown = handlingMarkdown(report);
    const page = handlingPage(report, t)
      .toString()
      .replace(/<wbr \/>/g, "");
    for (const [, title = ""] of markdown.matchAll(/^## (.*)$/gm))
      assert.include(page, `<h2>${title.replaceAll("'", "&#39;")}</h2>`);
    for (const [, type = ""] of markdown.matchAll(/^\| `(\w+)` \|/gm)) assert.include(page, `>${type}</a>`);
  });

  it("keeps a path from ending its cell or its code", () => {
    const lines = handlingMarkdown(report).split("\n");
    assert.include(lines, "| `session_not_found` | `` src/b\\|`.ts:2 `` |");
  });

  it("counts what it doesn't list", () => {
    const many = reportOn({ "src/a.ts": client + link.repeat(9) });
    assert.include(handlingMarkdown(many), " and 5 more |");
    assert.include(handlingPage(many, t).toString(), "… and 5 more.");
  });
});
