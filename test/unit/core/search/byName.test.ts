import { assert } from "chai";
import { isCertain } from "../../../../src/core/search/hit";
import { Search } from "../../../../src/core/search/search";
import { found, knowledgeOf } from "./fewErrors";

const errors = {
  session_not_found: { aliases: ["session_expired", "no_session"] },
  totp_code_not_found: { aliases: ["totp", "mfa", "code_expired"] },
  otp_code_not_found: { aliases: ["code_expired"] },
  cannot_preserve_existing_sessions: {},
  use_https: {},
  weak_password: {},
};

/** The errors that a text surely means, with nothing but a likeness left out. */
function certain(text: string): string[] {
  return knowledgeOf(errors)
    .search.find(text)
    .filter(isCertain)
    .map(({ entry }) => entry.type);
}

describe("a search by name", () => {
  for (const [text, types] of [
    ["session_not_found", ["session_not_found"]],
    ["session_expired", ["session_not_found"]],
    ["no_session", ["session_not_found"]],
    ["totp", ["totp_code_not_found"]],
    // Nobody can tell a name from a word of three letters.
    ["mfa", []],
    // Nine letters leave room for one slip, fourteen for two, and no name for more than three.
    ["use_htps", ["use_https"]],
    ["use_htp", []],
    ["weak_pasword", ["weak_password"]],
    ["wek_pasword", ["weak_password"]],
    ["wek_paswrod", []],
    ["canot_preserv_existing_session", ["cannot_preserve_existing_sessions"]],
    ["canot_preserv_existin_session", []],
    ["existing", []],
  ] as const) {
    it(`"${text}" surely means ${types.join(", ") || "nothing"}`, () => assert.deepEqual(certain(text), [...types]));
  }

  it("takes an alias of several errors for each of them", () => {
    assert.sameMembers(certain("code_expired"), ["totp_code_not_found", "otp_code_not_found"]);
  });

  it("lists the name itself, then an alias, then a quoted message, then slips, the nearest first", () => {
    const rivals = {
      sesion_not_fond: {},
      sesion_not_found: {},
      sessions_lost: { apis: { b2b: { message: "Session not found, log in again." } } },
      sessions_gone: { aliases: ["session_not_found"] },
      session_not_found: {},
    };
    assert.deepEqual(found("session_not_found", rivals), [...Object.keys(rivals)].reverse());
  });

  it("takes what is a name for that, though it is an alias of another error", () => {
    const [hit] = knowledgeOf({
      session_not_found: { aliases: ["sesion_not_found"] },
      sesion_not_found: {},
    }).search.find("sesion_not_found");
    assert.strictEqual(hit?.entry.type, "sesion_not_found");
  });

  it("finds an error without prose by its name, and by nothing else", () => {
    const search = new Search(knowledgeOf({ session_not_found: { meaning: "The token is gone." } }).catalog, {});
    assert.deepEqual(
      search.find("session not found").map(({ entry }) => entry.type),
      ["session_not_found"],
    );
    assert.isEmpty(search.find("token"));
  });
});
