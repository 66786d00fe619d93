import { assert } from "chai";
import type { CatalogEntry } from "../../../../src/catalog/entry";
import { compileCatalog } from "../../../../src/catalog/compile";
import type { Source } from "../../../../src/core/text/textKind";
import { realAreas, realCatalog } from "../../catalogOf";
import { fixed, json, knowingOnly, marksIn, offered, problemsIn, told } from "./problemsIn";

const rule = "wrong-api";
const b2b = 'import { B2BClient } from "stytch";\n';
const consumer = 'import { Client } from "stytch";\n';
const comparing = (type: string): string => `if (e.error_type === "${type}") {}`;
const code = (language: string): Source => ({ kind: "code", language });
const { prose } = compileCatalog(realAreas);
const scoped = [...realCatalog.all()].filter(({ only }) => only === "consumer" || only === "b2b");
const otherClient = ({ only }: CatalogEntry): string => (only === "b2b" ? consumer : b2b);

describe(rule, () => {
  it("marks an error of the other product line, and offers its counterpart", () => {
    const text = b2b + comparing("user_not_found");
    const span = { start: text.indexOf("user_not_found"), end: text.indexOf('") {}') };
    assert.deepEqual(problemsIn(text, [rule]), [
      {
        rule,
        ...span,
        type: "user_not_found",
        message:
          "user_not_found exists in the Consumer API only, and this code uses the B2B one; handle member_not_found instead.",
        fixes: [
          { title: "Change to member_not_found", edits: [{ ...span, text: "member_not_found" }], isPreferred: true },
        ],
      },
    ]);
    assert.strictEqual(fixed(text, rule), text.replace("user_not_found", "member_not_found"));
  });

  it("says what is known of an error without a counterpart, and no more", () => {
    const text = consumer + comparing("organization_slug_already_used");
    assert.deepEqual(told(text, rule), [
      "organization_slug_already_used exists in the B2B API only, and this code uses the Consumer one.",
    ]);
    assert.isEmpty(offered(text, rule));
  });

  it("marks every name that one API alone has beside the other's client, and none beside its own", () => {
    assert.isAbove(scoped.length, 200);
    for (const entry of scoped) {
      assert.deepEqual(marksIn(otherClient(entry) + comparing(entry.type), rule), [entry.type]);
      const own = entry.only === "b2b" ? b2b : consumer;
      assert.deepEqual(marksIn(own + comparing(entry.type), rule), []);
    }
  });

  it("offers the counterpart wherever there is one, in either direction", () => {
    const pairs = scoped.flatMap((entry) => {
      const counterpart = prose[entry.type]?.scope?.counterpart;
      return counterpart === undefined ? [] : [{ entry, counterpart }];
    });
    assert.isTrue(pairs.some(({ entry }) => entry.only === "b2b") && pairs.some(({ entry }) => entry.only !== "b2b"));
    for (const { entry, counterpart } of pairs) {
      const text = otherClient(entry) + comparing(entry.type);
      assert.deepEqual(offered(text, rule), [`Change to ${counterpart} *`]);
      assert.deepEqual(marksIn(fixed(text, rule), rule), [], `${counterpart} can arrive there`);
    }
  });

  const nobodyKnows = [
    ...["session_not_found", "bad_request", "weak_password", "otp_code_not_found", "invalid_token", "pkce_mismatch"],
    ...["method_not_allowed", "user_lock_limit_reached", "user_search_invalid_operator", "unable_to_auth_otp_code"],
    ...["insufficient_factors", "webauthn_registration_not_found", "organization_user_not_found", "duplicate_email"],
  ];
  for (const type of nobodyKnows) {
    it(`is silent on ${type}, which is known from one API and may come from both`, () => {
      assert.deepEqual(marksIn(b2b + comparing(type), rule), []);
      assert.deepEqual(marksIn(consumer + comparing(type), rule), []);
    });
  }

  it("goes by what the catalog calls an API's own, not by where a name was seen", () => {
    const seen = knowingOnly({ user_gone: { apis: { consumer: { status: 404 } } } });
    assert.deepEqual(told(b2b + comparing("user_gone"), rule, code("typescript"), seen), []);
    const own = knowingOnly({ user_gone: { only: { why: "users" } } });
    assert.lengthOf(told(b2b + comparing("user_gone"), rule, code("typescript"), own), 1);
  });

  const spellings: readonly (readonly [language: string, text: string, fixedTo: string])[] = [
    [
      "kotlin",
      "import com.stytch.sdk.b2b.StytchB2BClient\nwhen (e.errorType) { StytchAPIErrorType.USER_NOT_FOUND -> retry() }",
      "StytchAPIErrorType.MEMBER_NOT_FOUND",
    ],
    [
      "kotlin",
      "import com.stytch.sdk.consumer.StytchClient\nwhen (e.errorType) { StytchAPIErrorType.MEMBER_NOT_FOUND -> retry() }",
      "StytchAPIErrorType.USER_NOT_FOUND",
    ],
    [
      "swift",
      "import StytchCore\nlet r = try await StytchB2BClient.sessions.get()\nif error.errorType == .userNotFound { logIn() }",
      ".memberNotFound",
    ],
    [
      "python",
      'from stytch import B2BClient\nif e.details.error_type == "no_user_password":\n    pass',
      '"member_password_not_found"',
    ],
    [
      "go",
      'import "x/stytch-go/v16/stytch/b2b/b2bstytchapi"\nif se.ErrorType == "user_not_found" {',
      '"member_not_found"',
    ],
    ["ruby", 'client = Stytch::Client.new\nif e.error_type == "member_password_not_found"', '"no_user_password"'],
  ];
  for (const [language, text, right] of spellings) {
    it(`keeps the spelling at hand: ${right} in ${language}`, () => {
      assert.include(fixed(text, rule, code(language)), right);
    });
  }

  it("names the counterpart of a constant of the code's own without a fix, for want of another one to put there", () => {
    const text = `${b2b}const USER_NOT_FOUND = "user_not_found";\nif (code === USER_NOT_FOUND) {}`;
    assert.isEmpty(offered(text, rule));
  });

  it("tells a file's two clients apart by where they are used", () => {
    const text = [
      'import { B2BClient, Client } from "stytch";',
      "const people = new Client({ project_id, secret });",
      "const teams = new B2BClient({ project_id, secret });",
      "export async function logIn(body) {",
      "  try {",
      "    return await people.passwords.authenticate(body);",
      "  } catch (e) {",
      `    ${comparing("member_not_found")}`,
      `    ${comparing("user_not_found")}`,
      "  }",
      "}",
      "export async function logInToTeam(body) {",
      "  try {",
      "    return await teams.passwords.authenticate(body);",
      "  } catch (e) {",
      `    ${comparing("member_not_found")}`,
      `    ${comparing("no_user_password")}`,
      "  }",
      "}",
      `export const isGone = (e) => e.error_type === "user_not_found" || e.error_type === "member_not_found";`,
    ].join("\n");
    assert.deepEqual(marksIn(text, rule), ["member_not_found", "no_user_password"]);
  });

  it("is silent where no client is in use, whatever else the code names", () => {
    for (const beside of [
      'import "stytch";',
      "const user_id = row.user_id;",
      "const { organization_id, member_id } = github.team;",
      "// https://stytch.com/docs/b2b/api/errors/404",
      "// B2BClient is for the other app.",
      'import { stytchClient } from "./stytch";',
      'fetch("https://telemetry.stytch.com/submit");',
    ]) {
      assert.deepEqual(
        marksIn(`${beside}\n${comparing("user_not_found")}\n${comparing("member_not_found")}`, rule),
        [],
      );
    }
    assert.deepEqual(marksIn(b2b + consumer + comparing("user_not_found"), rule), []);
  });

  it("is silent on a name that a comment or a message merely mentions, and outside of code", () => {
    assert.deepEqual(marksIn(`${b2b}// Consumer would send user_not_found.`, rule), []);
    assert.deepEqual(marksIn(`${b2b}const type = "user_not_found";`, rule), []);
    const payload = '{"status_code":404,"error_type":"user_not_found","error_message":"-","organization_id":"1"}';
    assert.deepEqual(marksIn(payload, rule, json), []);
  });
});
