import { assert } from "chai";
import { proseOf } from "../../../../src/core/search/knowledge";
import { resolve } from "../../../../src/core/search/resolve";
import { type FewErrors, knowledgeOf } from "./fewErrors";

const exchanged = "The access token could not be exchanged.";
const errors: FewErrors = {
  session_not_found: { aliases: ["session_expired"], message: "Session could not be found." },
  sessions_not_found: { aliases: ["sessions_expired"] },
  otp_code_expired: { aliases: ["code_expired"] },
  auth_code_expired: { aliases: ["code_expired"] },
  token_not_exchanged: { apis: { consumer: { message: exchanged }, b2b: { message: `Sorry. ${exchanged}` } } },
  token_kept: { message: `Try again later. ${exchanged}` },
  nonce_already_used: { aliases: ["nonce_always_used"] },
  nonce_always_used: {},
};
const resolved = (text: string): [reason: string, ...types: string[]] | undefined => {
  const resolution = resolve(text, knowledgeOf(errors));
  return resolution && [resolution.reason, ...resolution.entries.map(({ type }) => type)];
};

describe("resolve", () => {
  for (const [what, text, expected] of [
    ["a name", "session_not_found", ["name", "session_not_found"]],
    ["a name in other words", "StytchAPIErrorType.SESSION_NOT_FOUND", ["name", "session_not_found"]],
    ["a name that is also an alias", "nonce_always_used", ["name", "nonce_always_used"]],
    ["an alias", "session_expired", ["alias", "session_not_found"]],
    ["an alias of several errors", "code_expired", ["alias", "otp_code_expired", "auth_code_expired"]],
    ["a message", "Session could not be found.", ["message", "session_not_found"]],
    ["a message within another one's", exchanged, ["message", "token_not_exchanged"]],
    ["what two messages share", "token could not be exchanged", ["message", "token_not_exchanged", "token_kept"]],
    ["a slip", "sesion_not_found", ["slip", "session_not_found"]],
    ["a slip as near to two names", "nonce_alreays_used", ["slip", "nonce_already_used", "nonce_always_used"]],
    ["words", "access token", undefined],
    ["an unknown name", "flux_capacitor_broken", undefined],
    ["nothing", " ", undefined],
  ] as const) {
    it(`takes ${what} for ${expected?.slice(1).join(" and ") ?? "no error"}`, () => {
      const found = resolved(text);
      if (expected) assert.sameMembers(found ?? [], [...expected]);
      else assert.isUndefined(found);
    });
  }

  it("reads no message out of a text that is far longer", () => {
    assert.isUndefined(resolved(`Session could not be found. ${"It was late. ".repeat(50)}`));
    assert.isDefined(resolved(`Session could not be found. ${"It was late. ".repeat(5)}`));
  });
});

describe("proseOf", () => {
  const { catalog, prose } = knowledgeOf({ session_not_found: { meaning: "The session is gone." } });
  const entry = catalog.find("session_not_found");
  assert(entry);

  it("gives what is said of an error", () => {
    assert.strictEqual(proseOf(entry, prose).meaning, "The session is gone.");
  });

  it("throws where catalog and prose are of different builds, and names the error", () => {
    assert.throws(() => proseOf(entry, {}), "session_not_found");
  });
});
