/** So many zones are remembered: a file has one or two. */
const mostZones = 20;
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * Minutes east of UTC of a zone of the tz database at a time on its clocks, given as if it were UTC. Of an hour that
 * comes twice the first one is meant. Undefined for a name that no zone has.
 */
export function namedZoneOffset(zone: string, local: number): number | undefined {
  const clock = clockOf(zone);
  if (!clock) return undefined;
  // A day before and after are both sides of a change of the clocks.
  const [before, after] = [offsetAt(clock, local - 86_400_000), offsetAt(clock, local + 86_400_000)];
  return before === after || offsetAt(clock, local - before * 60_000) === before ? before : after;
}

function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) {
    if (clocks.size >= mostZones) clocks.clear();
    clocks.set(zone, newClock(zone));
  }
  return clocks.get(zone);
}

function newClock(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
}

function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(clock.format(at)) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}
