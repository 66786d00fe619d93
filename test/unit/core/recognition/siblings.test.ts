import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
/** The names that count in a text that names Stytch far above. */
const found = (language: string, text: string): string[] =>
  scan(`${language === "yaml" ? "# " : ""}stytch\n\n\n${text}`, sourceOf(language, ""), names).map(
    ({ entry }) => entry.type,
  );

describe("a list of the author's own names", () => {
  const own: readonly [language: string, text: string][] = [
    ["typescript", `export const Reason = {\n  noUser: "user_not_found",\n  shelfFull: "shelf_full",\n} as const;`],
    ["typescript", `export enum ParcelCode {\n  TOO_BIG = "parcel_too_big",\n  BUSY = "service_unavailable",\n}`],
    ["typescript", `const codes = z.enum(["user_not_found", "parcel_lost", "too_many_requests"]);`],
    [
      "python",
      `class Reason(StrEnum):\n    GONE = "user_not_found"\n    # Somebody was faster.\n    TAKEN = "slot_taken"`,
    ],
    ["python", `TEXTS = {\n    "user_not_found": "Nobody.",\n    "slot_taken": "Too late.",\n}`],
    ["go", `const (\n\tcodeGone  = "user_not_found"\n\tcodeTaken = "slot_taken"\n)`],
    ["ruby", `TEXTS = {\n  "user_not_found" => "Nobody.",\n  "slot_taken" => "Too late."\n}`],
    ["java", `Map.of(\n    "user_not_found", 404,\n    "slot_taken", 409);`],
    ["kotlin", `enum class Reason(val code: String) {\n    GONE("user_not_found"),\n    TAKEN("slot_taken"),\n}`],
    // Whatever a function of the author's own is given elsewhere.
    ["lua", `refuse(401, "no_cookie")\nif left < 0 then\n  refuse(429, "too_many_requests")\nend`],
    ["fsharp", `| None -> refuse 400 "bad_request"\n| Some p -> refuse 409 "frost_warning"`],
    ["clojure", `(refuse 400 "bad_request")\n\n(refuse 409 "concert_tomorrow")`],
    ["scala", `case Full => Conflict(Refused("sold_out"))\ncase None => NotFound(Refused("user_not_found"))`],
    [
      "scala",
      `case NoAccount => NotFound(obj("code" -> "account_not_found"))\ncase Bad(_) => Bad(obj("code" -> "invalid_id"))`,
    ],
    ["kotlin", `put("a", Body(code = "account_frozen"))\nval b = Other(1, code = "user_not_found")`],
    // Arms of a branching over something else, whatever they do.
    ["powershell", `switch ($person.Status) {\n  'on_leave' { skip }\n  'user_not_found' { warn "x"; next }\n}`],
    ["gleam", `case refusal {\n  LoggedOut -> "log_in"\n  Broken(_) -> "internal_error"\n}`],
    ["elixir", `@type reason :: :stale_link | :card_blocked | :user_not_found`],
    ["typescript", `type Reason = "shelf_full" | "user_not_found" | "slot_taken";`],
    ["csharp", `[InlineData("{}", "bad_request")]\n[InlineData("[]", "malformed_address")]`],
  ];
  for (const [language, text] of own) {
    it(`holds no error of Stytch's: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(found(language, text), []);
    });
  }

  const ours: readonly [why: string, language: string, text: string, expected: readonly string[]][] = [
    [
      "where all of its names are Stytch's",
      "typescript",
      `const texts = {\n  user_not_found: "Nobody.",\n  too_many_requests: "Too fast.",\n};`,
      ["user_not_found", "too_many_requests"],
    ],
    [
      "where one is that nobody else has",
      "python",
      `TEXTS = {\n    "unable_to_auth_magic_link": "Old.",\n    "user_not_found": "Nobody.",\n    "network_down": "Later.",\n}`,
      ["unable_to_auth_magic_link", "user_not_found"],
    ],
    [
      "where what holds it is called after Stytch",
      "go",
      `var stytchTexts = map[string]string{\n\t"user_not_found": "Nobody.",\n\t"network_down": "Later.",\n}`,
      ["user_not_found"],
    ],
    [
      "where the other names stand deeper, or in another list",
      "typescript",
      `const texts = {\n  user_not_found: {\n    next_step: "sign_up",\n  },\n};\nconst steps = {\n  sign_up: 1,\n};`,
      ["user_not_found"],
    ],
    [
      "where each is told what the author makes of it",
      "typescript",
      `const made = [\n  ["user_not_found", "no_such_reader"],\n  ["too_many_requests", "come_back_later"],\n];`,
      ["user_not_found", "too_many_requests"],
    ],
    [
      "where a function is given names of Stytch's alone",
      "python",
      `fails(404, "user_not_found")\nfails(429, "too_many_requests")`,
      ["user_not_found", "too_many_requests"],
    ],
    [
      "where the rest are plain words",
      "ruby",
      `TEXTS = {\n  "user_not_found" => "Nobody.",\n  "default" => "Something went wrong."\n}`,
      ["user_not_found"],
    ],
  ];
  for (const [why, language, text, expected] of ours) {
    it(`isn't one ${why}`, () => {
      assert.deepEqual(found(language, text), expected);
    });
  }
});

describe("a constant of the author's own", () => {
  const gone = (use: string): string => `const codeGone = "user_not_found";\n\nfunction act() {\n  ${use}\n}`;

  it("is no error where it is only sent", () => {
    for (const use of [
      "return reply.code(404).send({ code: codeGone });",
      "throw new Refused(codeGone);",
      "return problem(404, codeGone);",
    ])
      assert.deepEqual(found("typescript", gone(use)), [], use);
  });

  it("is one where it is asked for, or where nothing is known of its use", () => {
    for (const use of ["if (type === codeGone) return;", "return label(codeGone);", ""])
      assert.deepEqual(found("typescript", gone(use)), ["user_not_found"], use);
    const both = gone("if (type === codeGone) throw new Refused(codeGone);");
    assert.deepEqual(found("typescript", both), ["user_not_found"]);
  });
});

describe("a record of who did what", () => {
  const record = (more: string): string =>
    `{"actor":{"id":"member-live-36cfbd66-ed3f-4df5-b72c-88e80e34a311","via":"stytch"},"action":"share",${more}}\n`;
  const inLog = (text: string): number => scan(text, sourceOf("log", "/a.log"), names).length;

  it("has reasons of its own, whatever ids it names", () => {
    assert.strictEqual(inLog(record(`"reason":"user_already_invited"`)), 0);
  });

  it("tells Stytch's error type where it says so", () => {
    assert.strictEqual(inLog(record(`"error_type":"user_not_found","status_code":404`)), 1);
  });
});
