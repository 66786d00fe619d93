import assert from "node:assert/strict";

import fc from "fast-check";

import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";

const iso = (file: TimesOfFile, text: string) => {
  const time = file.read(text);
  return time && new Date(time.at).toISOString().slice(0, 19);
};
const day = (file: TimesOfFile, text: string) => iso(file, text)?.slice(0, 10);

describe("times of a file", () => {
  const decisions: readonly (readonly [what: string, lines: readonly string[], dayFirst: boolean | undefined])[] = [
    ["a first part above 12", ["13/11/2026 10:11:12"], true],
    ["a second part above 12", ["11/13/2026 10:11:12"], false],
    ["lines in order, day first", ["01/02/2026 10:11:12", "03/02/2026 10:11:12", "01/03/2026 10:11:12"], true],
    ["lines in order, month first", ["02/01/2026 10:11:12", "02/03/2026 10:11:12", "03/01/2026 10:11:12"], false],
    [
      "certainty over order",
      ["13/11/2026 10:11:12", "02/01/2026 10:11:12", "02/03/2026 10:11:12", "03/01/2026 10:11:12"],
      true,
    ],
    ["nothing", ["05/06/2026 10:11:12"], undefined],
    ["the same number twice", ["05/05/2026 10:11:12"], undefined],
  ];
  for (const [what, lines, dayFirst] of decisions)
    it(`decides day and month by ${what}`, () => {
      const file = new TimesOfFile(Date.UTC(2026, 11, 1));
      for (const line of lines) file.read(line);
      assert.equal(file.dayFirst, dayFirst);
      assert.equal(file.notes.has("dayOrMonthFirst"), what === "nothing");
    });
  it("reads ambiguous dates as decided", () => {
    const file = new TimesOfFile(Date.UTC(2026, 11, 1));
    assert.equal(day(file, "05/06/2026 10:11:12 AM"), "2026-05-06", "twelve hours are the United States'");
    assert.equal(day(file, "05/06/2026 10:11:12"), "2026-06-05");
    file.read("11/27/2026 10:11:12");
    assert.equal(day(file, "05/06/2026 10:11:12"), "2026-05-06");
  });
  it("reads December as last year's in a file of January", () => {
    const file = new TimesOfFile(Date.UTC(2027, 0, 2));
    assert.equal(day(file, "Dec 31 23:59:59 h"), "2026-12-31");
    assert.equal(day(file, "Jan  1 00:00:00 h"), "2027-01-01");
    assert.equal(day(file, "12-31 23:59:59.000 h"), "2026-12-31");
    assert.equal(day(file, "Feb 29 10:00:00 h"), "2024-02-29");
  });
  it("reads January as next year's in a file of New Year's Eve, a zone apart", () => {
    assert.equal(day(new TimesOfFile(Date.UTC(2026, 11, 31, 23)), "Jan  1 00:30:00 h"), "2027-01-01");
  });
  it("has a zone per line", () => {
    const file = new TimesOfFile(Date.UTC(2026, 11, 1), () => 60);
    assert.equal(iso(file, "2026-11-27 10:11:12 a"), "2026-11-27T09:11:12");
    assert.equal(iso(file, "2026-11-27 10:11:12Z a"), "2026-11-27T10:11:12");
    assert.equal(iso(file, "2026-11-27 10:11:12 -0500 a"), "2026-11-27T15:11:12");
    assert.equal(file.read("2026-11-27 10:11:12 a")?.zone, "assumed");
    assert.equal(file.read("2026-11-27 10:11:12Z a")?.zone, "explicit");
  });
  it("says that CST is ambiguous", () => {
    const file = new TimesOfFile(Date.UTC(2026, 11, 1));
    assert.equal(iso(file, "2026-11-27 10:11:12 EST"), "2026-11-27T15:11:12");
    assert.deepEqual([...file.notes], []);
    assert.equal(iso(file, "2026-11-27 10:11:12 CST"), "2026-11-27T16:11:12");
    assert.deepEqual([...file.notes], ["zoneAmbiguous"]);
  });
  it("knows the zones of other continents, and says which of them are ambiguous", () => {
    const zones = { MSK: 3, JST: 9, AEST: 10, NZDT: 13, SAST: 2, EEST: 3, WEST: 1, HST: -10, BRT: -3 };
    for (const [zone, hours] of Object.entries(zones)) {
      const file = new TimesOfFile(Date.UTC(2026, 11, 1));
      const at = new Date(Date.UTC(2026, 10, 27, 10 - hours, 11, 12)).toISOString().slice(0, 19);
      assert.equal(iso(file, `2026-11-27 10:11:12 ${zone} a`), at, zone);
      assert.deepEqual([...file.notes], []);
    }
    for (const zone of ["IST", "BST"]) {
      const file = new TimesOfFile(Date.UTC(2026, 11, 1));
      file.read(`2026-11-27 10:11:12 ${zone} a`);
      assert.deepEqual([...file.notes], ["zoneAmbiguous"], zone);
    }
  });

  const two = (value: number) => String(value).padStart(2, "0");
  const parts = (at: Date) => {
    const [weekday = "", dayOfMonth = "", month = "", year = "", clock = ""] = at
      .toUTCString()
      .replace(",", "")
      .split(" ");
    return { weekday, dayOfMonth, month, year, clock, number: two(at.getUTCMonth() + 1) };
  };
  type Print = (p: ReturnType<typeof parts>, at: Date) => string;
  const printed: Readonly<Record<string, Print>> = {
    iso: (_, at) => at.toISOString(),
    isoBasic: (_, at) => at.toISOString().replace(/[-:]|\.000/g, ""),
    yearSlash: (p) => `${p.year}/${p.number}/${p.dayOfMonth} ${p.clock}`,
    commonLog: (p) => `${p.dayOfMonth}/${p.month}/${p.year}:${p.clock} +0000`,
    http: (_, at) => at.toUTCString(),
    jsDate: (p) => `${p.weekday} ${p.month} ${p.dayOfMonth} ${p.year} ${p.clock} GMT+0000`,
    ctime: (p) => `${p.weekday} ${p.month} ${p.dayOfMonth} ${p.clock} ${p.year}`,
    syslog: (p) => `${p.month} ${p.dayOfMonth} ${p.clock}`,
    monthFirst: (_, at) =>
      at.toLocaleString("en-US", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" }).replace(/\s/g, " "),
    dayMonth: (p) => `${p.dayOfMonth}-${p.month}-${p.year} ${p.clock}`,
    klog: (p) => `E${p.number}${p.dayOfMonth} ${p.clock}.000000`,
    logcat: (p) => `${p.number}-${p.dayOfMonth} ${p.clock}.000`,
    dotted: (p) => `${p.dayOfMonth}.${p.number}.${p.year} ${p.clock}`,
    slashed: (p) => `${p.number}/${p.dayOfMonth}/${p.year} ${p.clock}`,
    epoch: (_, at) => String(at.getTime()),
  };
  for (const [form, print] of Object.entries(printed))
    it(`reads what is printed as ${form}`, () => {
      const year = Date.UTC(2026, 0) / 1000;
      fc.assert(
        fc.property(fc.integer({ min: year + 172_800, max: year + 364 * 86_400 }), (seconds) => {
          const at = new Date(seconds * 1000);
          const file = new TimesOfFile(Date.UTC(2026, 11, 31));
          if (form === "slashed") file.read("11/27/2026 10:11:12");
          const time = file.readValue(print(parts(at), at));
          assert.equal(time?.at, at.getTime());
          assert.equal(time.form, form);
        }),
      );
    });
});
