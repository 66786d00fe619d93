import { assert } from "chai";
import { assertReadInProportion } from "../../proportion";
import { knownMessage, messageShape } from "../../../../src/core/redaction/knownMessage";
import { realCatalog } from "../../catalogOf";

const gone = { consumer: "Session could not be found.", b2b: "Member session could not be found." };
const old = { sdk: "JWT was issued at ${iat}, more than ${maxTokenAge} seconds ago" };
const go = { sdk: "Oops, v<APIVersion>" };

describe("knownMessage", () => {
  it("knows every message of the catalog, word for word", async () => {
    let count = 0;
    for (const { messages } of Object.values(await realCatalog.allProse())) {
      for (const message of Object.values(messages)) {
        count++;
        const known = knownMessage(message, messages);
        assert.strictEqual(known, message.replace(/\$\{[^}]*\}|<[^>]*>/g, "<…>"));
      }
    }
    assert.isAbove(count, 150);
  });

  for (const [what, text] of [
    ["as it is", "Session could not be found."],
    ["without its full stop", "Session could not be found"],
    ["in capitals", "SESSION COULD NOT BE FOUND."],
    ["over lines", " Session could\r\n  not be found.\n"],
  ] as const) {
    it(`knows a message ${what}, and gives it in the catalog's letters`, () => {
      assert.strictEqual(knownMessage(text, gone), "Session could not be found.");
    });
  }

  for (const text of [
    "Session hunter2 could not be found.",
    "Session could not be found. hunter2",
    "hunter2 Session could not be found.",
    "Session could not be found.\nRequest ID: x",
    "Session could not",
    "",
  ]) {
    it(`doesn't take ${JSON.stringify(text)} for one`, () => assert.isUndefined(knownMessage(text, gone)));
  }

  it("knows each API's message", () => {
    assert.strictEqual(knownMessage(gone.b2b, gone), gone.b2b);
    assert.isUndefined(knownMessage(gone.b2b, {}));
  });

  it("fills gaps with short numbers, versions and words of ours alone", () => {
    assert.strictEqual(
      knownMessage("JWT was issued at 1714637730, more than 300 seconds ago", old),
      "JWT was issued at <…>, more than 300 seconds ago",
    );
    assert.strictEqual(
      knownMessage("JWT was issued at hunter2, more than 482913 seconds ago", old),
      "JWT was issued at <…>, more than <…> seconds ago",
    );
    assert.strictEqual(knownMessage("Oops, v16.2.0", go), "Oops, v16.2.0");
    assert.strictEqual(knownMessage("Oops, v16.2.0.9", go), "Oops, v<…>");
    const caller = { sdk: "${callerType} does not have permission" };
    assert.strictEqual(knownMessage("Member does not have permission", caller), "Member does not have permission");
    assert.strictEqual(knownMessage("Jane does not have permission", caller), "<…> does not have permission");
  });

  it("wants all parts in their order, none overlapping another", () => {
    assert.isUndefined(knownMessage("JWT was issued at 1, more than 2 minutes ago", old));
    assert.isUndefined(knownMessage("JWT was issued at , more than seconds ago", old));
    assert.isUndefined(knownMessage("more than 3, JWT was issued at 2 seconds ago", old));
    assert.isUndefined(knownMessage("aba", { sdk: "ab${x}ba" }));
  });

  it("takes time in proportion to a text", () => {
    assertReadInProportion((text) => knownMessage(text, old), "JWT was issued at , more than ");
  });
});

describe("messageShape", () => {
  it("says how long a message is, and whether one of Stytch's is known", () => {
    assert.strictEqual(messageShape(" hunter2\n", gone), "a message of 7 characters, not Stytch's own");
    assert.strictEqual(messageShape("😀", gone), "a message of 1 character, not Stytch's own");
    assert.strictEqual(
      messageShape("hunter2", {}),
      "a message of 7 characters; which one Stytch sends isn't known, so it was left out",
    );
  });
});
