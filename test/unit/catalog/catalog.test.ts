import { assert } from "chai";
import { Catalog } from "../../../src/catalog/catalog";
import { compileCatalog } from "../../../src/catalog/compile";
import { realAreas, realCatalog } from "../catalogOf";

const { facts, prose } = compileCatalog(realAreas);

describe("Catalog", () => {
  it("finds an entry with its area", () => {
    const entry = realCatalog.find("weak_password");
    assert.strictEqual(entry?.area, "passwords");
    assert.strictEqual(entry && realCatalog.areaTitle(entry), "Passwords");
    assert.isUndefined(realCatalog.find("toString"));
  });

  it("asks for the prose at a wish, and not before", async () => {
    let wishes = 0;
    const catalog = new Catalog(facts, () => {
      wishes++;
      return Promise.resolve(prose);
    });
    const entry = catalog.find("weak_password");
    assert.strictEqual(wishes, 0);
    assert.isDefined(entry);
    assert.strictEqual((await catalog.prose(entry)).actor, "end-user");
    assert.strictEqual(wishes, 1);
  });
});
