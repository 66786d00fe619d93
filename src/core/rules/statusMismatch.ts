import { type Code, codeOf } from "../code/code";
import type { CatalogEntry } from "../../catalog/entry";
import { onlyStatuses, statusesOf } from "../explanation/statuses";
import { payloadRegion } from "../payload/region";
import type { Occurrence } from "../recognition/scan";
import { helperStatuses, mockedStatuses } from "../syntax/mockedStatuses";
import { proseTables } from "../syntax/proseTables";
import { statusConditions } from "../syntax/statusConditions";
import { statusTables } from "../syntax/statusTables";
import { statusTuples } from "../syntax/statusTuples";
import type { Span } from "../text/span";
import { isOwnAnswer } from "./mockedPayload";
import type { Fix, Problem, Rule, RuleContext } from "./problem";

const status = /(?:status_?code|statusCode|StatusCode|http status)\\*["'\])]*\s*(?:=>|[:=])\s*["']?\d{3}\b/g;
/** `.statusCode(404)` of a builder. */
const statusCall = /\b(?:with|set)?_?status_?code\(\s*\d{3}\s*\)/gi;
const typeCall = /\b(?:with|set)?_?error_?type\(\s*["']$/i;
/** How far a chain of a builder's calls is read to each side, in UTF-16 units. */
const chainReach = 400;

/** A status beside an error that the error never has. */
export const statusMismatch: Rule = {
  id: "status-mismatch",
  check(context) {
    const { text, source, occurrences } = context;
    // What a server really sent is right, whatever the catalog says.
    if (source.kind === "log") return [];
    const found = new Map<number, Problem>();
    const beside = new Map<number, Set<CatalogEntry>>();
    const add = ({ entry }: Occurrence, digits: Span | undefined): void => {
      if (!digits) return;
      beside.set(digits.start, (beside.get(digits.start) ?? new Set()).add(entry));
      const problem = problemOf(entry, digits, context);
      if (problem) found.set(problem.start, problem);
    };
    for (const one of occurrences) {
      if (one.context === "field") add(one, statusOfPayload(context, one));
      if (one.context === "argument") add(one, statusOfBuilder(text, one));
    }
    if (source.kind === "prose") for (const { type, status } of statusesOfTables(context)) add(type, status);
    if (source.kind === "code") {
      const asked = occurrences.filter((one) => askedFor.has(one.context));
      const code = codeOf(text, source.language);
      const { mask } = code;
      const given = occurrences.filter(({ context }) => context === "field");
      for (const { type, status } of [
        ...statusConditions(text, asked, source.language),
        ...statusTuples(text, occurrences),
        ...statusTables(text, occurrences),
        ...mockedStatuses(code, given),
        ...helperStatuses(code, occurrences),
      ]) {
        // Nothing but blanks is left of a comment, and the quotes of a string.
        if (mask.slice(status.start - 1, status.end + 1).trim() !== "") add(type, status);
      }
    }
    return [...found.values()].map((problem) => {
      const errors = [...(beside.get(problem.start) ?? [])].map(onlyStatuses);
      // What is right for one error and wrong for another beside the same status mends nothing.
      const suits = (fix: Fix): boolean =>
        errors.every((all) => !all || all.some((one) => fix.edits[0]?.text === String(one)));
      return { ...problem, fixes: problem.fixes.filter(suits) };
    });
  },
};

/** A column may hold what an application answers: it is Stytch's where most of it is what Stytch sends. */
function statusesOfTables({ text, occurrences }: RuleContext): ReturnType<typeof proseTables<Occurrence>> {
  const tables = new Map<number, ReturnType<typeof proseTables<Occurrence>>>();
  for (const row of proseTables(text, occurrences)) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return [...tables.values()].flatMap((rows) => {
    const right = rows.filter(({ type: { entry }, status }) =>
      statusesOf(entry).includes(Number(text.slice(status.start, status.end))),
    ).length;
    return right > 1 && right >= 2 * (rows.length - right) ? rows : [];
  });
}

const askedFor: ReadonlySet<string> = new Set(["field", "case", "constant"]);

/** The one status of the payload that an error stands in. */
function statusOfPayload({ text, source }: RuleContext, { start, end }: Span): Span | undefined {
  const region = payloadRegion(text, start, end);
  const [only, another] = text.slice(region.start, region.end).matchAll(status);
  // Two statuses in one region: which one belongs to the error can't be told.
  if (!only || another) return undefined;
  const last = region.start + only.index + only[0].search(/\d{3}/) + 3;
  if (source.kind === "code") {
    const code = codeOf(text, source.language);
    if (!isOneLiteral(code, start, last - 3) || isOwnAnswer(code, start)) return undefined;
  }
  return { start: last - 3, end: last };
}

/** Whether two places in code lie in one object, or in one string, and not in different statements. */
function isOneLiteral(code: Code, one: number, other: number): boolean {
  const { mask, brackets } = code;
  const string = code.stringAround(one);
  if (string && string.start <= other && other < string.end) return true;
  const [first, last] = [brackets.around(one), brackets.around(other)];
  if (first === last) return first !== -1 || !/\n\s*\n/.test(mask.slice(Math.min(one, other), Math.max(one, other)));
  for (const [inner, outer] of [
    [first, last],
    [last, first],
  ] as const) {
    let open = inner;
    for (let steps = 0; steps < 4 && open !== -1 && open !== outer; steps++) open = brackets.around(open);
    if (open !== outer || outer === -1) continue;
    const close = brackets.partner(outer);
    return (
      mask[outer] !== "{" || (close !== -1 && !/;|=>|\n\s*\n/.test(mask.slice(outer, Math.min(close, outer + 2000))))
    );
  }
  return false;
}

/** The one status that the calls of a builder give to the same error. */
function statusOfBuilder(text: string, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - chainReach), start);
  if (!typeCall.test(before)) return undefined;
  const head = /[^;{}]*$/.exec(before)?.[0] ?? "";
  const tail = /^[^;{}]*/.exec(text.slice(end, end + chainReach))?.[0] ?? "";
  const [only, another] = `${head}${text.slice(start, end)}${tail}`.matchAll(statusCall);
  if (!only || another) return undefined;
  const at = start - head.length + only.index + only[0].search(/\d{3}/);
  return { start: at, end: at + 3 };
}

function problemOf(entry: CatalogEntry, digits: Span, { text, t }: RuleContext): Problem | undefined {
  const { type } = entry;
  const known = onlyStatuses(entry);
  const stated = text.slice(digits.start, digits.end);
  if (!known || stated === "200" || known.includes(Number(stated))) return undefined;
  return {
    rule: "status-mismatch",
    ...digits,
    type,
    message: t("Stytch sends {0} with status {1}, not {2}; correct the status.", type, known.join(t(" or ")), stated),
    fixes: known.map((right) => ({
      title: t("Change to {0}", String(right)),
      edits: [{ ...digits, text: String(right) }],
      isPreferred: known.length === 1,
    })),
  };
}
