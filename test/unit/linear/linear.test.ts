import { assert } from "chai";
import { type EntryPoint, entryPoints } from "./entryPoints";
import { isSlow } from "./growth";
import { numbersFrom } from "./pieces";
import { textsFrom } from "./texts";

/** How many texts are tried, and how many of the functions each of them is given to. */
const [count, each] = [110, 12];
/** To look for more: so many minutes with another seed. `LINEAR_MINUTES=10 npm run test:unit -- --grep "as long as"` */
const minutes = Number(process.env["LINEAR_MINUTES"] ?? 0);

/** What once took 15 times as long for four times the text, or longer. */
const once: Readonly<
  Record<string, readonly (readonly [name: string, how: "over" | "row", unit: readonly string[]])[]>
> = {
  "a word without an end": [
    ["names.mentions", "over", ["a"]],
    ["line code typescript", "over", ["token"]],
  ],
  // By every way in which a surface hands a text on: typed or pasted into the list, copied, printed, asked by a model.
  "one word or name without an end": [
    "lookUp",
    "resolve",
    "search.find",
    "search.alike",
    "explainError",
    "findErrors",
    "errorsIn",
    "scan log log",
    "fieldValues",
    "readIncident",
    "excerpt",
    "fitToShow",
    "redact",
    "pageBody",
    "parseDeepLink",
  ].flatMap((name) =>
    ["a", "token", "_token", "a1-", "\u0301", "\u009d", "\u001b]"].map((unit) => [name, "over", [unit]] as const),
  ),
  "blank lines": [
    ["manifest requirements.txt", "over", ["\n"]],
    ["manifest pubspec.yaml", "over", [" \n"]],
  ],
  "names joined by hyphens": [["isStytchPayload", "row", ["::", "elif ", "stytch-"]]],
  "brackets that nobody closes": [
    ["handlers php", "row", ["B2BClient(", "const a = ", "const error_type = e.error_type;\n"]],
    ["handlers typescript", "row", ["B2BClient(", "const a = ", "const error_type = e.error_type;\n"]],
  ],
  "blanks behind a name": [["askedPlaces typescript", "row", ['e.error_type"', " ", "a"]]],
  backslashes: [["supportReport", "row", ["404 ", "\\"]]],
  "fences and comments that nobody closes": [
    ["catalog:check", "over", [" ```yml\n"]],
    ["catalog:check", "over", ["stytch /* ` "]],
    ["catalog:check", "over", ["{\n"]],
  ],
};

describe("foreign text takes as long as it is", () => {
  for (const [what, cases] of Object.entries(once)) {
    it(what, () => {
      for (const [name, how, unit] of cases) {
        const points = entryPoints.filter((one) => one.name === name);
        const slow = points.map(({ read }) => isSlow(read, textsFrom[how](unit)));
        assert.deepEqual(slow, [false], `${name} ${JSON.stringify(unit)}`);
      }
    }).timeout(180_000);
  }

  it("whatever is repeated in it", () => {
    const random = numbersFrom(minutes > 0 ? Date.now() : 11);
    const end = Date.now() + minutes * 60_000;
    const slow: string[] = [];
    for (let tried = 0; tried < count || Date.now() < end; tried++) {
      const { name, textOf } = textsFrom.chance(random);
      // Those that follow one another in the list, so that every text meets every kind in the end.
      const first = Math.floor(random() * entryPoints.length);
      for (let step = 0; step < each; step++) {
        const point: EntryPoint | undefined = entryPoints[(first + step * 29) % entryPoints.length];
        if (point && isSlow(point.read, textOf)) slow.push(`${point.name} with ${name}`);
      }
    }
    assert.deepEqual(slow, []);
  }).timeout(120_000 + minutes * 90_000);
});
