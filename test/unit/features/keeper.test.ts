import { assert } from "chai";
import { Keeper } from "../../../src/features/shared/keeper";
import { collectGarbage } from "../../garbage";

/** A keeper, and a load that counts how often it is asked. */
function counted(): { keeper: Keeper; load: () => Promise<object>; loads: () => number } {
  const keeper = new Keeper();
  let count = 0;
  const load = keeper.loader(() => {
    count++;
    return Promise.resolve({ count });
  });
  return { keeper, load, loads: () => count };
}

/** Garbage is what nobody holds once the turn is over that has looked at it. */
async function collect(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
}

describe("Keeper", () => {
  it("loads once for all who ask meanwhile", async () => {
    const { load, loads } = counted();
    assert.strictEqual(loads(), 0);
    const [one, other] = await Promise.all([load(), load()]);
    assert.strictEqual(one, other);
    assert.strictEqual(await load(), one);
    assert.strictEqual(loads(), 1);
  });

  it("lets go of what nobody holds, and loads it anew", async () => {
    const { load, loads } = counted();
    await load();
    await collect();
    await load();
    assert.strictEqual(loads(), 2);
  });

  it("keeps what was loaded as long as anything is shown", async () => {
    const { keeper, load, loads } = counted();
    const [document, page] = [{}, {}];
    keeper.begin(document);
    keeper.begin(document);
    keeper.begin(page);
    await load();
    keeper.end(document);
    await collect();
    await load();
    assert.strictEqual(loads(), 1);
    keeper.end(page);
    await collect();
    await load();
    assert.strictEqual(loads(), 2);
  });

  it("keeps what was loaded before, once it is asked for", async () => {
    const { keeper, load, loads } = counted();
    await load();
    keeper.begin({});
    await load();
    await collect();
    await load();
    assert.strictEqual(loads(), 1);
  });

  it("tries again after it failed", async () => {
    let loads = 0;
    const load = new Keeper().loader(() =>
      ++loads === 1 ? Promise.reject(new Error("no disk")) : Promise.resolve({ loads }),
    );
    const failure = await load().catch((error: unknown) => error);
    assert.instanceOf(failure, Error);
    assert.deepStrictEqual(await load(), { loads: 2 });
  });
});
