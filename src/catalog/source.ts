import type { Actor, Api, ApiAnswer, Guide, Retirement, Retry, Source } from "./entry";
import type { Definition } from "./standards";

/** What entries of a family share. Text may hold `{name}`, filled from an entry's `params`. */
export interface FamilySource {
  readonly meaning?: string;
  readonly causes?: readonly string[];
  readonly fixes?: readonly string[];
  readonly actor?: Actor;
  readonly retry?: Retry;
  readonly userMessage?: string;
  readonly related?: readonly string[];
  readonly guides?: readonly Guide[];
  readonly inferred?: boolean;
}

/** One of several cases behind a type. */
interface CaseSource {
  readonly when: string;
  readonly oauth?: true;
  readonly calls?: readonly string[];
  readonly causes: readonly string[];
  readonly fixes: readonly string[];
  readonly actor: Actor;
  readonly retry: Retry;
  readonly userMessage?: string;
}

/** An entry as an area file holds it; `schema.json` says the same to the editor. */
export interface EntrySource {
  readonly apis?: { readonly [api in Api]?: ApiAnswer };
  /** The literal message where it is not known which API sends it. */
  readonly message?: string;
  readonly family?: string;
  readonly params?: { readonly [name: string]: string };
  readonly meaning?: string;
  readonly when?: string;
  readonly calls?: readonly string[];
  readonly causes?: readonly string[];
  readonly fixes?: readonly string[];
  readonly actor?: Actor;
  readonly retry?: Retry;
  readonly userMessage?: string;
  readonly otherCases?: readonly CaseSource[];
  readonly related?: readonly string[];
  readonly aliases?: readonly string[];
  readonly symptoms?: readonly string[];
  readonly guides?: readonly Guide[];
  /** Why one API alone can send it, as a key of `scopes.json`. */
  readonly only?: { readonly why: string; readonly counterpart?: string };
  /** What defines the name as a code of OAuth, and what it says of it, in our words. */
  readonly oauth?: { readonly defined: readonly Definition[]; readonly says: string };
  readonly ambiguous?: true;
  readonly alsoMeans?: string;
  readonly inferred?: boolean;
  readonly retired?: Retirement;
  /** `catalog:check` found the name, and nobody has explained it yet: neither the build nor the tests let it pass. */
  readonly unexplained?: true;
  readonly source: Source;
  readonly checked: string;
}

/** One `<area>.json`. */
export interface AreaSource {
  /** The area's name for people, such as "Magic links". */
  readonly title: string;
  readonly families?: { readonly [name: string]: FamilySource };
  readonly errors: { readonly [type: string]: EntrySource };
}

/** Area files by area name (file name without `.json`). */
export type AreaSources = { readonly [area: string]: AreaSource };
