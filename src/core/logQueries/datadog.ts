import { type Dialect, Unaskable } from "./logQuery";
import { quoted } from "./notation";

/** The search of Datadog's log explorer. Neither span nor counts are part of it: both are chosen beside it. */
export const datadog: Dialect = {
  id: "datadog",
  name: "Datadog",
  counts: false,
  write: ({ types, field }) => `@${name(field)}:(${types.map(value).join(" OR ")})`,
};

function value(type: string): string {
  if (/[\t\r\n]/.test(type)) throw new Unaskable("type", type);
  return quoted(type, '"');
}

function name(field: string): string {
  if (!/^[\w.+\-=&|<>!(){}[\]^"~*?:\\#/]+$/.test(field)) throw new Unaskable("field", field);
  return field.replace(/[+\-=&|<>!(){}[\]^"~*?:\\#]/g, "\\$&");
}
