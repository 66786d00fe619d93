import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceOf } from "../../src/core/text/textKind";
import { root } from "../host/paths.mjs";
import { layouts } from "../unit/catalog/check/pages";
import { errorResponse, operation, publications, stytchApi } from "../unit/catalog/check/openApis";
import { handledTexts } from "../unit/core/handlers/texts";
import { languageOf } from "../unit/core/recognition/languages";
import { knowledge } from "./knowledge";
import type { Seed } from "./target";

const marks = /[⟦⟧⟪⟫]/g;
const log = { kind: "log", language: "log" } as const;
const prose = { kind: "prose", language: "markdown" } as const;

function filesIn(...path: string[]): Seed[] {
  const folder = join(root, ...path);
  return readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith(".expect.json"))
    .map(({ name: file }) => {
      const text = readFileSync(join(folder, file), "utf8").replace(marks, "");
      return { text, source: sourceOf(languageOf(file), `/${file}`, text.slice(0, 4000)) };
    });
}

/** Code, data, logs and prose: what is recognised, what isn't, and what is wrong. */
export const documents: readonly Seed[] = [
  ...["code", "text", "rules"].flatMap((folder) => filesIn("test", "fixtures", "hard", folder)),
  ...["mentions/shapes", "mentions/code", "innocent"].flatMap((folder) =>
    filesIn("test", "fixtures", "recognition", folder),
  ),
  ...filesIn("media", "samples"),
];

/** Code that handles errors, or might. */
export const handled: readonly Seed[] = handledTexts.map(([language, text]) => ({
  text,
  source: { kind: "code", language },
}));

const linesOf = (file: string): string[] => readFileSync(join(root, "test", "fixtures", file), "utf8").split("\n");
const entries = [...knowledge.catalog.all()].slice(0, 40);

/** What people ask for: in their own words, by a name, a message or a status. */
export const questions: readonly Seed[] = [
  ...["tune", "own", "foreign"].flatMap((file) =>
    linesOf(`questions/${file}.txt`).map((line) => line.split("\t")[0] ?? ""),
  ),
  ...linesOf("catalog/wrong-names.txt").map((line) => line.split(" | ")[0] ?? ""),
  ...entries.flatMap(({ type }) => [type, ...Object.values(knowledge.prose[type]?.messages ?? {})]),
  ...["404 magic link", "b2b 401", "request-id-live-6b1d1a0e-3c52-4f7e-8f0b-000000000000", '"session_not_found"'],
]
  .filter((text) => text !== "")
  .map((text) => ({ text, source: prose }));

/** Links into the editor and to the reference, in all their forms. */
export const links: readonly Seed[] = [
  "/error/session_not_found",
  "/error/captcha_required/",
  "/error/Weak_Password?windowId=3",
  "/error/session_not_found?windowId=_blank&profile=Default#x",
  "https://stytch.com/docs/api/errors/404#session_not_found",
  "https://stytch.com/docs/b2b/api/errors/401.md#member_not_found and https://stytch.com/docs/fraud/api/errors/400",
  "[a](https://www.stytch.com/docs/api-reference/consumer/api/errors/404#session-not-found), `x`",
  '{"error_type":"session_not_found","error_url":"https:\\/\\/stytch.com\\/docs\\/api\\/errors\\/404"}',
  "see https://stytch.com/docs/api/errors/404/session_not_found.",
].map((text) => ({ text, source: prose }));

const shown = ["session_not_found", "thing_not_known"].map((type) => ({
  ...{ type, status: 404, message: "It could not be found.", url: `https://stytch.com/docs/api/errors/404#${type}` },
}));
const api = stytchApi({
  "/v1/things": operation(errorResponse(404, "session_not_found", "Session could not be found.")),
  "/v1/b2b/things": operation(errorResponse(400, "thing_not_known", "It isn't known.")),
});

/** What Stytch publishes: pages of its reference, OpenAPI documents, enumerations of its SDKs. */
export const publicationsOfStytch: readonly Seed[] = [
  ...Object.values(layouts).map((layout) => layout(shown)),
  ...Object.values(publications).map((publish) => publish(api)),
  "export type StytchAPIErrorType =\n  | 'session_not_found'\n  | 'thing_4_lost'\n  | string;\n",
  'public enum class StytchAPIErrorType(public val type: String) {\n  THING_GONE("thing_gone"), OTHER_BAD("other_bad"), UNKNOWN("unknown") }',
  'public enum StytchAPIErrorType: String {\n    case thingGone = "thing_gone"\n    case thing4Lost = "thing_4_lost", otherBad = "other_bad"\n}',
  "class StytchError {}\nconst UNRECOVERABLE_ERROR_TYPES = ['thing_gone', 'thing_4_lost',\n'other_bad'];",
  '<resources><string name="stytch_error_session_not_found">Gone</string></resources>',
].map((text) => ({ text, source: log }));

/** Inputs that a model may give our tools. */
export const toolInputs: readonly Seed[] = [
  ...['{"error":"session_not_found"}', '{"query":"magic link expired","limit":5}', '{"product":"b2b","status":404}'],
  ...[
    '{"area":"magic-links"}',
    '{"status":401,"product":"consumer","area":"sessions"}',
    "{}",
    '"weak_password"',
    "[1]",
  ],
].map((text) => ({ text, source: { kind: "data", language: "json" } }));
