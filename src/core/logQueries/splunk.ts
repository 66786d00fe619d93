import { type Dialect, Unaskable } from "./logQuery";
import { quoted, shortStep } from "./notation";

/** SPL. */
export const splunk: Dialect = {
  id: "splunk",
  name: "Splunk (SPL)",
  counts: true,
  placeholder: "YOUR_INDEX",
  write: ({ types, field, step, from, to }) => {
    if (!/^[A-Za-z_][\w.]*$/.test(field)) throw new Unaskable("field", field);
    const search = [
      "index=YOUR_INDEX",
      ...(from ? [`earliest=${Math.floor(from.getTime() / 1000)}`] : []),
      ...(to ? [`latest=${Math.ceil(to.getTime() / 1000)}`] : []),
      `${field} IN (${types.map(value).join(", ")})`,
    ].join(" ");
    // Its time modifiers know whole seconds.
    const finer = [
      ...(isFiner(from) ? [`_time >= ${from.getTime() / 1000}`] : []),
      ...(isFiner(to) ? [`_time < ${to.getTime() / 1000}`] : []),
    ].join(" AND ");
    return [
      search,
      ...(finer === "" ? [] : [`| where ${finer}`]),
      `| timechart span=${shortStep(step)} limit=0 count BY ${field}`,
    ].join("\n");
  },
};

function value(type: string): string {
  // A wildcard even in quotation marks and after a backslash.
  if (/[*\t\r\n]/.test(type)) throw new Unaskable("type", type);
  return quoted(type, '"');
}

function isFiner(time: Date | undefined): time is Date {
  return time !== undefined && time.getTime() % 1000 !== 0;
}
