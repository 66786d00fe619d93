import { compare } from "../../../src/catalog/check/compare";
import { readInput } from "../../../src/catalog/check/input";
import { mergeFacts } from "../../../src/catalog/check/merge";
import { areas } from "../../unit/catalog/check/catalog";
import { publicationsOfStytch } from "../seeds";
import { holds, type Target } from "../target";

const today = "2026-11-24";

/** What is compared with the catalog. */
export const catalogCheckTarget: Target = {
  name: "catalog check",
  seeds: publicationsOfStytch,
  check({ text }) {
    let input: ReturnType<typeof readInput>;
    try {
      input = readInput(text);
    } catch (error) {
      // What can't be read is said in a sentence.
      if (error instanceof Error && error.constructor === Error && /^[A-Z].* .*$/s.test(error.message)) return;
      throw error;
    }
    if (!input) return;
    const differences = compare(input, areas);
    const merged = mergeFacts(areas, differences, today);
    for (const { errors } of Object.values(merged)) {
      for (const [type, { apis = {} }] of Object.entries(errors)) {
        holds(/^[a-z][a-z0-9_]*$/.test(type), "a name that is taken over is one", () => type);
        const statuses = Object.values(apis).flatMap((api) => api.status ?? []);
        holds(
          statuses.every((status) => status >= 100 && status < 600),
          "a status is one of HTTP",
          () => statuses,
        );
      }
    }
    const left = compare(input, merged).filter((one) => one.kind === "new");
    holds(left.length === 0, "what was taken over isn't new any more", () => left);
  },
};
