import { assert } from "chai";
import type { RuleId } from "../../../../src/core/rules/problem";
import { type Reach, suppressionText } from "../../../../src/core/rules/suppression";
import { markdown, marksIn } from "./problemsIn";

const wrong = 'if (e.error_type === "sesion_not_found") {}';
const rule = "unknown-error-type";

describe("suppressing comments", () => {
  const cases: readonly (readonly [title: string, text: string, left: number])[] = [
    ["leaves a problem without any", `import "stytch"; ${wrong}`, 1],
    ["silences its own line", `import "stytch";\n${wrong} // stytch-errors-disable-line ${rule}\n${wrong}`, 1],
    ["silences every rule where it names none", `import "stytch";\n${wrong} // stytch-errors-disable-line`, 0],
    ["silences no other rule", `import "stytch";\n${wrong} // stytch-errors-disable-line dead-link`, 1],
    ["silences the next line only", `// stytch-errors-disable-next-line ${rule}\n${wrong}\n${wrong}`, 1],
    ["silences a whole file", `${wrong}\n// stytch-errors-disable ${rule}\n\n${wrong}`, 0],
    ["takes several rules", `# stytch-errors-disable dead-link, ${rule}\n${wrong}`, 0],
    ["takes a reason behind the rule", `${wrong} // stytch-errors-disable-line ${rule} because we mock it`, 0],
    ["holds beside another comment", `// stytch-errors-disable removed\n${wrong} // stytch-errors-disable-line`, 0],
    ["holds in lines that end in \\r\\n", `// stytch-errors-disable-next-line\r\n${wrong}\r\n${wrong}`, 1],
  ];
  for (const [title, text, left] of cases) {
    it(title, () => assert.lengthOf(marksIn(text, rule), left));
  }

  it("silences what stands at a text's very beginning", () => {
    const link = "https://stytch.com/docs/api/errors/404#use_https";
    assert.isEmpty(marksIn(`${link} <!-- stytch-errors-disable-line -->`, "dead-link", markdown));
  });

  it("is written as it is read", () => {
    const written: readonly (readonly [rule: RuleId, reach: Reach, text: string])[] = [
      ["dead-link", "line", "stytch-errors-disable-line dead-link"],
      ["unknown-error-type", "next-line", "stytch-errors-disable-next-line unknown-error-type"],
      ["removed", "file", "stytch-errors-disable removed"],
    ];
    for (const [one, reach, text] of written) assert.strictEqual(suppressionText(one, reach), text);
  });
});
