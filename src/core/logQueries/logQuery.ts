/** What is asked of logs that are kept elsewhere: how often were these error types met, over time? */
export interface LogQuery {
  /** At least one; any text, so that names from a log can be asked for too. */
  readonly types: readonly string[];
  /** In milliseconds since 1970; what happened at this very moment is asked for too. */
  readonly from?: number;
  /** In milliseconds since 1970; what happened at this very moment isn't asked for. */
  readonly to?: number;
  /** The field that holds the error type; dots lead into objects. `error_type` without it. */
  readonly field?: string;
  /** The width of one count; without it, one that divides the span into some dozens. */
  readonly step?: Step;
}

/** A width of time, as every dialect can say it. */
export interface Step {
  readonly count: number;
  readonly unit: "second" | "minute" | "hour" | "day";
}

/** A query with nothing left open but the span. */
export interface ExactQuery {
  /** Each once, none empty. */
  readonly types: readonly string[];
  readonly field: string;
  /** The field between its dots. */
  readonly path: readonly string[];
  readonly step: Step;
  readonly from: Date | undefined;
  readonly to: Date | undefined;
}

/** A language in which logs are asked. */
export interface Dialect {
  readonly id: string;
  /** The product's own name, which is the same in every language. */
  readonly name: string;
  /** Whether the query counts; one that doesn't only filters, and its product draws the counts. */
  readonly counts: boolean;
  /** What stands for the place of the logs, which nobody but the reader knows. */
  readonly placeholder?: string;
  /** @throws Unaskable */
  readonly write: (query: ExactQuery) => string;
}

/** What a query can't ask for: its dialect has no way, or none that its manual tells. */
export class Unaskable extends Error {
  /** @param text what can't be written: a type, a field or a span; hostile, maybe */
  constructor(
    readonly what: "type" | "field" | "span",
    readonly text: string,
  ) {
    super(`There is no sure way to ask for this ${what}.`);
  }
}

/**
 * The query in this dialect.
 * @throws Unaskable
 */
export function writeQuery(dialect: Dialect, query: LogQuery): string {
  return dialect.write(exactly(query));
}

function exactly({ types, from, to, field = "error_type", step }: LogQuery): ExactQuery {
  const unfit = types.find((type) => type === "" || hasControl.test(type));
  if (types.length === 0 || unfit !== undefined) throw new Unaskable("type", unfit ?? "");
  const path = field.split(".");
  if (path.includes("") || /\s/.test(field) || hasControl.test(field)) throw new Unaskable("field", field);
  if (from !== undefined && to !== undefined && from >= to) throw new Unaskable("span", `${from} – ${to}`);
  return {
    types: [...new Set(types)],
    field,
    path,
    step: step ?? stepOf(from, to),
    from: dateOf(from),
    to: dateOf(to),
  };
}

/** Control characters but tabs and line breaks, and halves of a character: no dialect has a sure way to write them. */
const hasControl = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

function dateOf(time: number | undefined): Date | undefined {
  if (time === undefined) return undefined;
  const date = new Date(time);
  // Beyond them, times are written with a sign and more digits, which the dialects can't read.
  if (!(date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999)) throw new Unaskable("span", String(time));
  return date;
}

const second = 1000;
const lengths: Readonly<Record<Step["unit"], number>> = {
  second,
  minute: 60 * second,
  hour: 3600 * second,
  day: 86_400 * second,
};
const usualSteps: readonly Step[] = [
  ...[1, 5, 10, 30].map((count) => ({ count, unit: "second" }) as const),
  ...[1, 5, 10, 30].map((count) => ({ count, unit: "minute" }) as const),
  ...[1, 3, 6, 12].map((count) => ({ count, unit: "hour" }) as const),
  ...[1, 7].map((count) => ({ count, unit: "day" }) as const),
];
/** More counts than this don't fit beside one another in a chart. */
const mostCounts = 60;

function stepOf(from: number | undefined, to: number | undefined): Step {
  if (from === undefined || to === undefined) return { count: 5, unit: "minute" };
  const fits = ({ count, unit }: Step): boolean => (to - from) / (count * lengths[unit]) <= mostCounts;
  return usualSteps.find(fits) ?? { count: Math.ceil((to - from) / lengths.day / mostCounts), unit: "day" };
}
