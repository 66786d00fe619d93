import type { Code } from "../code/code";
import { memberName } from "../recognition/camelNames";
import type { FieldValue } from "../syntax/fieldValue";
import type { Span } from "../text/span";
import type { Branch } from "./chainBranch";
import type { HandlerLanguage } from "./language";

/** A further branch of a chain: what it asks for, and the lines of its body. */
interface FurtherBranch {
  readonly condition: string;
  readonly body: readonly string[];
}

/** The lines of branches behind another one, in its form. */
export function branchLines(
  form: Branch["form"],
  branches: readonly FurtherBranch[],
  { elseIf, blocks }: HandlerLanguage,
): string[] {
  return branches.flatMap(({ condition, body }, at) => {
    const head = `${elseIf} ${condition}`;
    const inner = body.map((line) => `\t${line}`);
    if (form === "no braces") return [blocks === "indentation" ? `${head}:` : head, ...inner];
    if (form === "own braces") return [head, "{", ...inner, "}"];
    if (form === "below brace") return [`${head} {`, ...inner, "}"];
    return [at > 0 ? `} ${head} {` : `${head} {`, ...inner, ...(at < branches.length - 1 ? [] : ["}"])];
  });
}

const guards = /\b(?:if|when|where|unless|and|or)\b|&&|\|\|/;
const members = /^(?<prefix>(?:case\s+)?(?:\w+\.)*StytchAPIErrorType\.)[A-Z0-9_]+$/;
/** Members whose enumeration has been imported, or is known. */
const bareMembers = /^(?<prefix>(?:case\s+)?)[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

/** What an arm begins with, as one that is there does, if that asks for one error and nothing else. */
export function labelLike(
  { text, mask, language }: Code,
  labels: readonly Span[],
  values: readonly FieldValue[],
  type: string,
): string | undefined {
  for (const { start, end } of labels.toReversed()) {
    const [value, ...others] = values.filter((one) => start <= one.start && one.end <= end);
    const label = text.slice(start, end);
    const isJvm = language === "kotlin" || language === "java";
    const prefix = (members.exec(label) ?? (isJvm ? bareMembers.exec(label) : null))?.groups?.["prefix"];
    if (prefix !== undefined) return prefix + type.toUpperCase();
    const isPlain = others.length === 0 && !guards.test(mask.slice(start, end).replace(/^when\b/, ""));
    if (value && isPlain) return replaced(text, { start, end }, value, type);
  }
  return undefined;
}

/** What an arm begins with, with the word that those have that are there: Ruby's `in` and `when` don't go together. */
export function asLabel({ text }: Code, [first]: readonly Span[], label: string): string {
  const isIn = first !== undefined && /^in\b/.test(text.slice(first.start, first.end));
  return isIn ? label.replace(/^when\b/, "in") : label;
}

/** A stretch of text with another error in the place of a value's, spelled as that is. */
export function replaced(text: string, { start, end }: Span, value: FieldValue, type: string): string {
  const spelled = text.slice(value.start, value.end);
  const isMember = !/["'`]/.test(text[value.start - 1] ?? "");
  const name = !isMember ? type : /^[A-Z0-9_]+$/.test(spelled) ? type.toUpperCase() : memberName(type);
  return text.slice(start, value.start) + name + text.slice(value.end, end);
}
