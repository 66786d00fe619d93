import { parseReference } from "../../../src/catalog/reference";
import { parseDeepLink } from "../../../src/core/links/deepLink";
import { referenceAt, referencesIn, statusIn, todaysPage } from "../../../src/core/links/referenceLinks";
import { knowledge } from "../knowledge";
import { documents, links } from "../seeds";
import { inOrderWithin } from "../spans";
import { holds, type Target } from "../target";

/** Links to Stytch's reference. */
export const linksTarget: Target = {
  name: "links",
  seeds: [...links, ...documents.filter(({ text }) => text.includes("stytch.com"))],
  check({ text, at }) {
    const references = referencesIn(text);
    inOrderWithin(references, text, "links");
    for (const reference of references) {
      const written = text.slice(reference.start, reference.end);
      holds(/^https?:/.test(written), "a link begins as one", () => written);
      const digits = statusIn(text, reference);
      holds(
        Number(text.slice(digits.start, digits.end)) === reference.status,
        "a link's status stands there",
        () => written,
      );
      const { url, type } = todaysPage(text, reference, knowledge.catalog);
      holds(/^https:\/\/stytch\.com\/docs\/[\w/#.-]+$/.test(url), "a link leads to the reference", () => url);
      holds(
        type === undefined || knowledge.catalog.find(type) !== undefined,
        "a link leads to a known error",
        () => type,
      );
    }
    const here = references.find(({ start, end }) => start <= at && at <= end);
    const found = referenceAt(text, at);
    holds(found?.start === here?.start && found?.end === here?.end, "a link is found from the cursor", () => [
      here,
      found,
    ]);
    parseReference(text);
  },
};

/** Links into the editor, which anybody can make. */
export const deepLinkTarget: Target = {
  name: "deep link",
  seeds: links,
  check({ text, at }) {
    for (const [path, rest] of [
      [text, ""],
      [text.slice(0, at), text.slice(at)],
      [`/error/${text}`, ""],
    ] as const) {
      const link = parseDeepLink(path, rest);
      if ("type" in link)
        holds(/^[a-z][a-z0-9_]{0,99}$/.test(link.type), "nothing but a name is taken from a link", () => link);
    }
  },
};
