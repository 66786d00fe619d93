import type { Catalog } from "../../catalog/catalog";
import type { CompiledProse } from "../../catalog/compile";
import type { Product } from "../../catalog/reference";
import type { FileEvidence } from "../recognition/evidence";
import type { Occurrence } from "../recognition/scan";
import type { Span } from "../text/span";
import type { Source } from "../text/textKind";
import type { Search } from "../search/search";
import type { Translate } from "../explanation/translate";

/** How loud a rule is. */
export type Severity = "off" | "hint" | "information" | "warning" | "error";

/** The rules by their ids, as settings and suppressing comments name them. */
export const ruleIds = [
  "occurrence",
  "unknown-error-type",
  "status-mismatch",
  "wrong-api",
  "message-comparison",
  "duplicate-case",
  "dead-link",
  "removed",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** A change of text that mends a problem. */
export interface Fix {
  /** What the fix does, such as "Change to session_not_found". */
  readonly title: string;
  readonly edits: readonly (Span & { readonly text: string })[];
  /** The one to take without thinking. */
  readonly isPreferred: boolean;
}

/** What a rule found. */
export interface Problem extends Span {
  readonly rule: RuleId;
  /** One sentence: what is wrong, and what to do. */
  readonly message: string;
  /** The error that it is about, where it is a known one. */
  readonly type?: string;
  /** Another place that explains it, such as the first of two cases. */
  readonly related?: Span & { readonly message: string };
  readonly isDeprecated?: true;
  /** Best first. */
  readonly fixes: readonly Fix[];
}

/** What the rules know of a text. */
export interface RuleContext {
  readonly text: string;
  readonly source: Source;
  readonly evidence: FileEvidence;
  readonly occurrences: readonly Occurrence[];
  readonly catalog: Catalog;
  readonly prose: CompiledProse;
  readonly search: Pick<Search, "alike">;
  /** The product line whose client is in use at a place in code; undefined in any doubt. */
  readonly productAt: (offset: number) => Product | undefined;
  readonly t: Translate;
}

/** One thing that can be said about a text. Never throws; says nothing without evidence. */
export interface Rule {
  readonly id: RuleId;
  check(context: RuleContext): Problem[];
}
