import type { RuleId } from "./problem";
import type { Translate } from "../explanation/translate";

/** What decides whether and how far the rules' problems are shown in a document. */
export interface ReportingFacts {
  /** Made by a bundler: not even read. */
  readonly isMinified: boolean;
  /** Somebody can edit it: no output channel, no side of a diff. */
  readonly isWritable: boolean;
  readonly isGenerated: boolean;
  /** It lies in a folder of dependencies. */
  readonly isVendored: boolean;
  /** Whether the settings leave generated files and dependencies out. */
  readonly skipsGenerated: boolean;
  readonly rulesOff: readonly RuleId[];
  /** It is longer than anybody writes: no rule looks for mistakes in it. A log has none to look for. */
  readonly isTooLong: boolean;
  /** How many problems there are, and how many of them may be shown. */
  readonly found: number;
  readonly limit: number;
}

/** A reason why not everything is told of a document. */
export type ReportingGap =
  | { readonly kind: "minified" | "read-only" | "vendored" | "generated" | "too-long" }
  | { readonly kind: "limit"; readonly found: number; readonly limit: number }
  | { readonly kind: "rules-off"; readonly rules: readonly RuleId[] };

const dependencyFolder =
  /[\\/](?:node_modules|bower_components|jspm_packages|vendor|Pods|site-packages|\.venv|venv|\.git|\.gradle)[\\/]/;

/** Whether a file came with a package manager, by its path. */
export function isVendored(path: string): boolean {
  return dependencyFolder.test(path);
}

/** Why nothing at all is reported in a document, if so. Needs no scan to be told. */
export function leftOut(
  facts: Omit<ReportingFacts, "found" | "limit" | "rulesOff" | "isTooLong">,
): ReportingGap | undefined {
  if (facts.isMinified) return { kind: "minified" };
  if (!facts.isWritable) return { kind: "read-only" };
  if (facts.skipsGenerated && facts.isVendored) return { kind: "vendored" };
  if (facts.skipsGenerated && facts.isGenerated) return { kind: "generated" };
  return undefined;
}

/** What isn't told of a document, weightiest first; empty where all is. */
export function gapsIn(facts: ReportingFacts): ReportingGap[] {
  const whole = leftOut(facts);
  // What limit and rules would do to problems that nobody looks for is of no interest.
  if (whole) return [whole];
  const { found, limit, rulesOff, isTooLong } = facts;
  return [
    ...(isTooLong ? [{ kind: "too-long" } as const] : []),
    ...(found > limit ? [{ kind: "limit", found, limit } as const] : []),
    ...(rulesOff.length > 0 ? [{ kind: "rules-off", rules: rulesOff } as const] : []),
  ];
}

/** A gap in one short sentence. */
export function gapText(gap: ReportingGap, t: Translate): string {
  switch (gap.kind) {
    case "minified":
      return t("Minified code isn't read; no setting changes that.");
    case "read-only":
      return t("Hovers only: nobody can edit this document.");
    case "vendored":
      return t("Hovers only: a dependency's file.");
    case "generated":
      return t("Hovers only: a generated file.");
    case "too-long":
      return t("Too long to look for mistakes in it; no setting changes that.");
    case "limit":
      return t("Only the first {0} of {1} problems are shown.", gap.limit, gap.found);
    case "rules-off": {
      const names = gap.rules.join(", ");
      return gap.rules.length === 1
        ? t('The rule "{0}" is off.', names)
        : t("{0} rules are off: {1}.", gap.rules.length, names);
    }
  }
}

/** The settings that close a gap, by their ids without `stytchErrors.`; empty where none does. */
export function gapSettings(gap: ReportingGap): string[] {
  switch (gap.kind) {
    case "minified":
    case "read-only":
    case "too-long":
      return [];
    case "vendored":
    case "generated":
      return ["problems.skipGenerated"];
    case "limit":
      return ["problems.limit"];
    case "rules-off":
      return gap.rules.map((rule) => `rules.${rule}`);
  }
}
