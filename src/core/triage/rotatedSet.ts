const packed = /\.(?:gz|zst)$/;
/** A day, perhaps with a time, as rotation writes it into a name: `-2026-11-02`, `.20261102`, `-2026-11-02T13-05`. */
const date = /[._-](\d{4})-?(\d\d)-?(\d\d)(?:[T_-]?(\d\d)[:-]?(\d\d)(?:[:-]?(\d\d))?|[T_-](\d\d))?(?=[._-]|$)/;
const atEnd = /^(.+)\.(\d{1,4})$/;
const beforeExtension = /^(.+)[._-](\d{1,4})(\.[a-z]+)$/;

/** Of which set of rotated logs a file is, by its name. */
export interface RotatedName {
  /** What the log is called that is still being written. */
  readonly set: string;
  /** Compares as text: what is older comes first. */
  readonly age: string;
}

/** `app.log.2.gz`, `app-2026-11-02.log` and `app.log-20261102` are older parts of `app.log`. Total. */
export function rotatedName(name: string): RotatedName {
  const plain = name.replace(packed, "");
  const day = date.exec(plain);
  const isDay = day && Number(day[2]) <= 12 && Number(day[3]) <= 31;
  if (isDay) {
    const rest = plain.slice(0, day.index) + plain.slice(day.index + day[0].length);
    const index = atEnd.exec(rest) ?? beforeExtension.exec(rest);
    const digits = day.slice(1).join("").padEnd(14, "0");
    // Those of one day are numbered as they were written.
    return {
      set: index ? `${index[1] ?? ""}${index[3] ?? ""}` : rest,
      age: `0 ${digits} ${(index?.[2] ?? "").padStart(4, "0")}`,
    };
  }
  const index = atEnd.exec(plain);
  if (index) return { set: index[1] ?? plain, age: `1 ${String(9999 - Number(index[2])).padStart(4, "0")}` };
  return { set: plain, age: "2" };
}

/** Names of one folder: set by set, each with its oldest part first. */
export function inOrderOfSets<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const named = all.map((one) => ({ one, name: nameOf(one), ...rotatedName(nameOf(one)) }));
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  named.sort((a, b) => compare(a.set, b.set) || compare(a.age, b.age) || compare(a.name, b.name));
  return named.map(({ one }) => one);
}
