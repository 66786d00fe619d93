import { type Likely, surelyMeant } from "../search/likeness";
import { fitToShow, longestName } from "../text/foreign";
import type { FieldValue } from "../syntax/fieldValue";
import { isOthers } from "./othersNames";
import type { Problem, Rule, RuleContext } from "./problem";
import { stytchValues } from "./stytchValues";

const shape = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;
/** One of Stytch's names in another spelling, perhaps: `session-not-found`, `sessionNotFound`. */
const otherShape = /^[a-z][a-z0-9]*(?:(?:-[a-z0-9]+)+|(?:[A-Z][a-z0-9]*)+)$/;
const mostFixes = 4;
/** For how many wrong names of a text the right ones are looked for, which takes some milliseconds each. */
const mostSuggested = 100;
/** How much less likely than the first another name may be and still be offered. */
const asLikely = 0.15;
/** How like a name has to be to one of Stytch's where it may be somebody else's. */
const nearlySame = 0.9;

/** A name in an error-type position that no error has. */
export const unknownErrorType: Rule = {
  id: "unknown-error-type",
  check(context) {
    const { source, search } = context;
    // A log prints what a server sent: if a name is unknown there, the catalog is old.
    if (source.kind === "log" || source.kind === "prose") return [];
    return stytchValues(context)
      .filter((value) => isUnknown(value, context))
      .flatMap((value, index) => {
        const alike = index < mostSuggested ? search.alike(value.value) : [];
        const likeness = surelyMeant(alike)?.likeness ?? 0;
        const isDoubtful = value.isDoubtful || !shape.test(value.value);
        return isDoubtful && likeness < nearlySame ? [] : problem(value, alike, context);
      });
  },
};

function isUnknown({ value }: FieldValue, { catalog }: RuleContext): boolean {
  return (shape.test(value) || otherShape.test(value)) && value.length > 4 && !isOthers(value) && !catalog.find(value);
}

/** With the names that it resembles, if any. */
function problem({ value, start, end }: FieldValue, alike: readonly Likely[], { t }: RuleContext): Problem {
  const [best] = alike;
  const meant = surelyMeant(alike);
  const shown = fitToShow(value, longestName);
  // Beside a name that is surely meant, those that resemble it from afar are noise.
  const likely = alike.slice(0, mostFixes).filter(({ likeness }) => likeness > (best?.likeness ?? 0) - asLikely);
  return {
    rule: "unknown-error-type",
    start,
    end,
    message: best
      ? t('"{0}" isn\'t a Stytch error type; did you mean {1}?', shown, best.entry.type)
      : t("\"{0}\" isn't a Stytch error type; look it up in Stytch's reference.", shown),
    fixes: likely.map((one) => ({
      title: t("Change to {0}", one.entry.type),
      edits: [{ start, end, text: one.entry.type }],
      isPreferred: one === meant,
    })),
  };
}
