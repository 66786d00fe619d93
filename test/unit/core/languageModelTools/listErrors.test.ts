import { assert } from "chai";
import { listErrors, type ListErrorsInput } from "../../../../src/core/languageModelTools/listErrors";
import { realAreas, realCatalog as catalog } from "../../catalogOf";

describe("listErrors", () => {
  const list = (input: ListErrorsInput): string => listErrors(input, { catalog });
  const names = (input: ListErrorsInput): string[] =>
    [...list(input).matchAll(/^([a-z0-9_]+) — /gm)].map(([, name]) => name ?? "");

  it("gives every area with its size when nothing is asked for", () => {
    const text = list({});
    assert.include(text, `${catalog.size} errors in ${Object.keys(realAreas).length} areas.`);
    for (const [area, { title, errors }] of Object.entries(realAreas)) {
      assert.include(text, `\n${area} — ${title}, ${Object.keys(errors).length} errors`);
    }
  });

  it("lists each area whole, up to 100 names", () => {
    for (const [area, { errors }] of Object.entries(realAreas)) {
      assert.deepEqual(names({ area }), Object.keys(errors).slice(0, 100), area);
    }
  });

  it("lists what fits all that is asked for", () => {
    for (const product of ["consumer", "b2b", "fraud"] as const) {
      const listed = names({ product, status: 404 });
      const fitting = [...catalog.all()].filter(({ apis }) => apis[product]?.status === 404);
      assert.isNotEmpty(listed);
      assert.deepEqual(
        listed,
        fitting.map(({ type }) => type),
      );
    }
    assert.deepEqual(names({ product: "b2b", status: 404, area: "magic-links" }), ["magic_link_not_found"]);
  });

  it("says how many were left out, and how to narrow the list down", () => {
    assert.lengthOf(names({ area: "search" }), 100);
    assert.match(list({ area: "search" }), /\d+ more left out\. Narrow the list down by `product` or by `status`/);
  });

  it("says that errors of an unknown API aren't listed", () => {
    assert.match(
      list({ product: "b2b", area: "magic-links" }),
      /^3 others may fit: their API or their status is unknown/m,
    );
    assert.notInclude(list({ area: "magic-links" }), "may fit");
  });

  it("lists an API's own names though no status of theirs is known", () => {
    assert.include(names({ product: "b2b", area: "members" }), "member_not_found");
    assert.notInclude(names({ product: "consumer", area: "members" }), "member_not_found");
    assert.match(list({ product: "b2b", area: "members" }), /^member_not_found — B2B only, status unknown$/m);
    const scim = [...catalog.all()].filter(({ area, apis }) => area === "scim" && Object.keys(apis).length === 0);
    assert.match(
      list({ product: "b2b", status: 404, area: "scim" }),
      new RegExp(`^${scim.length} others may fit`, "m"),
    );
    assert.notInclude(list({ product: "b2b", area: "scim" }), "may fit");
  });

  it("says which statuses there are where one fits nothing", () => {
    assert.match(
      list({ product: "fraud", status: 418 }),
      /^No error is known to have the status 418 here; known are 400, /,
    );
    assert.match(list({ product: "fraud", area: "scim" }), /^No error is known to fit\./);
  });

  it("refuses an unknown area with those that exist", () => {
    assert.throws(() => list({ area: "magic" }), `Use one of: ${Object.keys(realAreas).join(", ")}.`);
  });
});
