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

  it("reads the prose when first asked, once", async () => {
    let reads = 0;
    const catalog = new Catalog(facts, () => {
      reads++;
      return Promise.resolve(prose);
    });
    const entry = catalog.find("weak_password");
    assert.strictEqual(reads, 0);
    assert.isDefined(entry);
    await Promise.all([catalog.prose(entry), catalog.prose(entry)]);
    assert.strictEqual(reads, 1);
  });

  it("tries again after the prose could not be read", async () => {
    let reads = 0;
    const catalog = new Catalog(facts, () =>
      ++reads === 1 ? Promise.reject(new Error("no disk")) : Promise.resolve(prose),
    );
    const entry = catalog.find("weak_password");
    assert.isDefined(entry);
    const failure = await catalog.prose(entry).catch((error: unknown) => error);
    assert.instanceOf(failure, Error);
    assert.strictEqual((await catalog.prose(entry)).actor, "end-user");
  });
});
