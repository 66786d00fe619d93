import { zonePattern } from "./instant";

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const month = `(?<monthName>${monthNames.join("|")})[a-z]{0,6}`;
const weekday = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}";
const half = String.raw`(?: ?(?<half>[AaPp])\.?[Mm]\b)?`;
const clock = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:[.,](?<fraction>\d{1,9})\d{0,3})?${half}(?!\d|:\d)`;
const year = String.raw`(?<year>\d{4})`;
const shortYear = String.raw`(?<shortYear>\d\d)`;
const zone = `(?: ?${zonePattern})?`;
const twelve = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d):(?<second>\d\d)(?:[.,:](?<fraction>\d{1,9}))?${half}(?!\d|:\d)`;
const after = String.raw`(?<![\d/._-]|\d:)`;

/** Forms with a date before a clock; each pattern's named groups are what `TimesOfFile.read` reads. */
const patterns = {
  iso: String.raw`${after}${year}-(?<month>\d\d)-(?<day>\d\d)(?:[T \t_]|\]\[)(?<hour>[ \d]\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,](?<fraction>\d{1,9})\d{0,3})?)?${half}(?!\d|:\d)${zone}`,
  isoBasic: String.raw`${after}${year}(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?:[.,](?<fraction>\d{1,9}))?(?!\d)${zone}`,
  yearSlash: String.raw`${after}${year}/(?<month>\d\d)/(?<day>\d\d)(?: | - )${clock}${zone}`,
  commonLog: String.raw`${after}(?<day>\d\d)/${month}/${year}[: ]${clock}${zone}`,
  http: String.raw`\b${weekday}, (?<day>\d\d) ${month} ${year} ${clock}${zone}`,
  jsDate: String.raw`\b${weekday} ${month} (?<day>\d\d) ${year} ${clock}${zone}`,
  ctime: String.raw`\b${weekday} ${month} (?<day>[ \d]\d) ${twelve} (?:${zonePattern} )?${year}(?!\d)`,
  dayBefore: String.raw`\b${weekday} (?<day>[ \d]?\d) ${month} ${twelve} (?:${zonePattern} )?${year}(?!\d)`,
  syslog: String.raw`\b${month} (?<day>[ \d]?\d),? (?:${year} )?${twelve}${zone}`,
  monthFirst: String.raw`\b${month} (?<day>\d{1,2}), ${year},? ${twelve}${zone}`,
  dayMonth: String.raw`${after}(?<day>\d\d)[- ]${month}[- ](?:${year}|${shortYear})(?: |::)${clock}${zone}`,
  klog: String.raw`(?<![\w-])[IWEF](?<month>\d\d)(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)\.(?<fraction>\d{6})(?!\d)`,
  logcat: String.raw`${after}(?<month>\d\d)-(?<day>\d\d) (?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)\.(?<fraction>\d{3,6})(?!\d)`,
  dotted: String.raw`${after}(?<day>\d{1,2})\.(?<month>\d{1,2})\.${year},? ${clock}${zone}`,
  slashed: String.raw`${after}(?<first>\d{1,2})(?<between>[/-])(?<other>\d{1,2})\k<between>${year}(?:,? |-)${twelve}${zone}`,
  shortSlashed: String.raw`${after}(?<first>\d{1,2})/(?<other>\d{1,2})/${shortYear},? ${twelve}${zone}`,
  dots: String.raw`${after}${year}(?<between>[.-])(?<month>\d\d)\k<between>(?<day>\d\d)[ -](?<hour>\d\d)(?<within>[.:])(?<minute>\d\d)\k<within>(?<second>\d\d)(?:[.:](?<fraction>\d{1,9}))?(?!\d)(?<minutesEast>[+-]\d{3}(?!\d))?`,
  compact: String.raw`(?<![\w/.-])[IWEF]?${year}(?<month>\d\d)(?<day>\d\d) ${clock}${zone}`,
  shortCompact: String.raw`(?<=^|\[[DIWECF] |^[IWEF])${shortYear}(?<month>\d\d)(?<day>\d\d) {1,2}${twelve}`,
  chromium: String.raw`(?<=[[:])(?<month>\d\d)(?<day>\d\d)/(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)\.(?<fraction>\d{3,6})(?=:[A-Z])`,
} as const;

export type TimeForm = keyof typeof patterns | "epoch";

export const timeForms: readonly (readonly [TimeForm, RegExp])[] = Object.entries(patterns).map(
  ([form, pattern]) => [form as TimeForm, new RegExp(pattern)] as const,
);

/** 1 to 12 for `Jan` to `Dec`. */
export const monthOf = (name: string) => monthNames.indexOf(name) + 1;
