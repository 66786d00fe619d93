import { namedZoneOffset } from "./namedZones";

const offsets: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  WET: 0,
  WEST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  PKT: 300,
  WIB: 420,
  HKT: 480,
  SGT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  ACDT: 630,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  BRT: -180,
  NST: -210,
  NDT: -150,
  AST: -240,
  ADT: -180,
  IDT: 180,
  CAT: 120,
  EAT: 180,
  WAT: 60,
  WITA: 480,
  BST: 60,
  IST: 330,
};

/** Abbreviations that are read as one zone, though others use them for their own. */
export const ambiguousZones: ReadonlySet<string> = new Set(["AST", "BST", "CST", "IST"]);

/** Hours alone stand right behind the clock, or before what is no number: `10:11:12 -03 [31]`. */
const hoursAlone = String.raw`(?<=\d)[+-]\d\d(?![\d:.%-])|[+-]\d\d(?=$|[\],]| [[(<])`;
const area = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific";
/** The zone after a time, as a part of a pattern: an offset, `Z`, an abbreviation that is known or a name as `Europe/Oslo`. */
export const zonePattern = String.raw`(?<zone>(?:GMT|UTC)?[+-]\d\d:?\d\d(?![\d:-])|${hoursAlone}|(?:${area})/[A-Z][\w/+-]{1,40}|(?:${Object.keys(offsets).join("|")})\b)`;

/**
 * Minutes east of UTC. Undefined for what is no zone, `+29:00` for one.
 * @param local the time on the zone's clocks, as if it were UTC; of an hour that comes twice the first one is meant
 */
export function zoneOffset(zone: string, local: number): number | undefined {
  if (Object.hasOwn(offsets, zone)) return offsets[zone];
  if (zone.includes("/")) return namedZoneOffset(zone, local);
  const [, sign, hours, minutes = "00"] = /([+-])(\d\d)(?::?(\d\d))?$/.exec(zone) ?? [];
  if (Number(hours) > 15 || !(Number(minutes) < 60)) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

export interface WallClock {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

/** The time as if it were UTC, in epoch ms. Undefined where there is no such day or hour; a leap second is allowed. */
export function wallClockTime(clock: WallClock): number | undefined {
  const { year, month, day, hour, minute, second, millisecond } = clock;
  if (hour > 23 || minute > 59 || second > 60 || month < 1 || month > 12 || day < 1) return undefined;
  if (year < 1970 || year > 2199) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/** Epoch seconds, ms, µs or ns, told apart by their size, as ms. Undefined outside of 2001 to 2199. */
export function epochTime(digits: string): number | undefined {
  if (!/^\d{10,19}(?:\.\d{1,9})?$/.test(digits)) return undefined;
  const value = Number(digits);
  const unit = value < 1e11 ? 1e3 : value < 1e14 ? 1 : value < 1e17 ? 1e-3 : 1e-6;
  // Rounded to the µs first: 0.29 s is 289.99… ms in binary.
  const at = Math.floor(Math.round(value * unit * 1e3) / 1e3);
  return at >= 1e12 && at < Date.UTC(2200, 0) ? at : undefined;
}
