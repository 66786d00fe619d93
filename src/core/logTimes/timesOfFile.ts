import { ambiguousZones, epochTime, wallClockTime, zoneOffset } from "./instant";
import { LatestHours } from "./latestHours";
import type { FoundTime, LogTime } from "./logTime";
import { monthOf, type TimeForm, timeForms } from "./timeForms";

/** `dayOrMonthFirst`: nothing in the file decides it. `zoneAssumed`: times without a zone were counted. `zoneAmbiguous`: `CST` was read as Chicago's, `IST` as India's, `BST` as Britain's, or `AST` as Halifax'. */
export type TimeNote = "dayOrMonthFirst" | "zoneAmbiguous" | "zoneAssumed";

type Groups = Readonly<Record<string, string | undefined>>;
const day = 86_400_000;

/**
 * What is decided for one file: the order of day and month, the year where lines have none, the zone where they have
 * none. Evidence grows as lines are read: where `dayFirst` changes, ambiguous times read before have to be read again,
 * or `read` is given a sample of the file first.
 */
export class TimesOfFile {
  readonly notes = new Set<TimeNote>();
  /** Undefined until a part above 12 or the order of the lines decides. */
  dayFirst: boolean | undefined;
  private certain = false;
  private previous: readonly [dayFirst: number, monthFirst: number] | undefined;
  /** The form that was found last: the next line mostly has it too. */
  private usual = timeForms[0];
  private hours = new LatestHours();
  private readonly steps = { dayFirst: 0, monthFirst: 0 };

  /**
   * @param reference Epoch ms of a time that no line is later than, the file's last change for one
   * @param assumedOffset Minutes east of UTC for a local time, given as if it were UTC
   */
  constructor(
    private reference: number,
    private readonly assumedOffset: (local: number) => number = () => 0,
  ) {}

  /** Goes on with the next part of a rotated log: what was decided stays decided. @param reference of that part */
  goOn(reference: number): void {
    this.reference = reference;
    // A year later the same words are another time.
    this.hours = new LatestHours();
  }

  /** The first time in a text, in whatever form. Dates that don't exist are no times. */
  read(text: string): FoundTime | undefined {
    const usual = this.usual && this.readForm(text, this.usual);
    // Every time has digits: where none stands before this one, no other form begins earlier.
    if (usual && !/\d/.test(text.slice(0, usual.start))) return usual;
    let found: FoundTime | undefined;
    for (const one of timeForms) {
      const time = this.readForm(text, one);
      if (!time || (found && time.start >= found.start)) continue;
      found = time;
      this.usual = one;
      if (time.start === 0) break;
    }
    return found;
  }

  private readForm(text: string, [form, pattern]: (typeof timeForms)[number]): FoundTime | undefined {
    const match = pattern.exec(text);
    const time = match?.groups && this.timeOf(match.groups, form);
    return time && { ...time, start: match.index, end: match.index + match[0].length };
  }

  /** A value that is nothing but a time: in a form, or as epoch seconds, ms, µs or ns. */
  readValue(text: string): LogTime | undefined {
    const known = this.hours.read(text);
    if (known) return known;
    const at = epochTime(text);
    return at === undefined ? this.readAny(text) : { at, zone: "explicit", form: "epoch" };
  }

  private readAny(text: string): LogTime | undefined {
    const found = this.read(text);
    if (found?.start !== 0) return undefined;
    const time = { at: found.at, zone: found.zone, form: found.form };
    // Where day and month may be in either order, each time is evidence of one.
    if (found.form !== "slashed" && found.form !== "shortSlashed") this.hours.keep(text, time);
    return time;
  }

  private timeOf(groups: Groups, form: TimeForm): LogTime | undefined {
    const local = this.localTime(groups);
    if (local === undefined) return undefined;
    if (groups.minutesEast !== undefined)
      return { at: local - Number(groups.minutesEast) * 60_000, zone: "explicit", form };
    if (groups.zone === undefined) return { at: local - this.assumedOffset(local) * 60_000, zone: "assumed", form };
    const offset = zoneOffset(groups.zone, local);
    if (offset === undefined) return undefined;
    if (ambiguousZones.has(groups.zone)) this.notes.add("zoneAmbiguous");
    return { at: local - offset * 60_000, zone: "explicit", form };
  }

  private localTime(groups: Groups): number | undefined {
    const date = (month: number, dayOfMonth: number, year: number) =>
      wallClockTime({
        year,
        month,
        day: dayOfMonth,
        hour: hourOf(groups),
        minute: Number(groups.minute),
        second: Number(groups.second ?? 0),
        millisecond: Number((groups.fraction ?? "").padEnd(3, "0").slice(0, 3)),
      });
    const year = groups.shortYear === undefined ? Number(groups.year) : 2000 + Number(groups.shortYear);
    if (groups.first !== undefined) {
      const [first, other] = [Number(groups.first), Number(groups.other)];
      const yearFirst =
        groups.shortYear === undefined ? undefined : date(other, Number(groups.shortYear), 2000 + first);
      if (yearFirst !== undefined && this.isLatest(yearFirst, [date(other, first, year), date(first, other, year)]))
        return yearFirst;
      return this.inOrder(date(other, first, year), date(first, other, year), groups.half !== undefined);
    }
    const month = groups.monthName === undefined ? Number(groups.month) : monthOf(groups.monthName);
    if (!Number.isNaN(year)) return date(month, Number(groups.day), year);
    return this.latest((candidate) => date(month, Number(groups.day), candidate));
  }

  /** In the latest year that isn't past the reference. A day of grace: zones, and clocks that are wrong. */
  private latest(inYear: (year: number) => number | undefined): number | undefined {
    const newest = new Date(this.reference + day).getUTCFullYear();
    // Eight years hold a February 29th, around 2100 too.
    for (let year = newest; year > newest - 9; year--) {
      const at = inYear(year);
      if (at !== undefined && at <= this.reference + day) return at;
    }
    return undefined;
  }

  /** Whether a reading comes nearest to the reference, of those that aren't later than it. */
  private isLatest(at: number, others: readonly (number | undefined)[]): boolean {
    const end = this.reference + day;
    return at <= end && others.every((other) => other === undefined || other > end || other < at);
  }

  private inOrder(dayFirst: number | undefined, monthFirst: number | undefined, twelveHours: boolean) {
    if (dayFirst === undefined || monthFirst === undefined) {
      if (dayFirst !== monthFirst) this.decide(monthFirst === undefined);
      return dayFirst ?? monthFirst;
    }
    if (dayFirst === monthFirst) return dayFirst;
    if (!this.certain) this.compare(dayFirst, monthFirst);
    if (this.dayFirst === undefined) this.notes.add("dayOrMonthFirst");
    return (this.dayFirst ?? !twelveHours) ? dayFirst : monthFirst;
  }

  private decide(dayFirst: boolean): void {
    this.dayFirst = dayFirst;
    this.certain = true;
    this.notes.delete("dayOrMonthFirst");
  }

  /** Lines go forward in time: the order with fewer steps back is the file's. */
  private compare(dayFirst: number, monthFirst: number): void {
    if (this.previous) {
      // Threads write a little out of order; a wrong reading is off by days.
      if (dayFirst < this.previous[0] - day) this.steps.dayFirst++;
      if (monthFirst < this.previous[1] - day) this.steps.monthFirst++;
    }
    this.previous = [dayFirst, monthFirst];
    if (this.steps.dayFirst === this.steps.monthFirst) this.dayFirst = undefined;
    else {
      this.dayFirst = this.steps.dayFirst < this.steps.monthFirst;
      this.notes.delete("dayOrMonthFirst");
    }
  }
}

function hourOf({ hour, half }: Groups): number {
  const value = Number(hour);
  if (half === undefined) return value;
  // No such hour, which is then no time.
  if (value < 1 || value > 12) return 24;
  return (value % 12) + (half.toUpperCase() === "P" ? 12 : 0);
}
