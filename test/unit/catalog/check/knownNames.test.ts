import { assert } from "chai";
import { withKnownNames } from "../../../../src/catalog/check/knownNames";

const list = "# Every name\n\n[api]\na_b\nc_d\n\n[retired]\nx_y\n";

describe("catalog check: withKnownNames", () => {
  it("adds names to the first section, in order and once", () => {
    assert.strictEqual(
      withKnownNames(list, ["b_c", "a_b", "z_z"]),
      "# Every name\n\n[api]\na_b\nb_c\nc_d\nz_z\n\n[retired]\nx_y\n",
    );
  });
});
