import { explain } from "../../../src/core/explanation/explanation";
import { statusesOf } from "../../../src/core/explanation/statuses";
import { plainText } from "../../../src/core/explanation/plainText";
import { english as t } from "../../../src/core/explanation/translate";
import { pageBody } from "../../../src/core/page/pageBody";
import type { Incident } from "../../../src/core/payload/incident";
import { errorsIn } from "../../../src/core/recognition/metErrors";
import { proseOf } from "../../../src/core/search/knowledge";
import { knowledge } from "../knowledge";
import { documents } from "../seeds";
import { holds, type Target } from "../target";

const { names, prose } = knowledge;
const mostExplained = 2;

/** The elements of a page, without what is said in them. */
const tagsOf = (page: string): string => String(page.match(/<\/?[a-zA-Z][^\s>]*/g));

/** The same incident, in plain words: the page of it has the same elements. */
function plainly(incident: Incident): Incident {
  const { message, details, time } = incident;
  return {
    ...incident,
    ...(message !== undefined && { message: "words" }),
    ...(details !== undefined && { details: "words" }),
    ...(time !== undefined && { time: "12:00:00" }),
  };
}

/** An error in words, as its page and the clipboard have it. */
export const explainTarget: Target = {
  name: "explain",
  seeds: documents,
  check({ text, source }) {
    const met = errorsIn(text, names).slice(0, mostExplained);
    const hostile = {
      entry: knowledge.catalog.find("weak_password"),
      incident: { message: text, details: text, time: text },
    };
    for (const { entry, incident } of [...met, hostile]) {
      holds(entry !== undefined, "the error is known");
      const explanation = explain(entry, proseOf(entry, prose), { t, ...incident });
      holds(
        statusesOf(entry).every((status) => Number.isInteger(status) && status >= 100 && status < 600),
        "statuses are ones of HTTP",
        () => entry.type,
      );
      const words = plainText(explanation, t);
      holds(!/\{\d\}|\[object/.test(words), "an explanation is whole", () => words);
      const page = (shown: Incident): string =>
        pageBody(explanation, {
          ...{ t, area: "Area", version: "1.2.3", incident: shown, language: source.language },
          ...{ meaningOf: () => undefined, canGoBack: false, canGoForward: true },
        });
      holds(
        tagsOf(page(incident)) === tagsOf(page(plainly(incident))),
        "a text is no markup of the page",
        () => incident,
      );
    }
  },
};
