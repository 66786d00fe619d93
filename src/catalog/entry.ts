import type { OAuthCode } from "./standards";

/** The APIs an error can come from. `sdk`: raised inside a client or server SDK, never sent by an API. */
export const apis = ["consumer", "b2b", "fraud", "connected_apps", "management", "sdk"] as const;
export type Api = (typeof apis)[number];

/** Who has to act. `admin`: whoever manages the customer's organization or its identity provider. */
export type Actor = "end-user" | "developer" | "settings" | "admin" | "stytch";

/** Whether the same call can succeed later: never, once something is mended, or by itself after a pause. */
export type Retry = "never" | "after-fix" | "backoff";

/**
 * Where a name comes from: Stytch's public documentation, a response seen in the wild, nothing but the enumerations of
 * Stytch's SDKs, or a specification of OAuth that Stytch's endpoints follow.
 */
export type Source = "reference" | "observed" | "sdk" | "standard";

/** What one API is known to answer. An absent field is unknown, not empty. */
export interface ApiAnswer {
  /** HTTP status. */
  readonly status?: number;
  /** The literal `error_message`, word for word. */
  readonly message?: string;
  /** Given only where it is weaker than the entry's own source. */
  readonly source?: Source;
}

/** A page of Stytch's guides that goes deeper than the reference. */
export interface Guide {
  readonly title: string;
  readonly url: string;
}

/** A name that Stytch's SDKs have dropped. */
export interface Retirement {
  /** ISO date of the last SDK that had the name. */
  readonly until: string;
  /** The `error_type` that took its place, where one did. */
  readonly successor?: string;
}

/** Why one API alone can send a name. */
export interface Scope {
  readonly why: string;
  /** The name that the other product line has for the same failure, where it has one. */
  readonly counterpart?: string;
}

/** The names, statuses and APIs: all that recognition needs, loaded at activation. */
export interface ErrorFacts {
  /** The APIs that are known to send it. That another one doesn't isn't said by its absence: see `only`. */
  readonly apis: { readonly [api in Api]?: { readonly status?: number } };
  /** The one API that can send it, by what the name speaks of. Where it is absent, nobody knows. */
  readonly only?: Api;
  /** The name is common outside Stytch, so it counts only beside evidence of Stytch. */
  readonly ambiguous?: true;
  /** Stytch, or everybody, uses the word for something else too: it counts only where an error stands. */
  readonly alsoMeans?: true;
  readonly retired?: Retirement;
  readonly oauth?: OAuthCode;
}

/** What can stand behind one error type, and what to do then. */
export interface ErrorCase {
  /** By what it is told from the other cases at a glance; given where there are several. */
  readonly when?: string;
  /** It is this one of several cases where the answer has OAuth's form. */
  readonly isOAuth?: true;
  /** SDK methods after which it is this case, as `endpoints.json` writes them; empty where the call tells nothing. */
  readonly calls: readonly string[];
  readonly causes: readonly string[];
  /** Ordered: what to do first comes first. */
  readonly fixes: readonly string[];
  readonly actor: Actor;
  readonly retry: Retry;
  /** What an app can safely show its own end user. */
  readonly userMessage?: string;
}

/**
 * What is said about an error, loaded when first asked for. Sentences may hold `code` and *emphasis*.
 * What it says as a case is the usual one.
 */
export interface ErrorProse extends ErrorCase {
  readonly meaning: string;
  /** What the same type stands for elsewhere: after another call, in another product. */
  readonly otherCases: readonly ErrorCase[];
  /** Existing names, both ways: if a names b, b names a. */
  readonly related: readonly string[];
  /** Wrong names that people write for this error. */
  readonly aliases: readonly string[];
  /** How end users, developers and support describe it, in their words: read by the search alone. */
  readonly symptoms: readonly string[];
  /** What OAuth's specification says of the code, in our words; given where the facts have `oauth`. */
  readonly standard?: string;
  /** Literal messages by API; `unknown` where it is not known which API sends it. */
  readonly messages: { readonly [api in Api | "unknown"]?: string };
  readonly guides: readonly Guide[];
  /** Given where the facts have `only`. */
  readonly scope?: Scope;
  /** What else the same word is, to follow "is also"; given where the facts have `alsoMeans`. */
  readonly alsoMeans?: string;
  /** The explanation was derived from the name and its family: no documentation says it. */
  readonly inferred: boolean;
  readonly source: Source;
  /** Only APIs whose source is weaker than `source`. */
  readonly apiSources: { readonly [api in Api]?: Source };
  /** ISO date on which the facts were last compared with their source. */
  readonly checked: string;
}

/** One error with its facts. `type` is the `error_type`; `area` the name of its file. */
export interface CatalogEntry extends ErrorFacts {
  readonly type: string;
  readonly area: string;
}
