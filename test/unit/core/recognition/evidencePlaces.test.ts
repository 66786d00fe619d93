import { assertReadInProportion } from "../../proportion";
import { assert } from "chai";
import { Judge } from "../../../../src/core/recognition/judge";
import { fileEvidence } from "../../../../src/core/recognition/evidence";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
/** On which lines, from 1, the common name `user_not_found` counts. */
const lines = (text: string, language: string): number[] =>
  scan(text, sourceOf(language, ""), names)
    .filter(({ entry }) => entry.type === "user_not_found")
    .map(({ start }) => text.slice(0, start).split("\n").length);

describe("whose a name is", () => {
  const cases: readonly (readonly [what: string, language: string, text: string, expected: readonly number[]])[] = [
    [
      "is what its line says, before what its block says",
      "typescript",
      `// stytch
const a = { "user_not_found": 1 }; // Clerk's
const b = { clerk: ["user_not_found"], stytch: ["user_not_found"] };`,
      [3],
    ],
    [
      "is what the head of its block says, before what neighbours say",
      "typescript",
      `function fromClerk(code) {
  return code === "user_not_found";
}
function fromStytch(code) {
  return code === "user_not_found";
}
function fromAuth0(code) {
  return code === "user_not_found";
}`,
      [5],
    ],
    [
      "is what the comment above its block says, and no other's",
      "python",
      `# Clerk's
A = {
    "user_not_found": 1,
}

# Stytch's
B = {
    "user_not_found": 1,
}`,
      [8],
    ],
    [
      "is what was tried where it is caught",
      "typescript",
      `import { supabase, stytch } from "./clients";
async function a() {
  try {
    await stytch.users.get({ user_id });
  } catch (e) {
    if (e.code === "user_not_found") return;
  }
}
async function b() {
  try {
    await supabase.auth.getUser();
  } catch (e) {
    if (e.code === "user_not_found") return;
  }
}`,
      [6],
    ],
    [
      "is what stands in its item of a list, in either order",
      "yaml",
      `- vendor: stytch
  code: user_not_found
- code: user_not_found
  vendor: clerk
- code: user_not_found
  vendor: stytch`,
      [2, 5],
    ],
    [
      "is nobody's where the imports name both and nothing nearer does",
      "typescript",
      `import { Stytch } from "stytch";
import { createClient } from "@supabase/supabase-js";
import { Clerk } from "@clerk/clerk-js";

export const isGone = (code: string) => code === "user_not_found";`,
      [],
    ],
    [
      "is Stytch's where nobody else is named, however far off",
      "typescript",
      `import "stytch";\n${"// and so on\n".repeat(2000)}if (code === "user_not_found") {}`,
      [2002],
    ],
    [
      "isn't Stytch's where the author says so",
      "typescript",
      `import "stytch";
// These are our own codes.
const OURS = ["user_not_found"];`,
      [],
    ],
    [
      "is what its section says, or one that holds it",
      "markdown",
      `# Stytch\n
\`user_not_found\` is told.\n
## More\n
\`user_not_found\`\n
# Clerk\n
\`user_not_found\``,
      [3, 7],
    ],
    [
      "is what its column or its row says",
      "markdown",
      `Stytch and others.

| Stytch | Clerk |
| ------ | ----- |
| \`user_not_found\` | \`user_not_found\` |

| Vendor | Code |
| ------ | ---- |
| Stytch | \`user_not_found\` |
| Nobody | \`user_not_found\` |`,
      [5, 9],
    ],
    [
      "is what its event says",
      "json",
      `[
  { "time": 1, "service": "stytch", "code": "user_not_found" },
  { "time": 2, "service": "rates", "code": "user_not_found" }
]`,
      [2],
    ],
    [
      "is what its key begins with, where others begin with Stytch's",
      "properties",
      `stytch.retry = 1\nstytch.mute = user_not_found\nproxy.mute = user_not_found`,
      [2],
    ],
  ];
  for (const [what, language, text, expected] of cases) {
    it(what, () => assert.deepEqual(lines(text, language), expected));
  }

  it("is nobody's but Stytch's for a name that nobody else has, if its line doesn't name somebody else", () => {
    const found = (text: string): number => scan(text, sourceOf("typescript", ""), names).length;
    assert.strictEqual(found('import "@clerk/nextjs";\nconst a = "unable_to_auth_magic_link";'), 1);
    assert.strictEqual(found('const fromClerk = "unable_to_auth_magic_link";'), 0);
    assert.strictEqual(found('const stytch = "unable_to_auth_magic_link"; // not clerk'), 1);
  });

  it("is the same in what a hover reads around it", () => {
    const filler = "const x = 1;\n".repeat(150);
    const text = cases
      .filter(([, language]) => language === "typescript")
      .map(([, , one]) => `${one}\n${filler}`)
      .join("");
    const source = sourceOf("typescript", "");
    const mentions = names.mentions(text, source);
    const file = fileEvidence(text, source, mentions);
    const whole = new Set(scan(text, source, names).map(({ start }) => start));
    assert.isAbove(whole.size, 3);
    assert.isBelow(whole.size, mentions.length);
    for (const mention of mentions) {
      const from = Math.max(0, mention.start - 6000);
      const window = text.slice(from, mention.start + 6000);
      const shifted = { ...mention, start: mention.start - from, end: mention.end - from };
      const judge = new Judge(window, names.mentions(window, source), source, file, defaultRecognition);
      assert.strictEqual(judge.occurrence(shifted) !== undefined, whole.has(mention.start), String(mention.start));
    }
  });

  it("takes time in proportion to the text, whatever it is", () => {
    const units = [
      '"user_not_found",\n',
      "clerk: user_not_found\n",
      '  {\n"user_not_found"\n',
      "('x', 'user_not_found'),\n",
    ];
    for (const [language, unit] of ["typescript", "yaml", "markdown"].flatMap((one) =>
      units.map((u) => [one, u] as const),
    )) {
      const read = (text: string): unknown => scan(text, sourceOf(language, ""), names);
      assertReadInProportion(read, unit, { beginning: "stytch supabase\n", size: 4_000 });
    }
  });
});
