import { assert } from "chai";
import { stem } from "../../../../src/core/search/stem";

describe("stem", () => {
  for (const words of [
    "expire expires expired expiring expiration expiry",
    "verify verifies verified verification",
    "rotate rotated rotation",
    "authenticate authenticated authentication",
    "configure configured configuration",
    "stop stops stopped stopping",
    "cancel canceled cancelled",
    "policy policies",
    "session sessions",
    "permission permissions",
    "organization organizations organisation",
    "deploy deployed deployment",
    "register registered registration",
    "match matches matched",
    "cookie cookies",
    "format formatted",
    "send sent",
    "key keys",
  ]) {
    it(`is one for ${words}`, () => assert.lengthOf([...new Set(words.split(" ").map(stem))], 1));
  }

  for (const words of ["format form", "access acces", "status statu", "string str", "need ne", "pass pas", "sms sm"]) {
    it(`tells apart ${words}`, () => assert.lengthOf([...new Set(words.split(" ").map(stem))], 2));
  }

  it("leaves alone what is short, and what isn't of plain letters", () => {
    for (const word of ["", "id", "url", "m2m", "x509s", "größes", "sha1"]) assert.strictEqual(stem(word), word);
  });
});
