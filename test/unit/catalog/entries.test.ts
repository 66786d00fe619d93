import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { assert } from "chai";
import { compileCatalog } from "../../../src/catalog/compile";
import schema from "../../../src/catalog/schema.json";
import { root } from "../../host/paths.mjs";
import { realAreas } from "../catalogOf";
import { verbs } from "./verbs";

const { prose } = compileCatalog(realAreas);
const entries = Object.entries(realAreas).flatMap(([area, { errors }]) =>
  Object.entries(errors).map(([type, entry]) => ({ area, type, entry })),
);
const types = new Set(entries.map(({ type }) => type));
const explained = Object.entries(prose).map(([type, one]) => {
  const cases = [one, ...one.otherCases];
  return { type, one, cases, sentences: [one.meaning, ...cases.flatMap(({ causes, fixes }) => [...causes, ...fixes])] };
});

/** Collects every offence, so that a writer sees them all at once. */
function none(what: string, offences: readonly string[]): void {
  assert.deepEqual(offences, [], what);
}

describe("catalog entries", () => {
  it("have the form that the schema describes", () => {
    const ajv = new Ajv({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
    const validate = ajv.compile(schema);
    for (const [area, source] of Object.entries(realAreas)) {
      assert.isTrue(validate(source), `${area}: ${ajv.errorsText(validate.errors)}`);
    }
  });

  it("stand once, in alphabetical order", () => {
    assert.strictEqual(types.size, entries.length, "a name stands in two areas");
    for (const [area, { errors }] of Object.entries(realAreas)) {
      assert.deepEqual(Object.keys(errors), Object.keys(errors).sort(), area);
    }
  });

  it("are complete: every known name has one, of its kind", () => {
    const known = readFileSync(join(root, "test", "fixtures", "catalog", "known-names.txt"), "utf8");
    for (const [, kind, list = ""] of known.matchAll(/^\[(\w+)\]\n([a-z0-9_\n]+)/gm)) {
      const names = list.trim().split("\n");
      assert.isAbove(names.length, 10);
      none(
        `${String(kind)} names without an entry`,
        names.filter((name) => !types.has(name)),
      );
      const ofKind = new Set(entries.filter(({ entry }) => kindOf(entry) === kind).map(({ type }) => type));
      none(
        `in the section [${String(kind)}] of known-names.txt, but their entries are of another kind`,
        names.filter((name) => !ofKind.has(name)),
      );
      none(
        `missing in the section [${String(kind)}] of known-names.txt`,
        [...ofKind].filter((name) => !names.includes(name)),
      );
      assert.deepEqual(names, [...names].sort(), `the section [${String(kind)}] is in alphabetical order`);
    }
  });

  it("have a cause and a fix each, and not too many", () => {
    none(
      "1 to 4 causes, 1 to 5 fixes, families included",
      explained
        .filter(({ cases }) =>
          cases.some(
            ({ causes, fixes }) => ![1, 2, 3, 4].includes(causes.length) || ![1, 2, 3, 4, 5].includes(fixes.length),
          ),
        )
        .map(({ type }) => type),
    );
  });

  it("keep their length once families are filled in", () => {
    none(
      "too long",
      explained.flatMap(({ type, one, cases }) => {
        const causes = cases.flatMap((each) => each.causes).filter((text) => text.length > 220);
        const fixes = cases.flatMap((each) => each.fixes).filter((text) => text.length > 280);
        return [...(one.meaning.length > 220 ? [one.meaning] : []), ...causes, ...fixes].map(
          (text) => `${type}: ${text}`,
        );
      }),
    );
  });

  it("begin each fix with a verb", () => {
    none(
      "no verb that test/unit/catalog/verbs.ts knows",
      explained.flatMap(({ type, cases }) =>
        cases
          .flatMap(({ fixes }) => fixes)
          .filter((fix) => !verbs.has(fix.split(/[\s,;:.]/, 1)[0]?.toLowerCase() ?? ""))
          .map((fix) => `${type}: ${fix}`),
      ),
    );
  });

  it("speak with one voice", () => {
    const banned = /^This error|\bplease\b|\binvalid request\b|\bwe\b|[“”‘’…—–]|\s{2}|\{[a-z_]+\}/i;
    none(
      "says nothing, speaks for Stytch, or breaks typography",
      explained.flatMap(({ type, sentences }) =>
        sentences.filter((text) => banned.test(text)).map((text) => `${type}: ${text}`),
      ),
    );
    none(
      "unbalanced code",
      explained.flatMap(({ type, sentences }) =>
        sentences.filter((text) => (text.match(/`/g) ?? []).length % 2 === 1).map((text) => `${type}: ${text}`),
      ),
    );
  });

  it("repeat no sentence of another entry, and no name in other words", () => {
    const seen = new Map<string, string>();
    none(
      "belongs into a family",
      entries.flatMap(({ type, entry }) =>
        [entry, ...(entry.otherCases ?? [])]
          .flatMap(({ causes = [], fixes = [] }) => [...causes, ...fixes])
          .concat(entry.meaning ?? [])
          .flatMap((text) => {
            const other = seen.get(text);
            seen.set(text, type);
            return other === undefined ? [] : [`${type} and ${other}: ${text}`];
          }),
      ),
    );
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? [];
    const filler = new Set([
      "the",
      "is",
      "was",
      "an",
      "of",
      "for",
      "this",
      "that",
      "has",
      "be",
      "to",
      "in",
      "it",
      "error",
    ]);
    none(
      "its meaning only repeats its name",
      explained
        .filter(({ type, one }) =>
          words(one.meaning).every((word) => filler.has(word) || words(type.replaceAll("_", " ")).includes(word)),
        )
        .map(({ type }) => type),
    );
  });

  it("tell cases apart by what can be seen, each in its own words", () => {
    none(
      "two cases with one `when`, or one call in two cases",
      explained.flatMap(({ type, cases }) => {
        const told = cases.flatMap(({ when = "", calls }) => [when, ...calls]);
        return new Set(told).size === told.length ? [] : [type];
      }),
    );
  });

  it("tell end users nothing that is not for them", () => {
    none(
      "no error names, no Stytch, no technical terms",
      explained
        .flatMap(({ type, cases }) => cases.map(({ userMessage = "" }) => ({ type, userMessage })))
        .filter(({ userMessage }) => /stytch|token|\bAPI\b|`|_|error type/i.test(userMessage))
        .map(({ type, userMessage }) => `${type}: ${userMessage}`),
    );
  });

  it("lead to related errors that exist, both ways, and not to too many", () => {
    none(
      "dangling, to itself, one-sided or more than eight",
      explained.flatMap(({ type, one }) => [
        ...one.related
          .filter((other) => other === type || !prose[other]?.related.includes(type))
          .map((other) => `${type} → ${other}`),
        ...(one.related.length > 8 ? [`${type}: ${one.related.length} links`] : []),
      ]),
    );
  });

  it("have aliases that are no real names", () => {
    none(
      "real names",
      explained.flatMap(({ type, one }) =>
        one.aliases.filter((alias) => types.has(alias)).map((alias) => `${type}: ${alias}`),
      ),
    );
    const claims = new Map<string, string[]>();
    for (const { type, one } of explained)
      for (const alias of one.aliases) claims.set(alias, [...(claims.get(alias) ?? []), type]);
    none(
      "claimed by more than three",
      [...claims].filter(([, owners]) => owners.length > 3).map(([alias, owners]) => `${alias}: ${owners.join(", ")}`),
    );
  });

  it("have symptoms that say something, each of few errors", () => {
    const claims = new Map<string, string[]>();
    for (const { type, one } of explained) {
      for (const symptom of one.symptoms) {
        const words = symptom.toLowerCase();
        claims.set(words, [...(claims.get(words) ?? []), type]);
      }
    }
    none(
      "claimed by several: nobody could tell which is meant",
      [...claims].filter(([, owners]) => owners.length > 1).map(([words, owners]) => `${words}: ${owners.join(", ")}`),
    );
    none(
      "only the name in other letters",
      explained.flatMap(({ type, one }) =>
        one.symptoms.filter((words) => words.toLowerCase() === type.replaceAll("_", " ")).map(() => type),
      ),
    );
  });

  it("point from a retired name to its successor", () => {
    none(
      "neither meaning nor fixes name it",
      entries
        .filter(({ entry }) => entry.retired?.successor)
        .filter(
          ({ type, entry }) =>
            !explained
              .find((one) => one.type === type)
              ?.sentences.some((text) => text.includes(entry.retired?.successor ?? "")),
        )
        .map(({ type }) => type),
    );
    none(
      "successor doesn't exist",
      entries
        .filter(({ entry }) => entry.retired?.successor && !types.has(entry.retired.successor))
        .map(({ type }) => type),
    );
  });

  it("guess no status and no message for a name that only an enumeration knows", () => {
    none(
      "an `sdk` entry with a status names a fixture or an SDK as its API's source",
      entries
        .filter(({ entry }) => entry.source === "sdk")
        .filter(({ entry }) =>
          Object.entries(entry.apis ?? {}).some(
            ([api, { status }]) => status !== undefined && !["sdk", "b2b", "connected_apps"].includes(api),
          ),
        )
        .map(({ type }) => type),
    );
  });

  it("hold no secrets", () => {
    const secret =
      /secret-(?:test|live)-|public-token-(?:test|live)-[0-9a-f]{8}|project-(?:test|live)-[0-9a-f]{8}|eyJ[\w-]{10,}\./;
    none(
      "secrets",
      Object.entries(realAreas)
        .filter(([, source]) => secret.test(JSON.stringify(source)))
        .map(([area]) => area),
    );
  });
});

function kindOf(entry: (typeof entries)[number]["entry"]): "retired" | "sdk" | "oauth" | "api" {
  if (entry.retired) return "retired";
  if (entry.oauth && !entry.otherCases?.some(({ oauth }) => oauth)) return "oauth";
  const apis = Object.keys(entry.apis ?? {});
  return apis.length === 1 && apis[0] === "sdk" ? "sdk" : "api";
}
