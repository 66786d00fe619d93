import type { Api, CatalogEntry, ErrorCase, ErrorProse } from "../../catalog/entry";
import { type Product, type ReferenceLink, referenceLinks } from "../../catalog/reference";
import { definitionTitle } from "../../catalog/standards";
import { actorName, retryAdvice } from "./labels";
import { apisOf, originOf, scopeOf } from "./senders";
import type { TeamNote } from "./teamNote";
import type { Translate } from "./translate";

/** One of the cases behind an error, in words. */
export interface ExplainedCase extends Omit<ErrorCase, "actor" | "retry" | "isOAuth"> {
  readonly actor: string;
  readonly retry: string;
  /** Why it is likely the one that was met, where the call before tells it. */
  readonly likely?: string;
}

/** Everything a surface shows about one error, in words. Sentences may hold `code` and *emphasis*. */
export interface Explanation {
  readonly entry: CatalogEntry;
  readonly prose: ErrorProse;
  /** The APIs that it is known from, the one in use first. */
  readonly apis: readonly Api[];
  /**
   * Such as "401 · Consumer, B2B", "401 · B2B · OAuth", "404 · known from Consumer" where another API may send it too, "404 · B2B only" where
   * none can; empty when neither status nor API is known.
   */
  readonly origin: string;
  /** Which APIs send it, as far as anybody knows, and why. */
  readonly scope: readonly string[];
  /** What OAuth's specification says of the name, and which. Its facts, not Stytch's. */
  readonly standard?: { readonly title: string; readonly says: string };
  /** What else the same word is. */
  readonly alsoMeans?: string;
  /** At least one; the likeliest first, and where there are several, each with its `when`. */
  readonly cases: readonly ExplainedCase[];
  readonly references: readonly ReferenceLink[];
  /** What the reader's team says, folder by folder. Text of others. */
  readonly team: readonly TeamNote[];
  /** What the reader has to know about the worth of this explanation, if anything. */
  readonly caveat?: string;
}

/** What an explanation is made for. */
export interface Reader {
  readonly t: Translate;
  /** The product line in use, when it can be told: decides what comes first. */
  readonly product?: Product | undefined;
  /** The SDK method that answered with the error, where it can be told. */
  readonly call?: string | undefined;
  /** The answer that it was met in has OAuth's form. */
  readonly isOAuth?: true | undefined;
  /** What the reader's team says of the error. Its words for end users stand instead of the catalog's. */
  readonly team?: readonly TeamNote[] | undefined;
}

export function explain(entry: CatalogEntry, prose: ErrorProse, reader: Reader): Explanation {
  const { t, product, team = [] } = reader;
  const known = apisOf(entry, product);
  const caveat = caveatOf(entry, prose, t);
  const { alsoMeans, standard } = prose;
  const [definition] = entry.oauth?.defined ?? [];
  return {
    entry,
    prose,
    team,
    apis: known,
    origin: originOf(entry, known, t),
    cases: casesOf(prose, reader),
    references: referenceLinks(entry, product),
    scope: scopeOf(entry, known, prose, t),
    ...(definition && standard !== undefined && { standard: { title: definitionTitle(definition), says: standard } }),
    ...(alsoMeans !== undefined && { alsoMeans: t("The same word is also {0}.", alsoMeans) }),
    ...(caveat !== undefined && { caveat }),
  };
}

function casesOf(prose: ErrorProse, { t, call, isOAuth, team = [] }: Reader): ExplainedCase[] {
  const isSaidByTeam = team.some((one) => one.userMessage !== undefined);
  const likelihood = (one: ErrorCase): string | undefined => {
    if (isOAuth && one.isOAuth) return t("likely here, by the form of the answer");
    return call !== undefined && one.calls.includes(call) ? t("likely here, after `{0}`", call) : undefined;
  };
  const cases = [prose, ...prose.otherCases].map((one): ExplainedCase => {
    const { when, calls, causes, fixes, actor, retry, userMessage } = one;
    const likely = likelihood(one);
    return {
      calls,
      causes,
      fixes,
      actor: actorName(actor, t),
      retry: retryAdvice(retry, t),
      ...(when !== undefined && { when }),
      ...(userMessage !== undefined && !isSaidByTeam && { userMessage }),
      ...(likely !== undefined && { likely }),
    };
  });
  return cases.sort((a, b) => Number(b.likely !== undefined) - Number(a.likely !== undefined));
}

function caveatOf({ retired }: CatalogEntry, { source, inferred }: ErrorProse, t: Translate): string | undefined {
  if (retired?.successor !== undefined)
    return t("Dropped from Stytch's SDKs after {0}; today it is `{1}`.", retired.until, retired.successor);
  if (retired) return t("Dropped from Stytch's SDKs after {0}.", retired.until);
  if (source === "standard")
    return t(
      "Not found in Stytch's documentation; explained from OAuth's specification and what Stytch tells of these endpoints.",
    );
  return inferred ? t("Not in Stytch's public reference; explained from its name and its family.") : undefined;
}
