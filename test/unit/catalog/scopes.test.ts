import { assert } from "chai";
import { type Api, apis } from "../../../src/catalog/entry";
import { compileCatalog } from "../../../src/catalog/compile";
import scopes from "../../../src/catalog/scopes.json";
import { knownAnswers, knownMethods } from "../../../src/catalog/endpoints";
import { realAreas, realCatalog } from "../catalogOf";

const { prose } = compileCatalog(realAreas);
const all = [...realCatalog.all()];
const sources = Object.values(realAreas).flatMap(({ errors }) => Object.entries(errors));
const none = (what: string, offences: readonly string[]): void => assert.deepEqual(offences, [], what);

describe("what one API alone can send", () => {
  it("is sent by no other, as far as anybody knows", () => {
    none(
      "known from another API",
      all
        .filter(({ apis: known, only }) => only && Object.keys(known).some((api) => api !== only))
        .map(({ type }) => type),
    );
    for (const [mine, other] of [
      ["consumer", "b2b"],
      ["b2b", "consumer"],
    ] as const) {
      const answered = knownAnswers([...knownMethods, "*"], other);
      none(
        `${mine} only, and an answer of ${other}`,
        answered.filter((type) => realCatalog.find(type)?.only === mine),
      );
    }
  });

  it("has no such mark where only a prefix or an old sighting would speak for it", () => {
    const doubtful =
      /^user_(?:search|lock)_|^(?:organization|project)_user_|^duplicate_(?:organization|project)_user|webauthn|biometric|^m2m_|^rbac_/;
    none(
      "doubtful",
      all.filter(({ type, only }) => only && doubtful.test(type)).map(({ type }) => type),
    );
  });

  it("is no retired name and none that an SDK raises by itself", () => {
    none(
      "no API's",
      all.filter(({ only, retired, apis: known }) => only && (retired ?? known.sdk)).map(({ type }) => type),
    );
  });

  it("has a reason that says a whole sentence, and where it was read; none is unused", () => {
    const used = new Set(sources.flatMap(([, { only }]) => only?.why ?? []));
    assert.sameMembers(Object.keys(scopes), [...used]);
    assert.deepEqual(Object.keys(scopes), Object.keys(scopes).sort());
    for (const [key, { api, why, source, checked }] of Object.entries(scopes)) {
      assert.include(apis, api as Api, key);
      assert.match(why, /^[A-Z`].*\.$/, key);
      assert.isAtMost(why.length, 120, key);
      assert.isAbove(source.length, 20, key);
      assert.match(checked, /^\d{4}-\d{2}-\d{2}$/, key);
    }
  });

  it("has a counterpart that the other product line can send, which is nobody else's", () => {
    const pairs = sources.flatMap(([type, { only }]) => (only?.counterpart ? [[type, only.counterpart] as const] : []));
    assert.isAbove(pairs.length, 20);
    none(
      "its counterpart belongs to the same API, or isn't one",
      pairs
        .filter(([type, other]) => other === type || realCatalog.find(other)?.only === realCatalog.find(type)?.only)
        .map(([type]) => type),
    );
    const counterparts = pairs.map(([, other]) => other);
    none(
      "a counterpart of two",
      counterparts.filter((other, index) => counterparts.indexOf(other) !== index),
    );
    none(
      "written on both sides",
      pairs
        .filter(([type, other]) => pairs.some(([back, forth]) => back === other && forth === type))
        .map(([type]) => type),
    );
    for (const [type, other] of pairs) {
      if (realCatalog.find(other)?.only) assert.strictEqual(prose[other]?.scope?.counterpart, type);
    }
  });
});

describe("what else a word means", () => {
  it("is said of the words that Stytch itself uses otherwise, in facts and prose", () => {
    for (const type of ["breached_password", "reset_password", "cross_org_passwords_enabled", "use_https"]) {
      assert.isTrue(realCatalog.find(type)?.alsoMeans, type);
    }
    for (const { type, alsoMeans } of all)
      assert.strictEqual(alsoMeans === true, prose[type]?.alsoMeans !== undefined, type);
  });
});
