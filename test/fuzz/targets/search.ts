import { english as t } from "../../../src/core/explanation/translate";
import { lookUp } from "../../../src/core/search/lookUp";
import { resolve } from "../../../src/core/search/resolve";
import type { Hit } from "../../../src/core/search/hit";
import { knowledge } from "../knowledge";
import { questions } from "../seeds";
import { holds, type Target } from "../target";

const { catalog, search } = knowledge;
const typesOf = (hits: readonly Hit[]): string[] => hits.map(({ entry }) => entry.type);

function areInOrder(hits: readonly Hit[]): void {
  const types = typesOf(hits);
  holds(new Set(types).size === types.length, "an error is found once", () => types);
  holds(
    types.every((type) => catalog.find(type) !== undefined),
    "what is found is in the catalog",
    () => types,
  );
  const isSane = ({ certainty, likeness }: Hit): boolean =>
    certainty >= 0 && likeness >= 0 && Number.isFinite(likeness);
  holds(hits.every(isSane), "a hit's likeness is a number", () => types);
  const isSorted = hits.every((hit, at) => at === 0 || hit.certainty <= (hits[at - 1]?.certainty ?? 0));
  holds(isSorted, "what is surer comes first", () => types);
}

/** Which errors somebody means. */
export const searchTarget: Target = {
  name: "search",
  seeds: questions,
  check({ text }) {
    const hits = search.find(text, 5);
    areInOrder(hits);
    holds(
      String(typesOf(search.find(text, 9).slice(0, 5))) === String(typesOf(hits)),
      "a longer list begins as a shorter one",
    );
    areInOrder(search.near(text, 8));
    const alike = search.alike(text);
    const isLikely = alike.every(({ likeness }, at) => likeness > 0 && likeness <= (alike[at - 1]?.likeness ?? 1));
    holds(isLikely, "names that are alike come with the likeliest first", () => alike.map(({ likeness }) => likeness));
    const resolution = resolve(text, knowledge);
    holds(!resolution || resolution.entries.length > 0, "what is meant is an error");
    const named = /^\s*(\w+)\s*$/.exec(text)?.[1] ?? "";
    const known = catalog.find(named.toLowerCase());
    holds(!known || hits[0]?.entry === known, "a name is found by itself", () => [text, typesOf(hits)]);
    const { groups, offers } = lookUp(text, { ...knowledge, t }, ["weak_password"]);
    const rows = groups.flatMap((group) => group.rows);
    holds(rows.length > 0 !== offers.length > 0, "a look-up lists errors, or offers what else helps");
    holds(
      rows.every(({ meaning }) => meaning !== ""),
      "an error in the list has a meaning",
    );
  },
};
