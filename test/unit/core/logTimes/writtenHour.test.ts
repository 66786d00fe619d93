import { assert } from "chai";
import { WrittenHour } from "../../../../src/core/logTimes/latestHours";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";

const encoder = new TextEncoder();

/** A time in several forms, with its minutes and seconds left open. */
const forms: readonly ((clock: string, fraction: string) => string)[] = [
  (clock, fraction) => `2026-11-03T09:${clock}.${fraction}Z`,
  (clock) => `2026-11-03T09:${clock}+02:00`,
  (clock, fraction) => `2026-11-03 09:${clock},${fraction}`,
  (clock) => `Nov  3 09:${clock}`,
  (clock) => `03/Nov/2026:09:${clock} +0000`,
  (clock, fraction) => `11-03 09:${clock}.${fraction}`,
];
const read = (text: string): number | undefined => new TimesOfFile(Date.UTC(2026, 11)).readValue(text)?.at;
const readIn = (hour: WrittenHour | undefined, text: string): number | undefined =>
  hour?.read(encoder.encode(`<${text}>`), { start: 1, end: text.length + 1 });

describe("WrittenHour", () => {
  for (const form of forms) {
    const first = form("14:08", "120");
    const hour = WrittenHour.of(first, read(first) ?? assert.fail(`${first} is no time`));

    it(`reads other times of the hour of ${first} as they are read in full`, () => {
      for (const text of [form("00:00", "000"), form("59:59", "999"), form("07:31", "050"), form("30:00", "300")])
        assert.strictEqual(readIn(hour, text), read(text), text);
    });

    it(`leaves what is no time of the hour of ${first} to whoever reads it in full`, () => {
      const others = [first.replace("09:", "10:"), form("60:00", "1"), form("1a:00", "1"), `${first} `, first.slice(1)];
      for (const text of [...others, first.slice(0, -1).replace(/\d$/, "x"), ""])
        if (text !== first) assert.isUndefined(readIn(hour, text), text);
    });
  }

  it("reads fractions of any length", () => {
    const at = (fraction: string): string => `2026-11-03T09:14:08${fraction}Z`;
    const hour = WrittenHour.of(at(".120"), read(at(".120")) ?? assert.fail("no time"));
    for (const fraction of ["", ".5", ".25", ".123456789"])
      assert.strictEqual(readIn(hour, at(fraction)), read(at(fraction)), fraction);
  });
});
