import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { Neighbours } from "../../../../src/core/recognition/neighbours";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const ours = "unable_to_auth_magic_link";

/** What is said of the first `weak_password` of a text. */
function asked<T>(
  text: string,
  question: (neighbours: Neighbours, mention: ReturnType<NameIndex["mentions"]>[number]) => T,
): T {
  const mentions = names.mentions(text);
  const mention = mentions.find(({ entry }) => entry.type === "weak_password");
  assert.isDefined(mention);
  return question(new Neighbours(text, mentions), mention);
}

describe("neighbours", () => {
  const areOurs = (text: string): boolean => asked(text, (neighbours, mention) => neighbours.areStytch(mention));

  it("are Stytch's where nobody else has the name beside, or beside that", () => {
    assert.isTrue(areOurs(`weak_password, ${ours}`));
    assert.isTrue(areOurs(`${ours}\nweak_password`));
    assert.isTrue(areOurs(`weak_password\n\n${ours}`));
    assert.isTrue(areOurs(`weak_password\nduplicate_email\nuser_not_found\n${ours}`));
    assert.isFalse(areOurs(`weak_password\n\n\n${ours}`));
    assert.isFalse(areOurs(`weak_password${" ".repeat(301)}${ours}`));
    assert.isFalse(areOurs("weak_password, duplicate_email"));
    assert.isFalse(areOurs(`weak_password, ${ours.toUpperCase()}`));
    assert.isFalse(areOurs("weak_password, cross_org_passwords_enabled"), "which is a setting as well");
  });

  it("aren't sought without end", () => {
    assert.isTrue(areOurs(`weak_password ${"duplicate_email ".repeat(38)}${ours}`));
    assert.isFalse(areOurs(`weak_password ${"duplicate_email ".repeat(41)}${ours}`));
  });

  it("stand on the same line, or don't", () => {
    const has = (text: string): boolean => asked(text, (neighbours, mention) => neighbours.has(mention));
    assert.isTrue(has("weak_password duplicate_email"));
    assert.isTrue(has("duplicate_email weak_password"));
    assert.isFalse(has("weak_password\nduplicate_email"));
    assert.isFalse(has("duplicate_email\nweak_password"));
    assert.isFalse(has(`weak_password${" ".repeat(300)}duplicate_email`));
    assert.isFalse(has("weak_password"));
  });

  it("come the nearest first, and from within reach", () => {
    const around = (text: string): string[] =>
      asked(text, (neighbours, mention) => [...neighbours.around(mention)].map(({ entry }) => entry.type));
    assert.deepEqual(around(`user_not_found duplicate_email weak_password ${ours}`), [
      "duplicate_email",
      ours,
      "user_not_found",
    ]);
    assert.deepEqual(around(`weak_password${" ".repeat(4000)}duplicate_email`), []);
  });
});
