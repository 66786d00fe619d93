import { assert } from "chai";
import { writerAt } from "./errors";

describe("handling", () => {
  const text = `before();
switch (e.error_type) {
  case "use_https":
    switch (f.error_type) {
      case "weak_password":
        break;
    }
}
between();
switch (e.error_type) {
  case "user_not_found":
    break;
}
after();`;
  const valuesAt = (offset: number): string[] | undefined =>
    writerAt("typescript", text, offset)
      .handling()
      ?.branches.values.map(({ value }) => value);

  it("is the branching around the cursor, from its header to its last line", () => {
    const start = text.lastIndexOf("switch");
    for (const offset of [start, start + 3, text.lastIndexOf("break;"), text.lastIndexOf("break;") + 6])
      assert.deepEqual(valuesAt(offset), ["user_not_found"], text.slice(offset));
  });

  it("is none between branchings, before them and after", () => {
    for (const place of ["before", "between", "after"]) assert.isUndefined(valuesAt(text.indexOf(place)), place);
  });

  it("is the inner one of two", () => {
    assert.deepEqual(valuesAt(text.indexOf("weak_password")), ["weak_password"]);
    assert.strictEqual(valuesAt(text.indexOf("use_https"))?.[0], "use_https");
  });
});
