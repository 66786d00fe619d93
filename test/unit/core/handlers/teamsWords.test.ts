import { assert } from "chai";
import { compileCatalog } from "../../../../src/catalog/compile";
import { adviceLines } from "../../../../src/core/handlers/advice";
import { withTeamsWords } from "../../../../src/core/handlers/teamsWords";
import { realAreas, realCatalog as catalog } from "../../catalogOf";

const entry = catalog.find("weak_password") ?? assert.fail();
const prose = compileCatalog(realAreas).prose[entry.type] ?? assert.fail();
const advice = (...team: Parameters<typeof withTeamsWords>[1]): string =>
  adviceLines(entry, withTeamsWords(prose, team)).join(" ");

describe("a team's words in a handler", () => {
  it("stand in place of the catalog's", () => {
    assert.include(
      advice({ owner: "A" }, { userMessage: "Choose another one." }),
      'Tell the user: "Choose another one."',
    );
    assert.strictEqual(advice({ note: "x" }), advice());
  });

  it("hold nothing that ends a comment or a script in any language", () => {
    const written = advice({ userMessage: "a\\u000aexit(); ?><script>x</script> %> --> b" });
    assert.notMatch(written, /[\\<>]/);
    assert.match(written, /a u000aexit\(\);/);
  });
});
