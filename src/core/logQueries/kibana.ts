import type { Dialect } from "./logQuery";
import { cEscapes, quoted } from "./notation";

/** The language of Kibana's search field, which has nothing to do with Azure's. */
export const kibana: Dialect = {
  id: "kibana",
  name: "Kibana (KQL)",
  counts: false,
  write: ({ types, field, from, to }) =>
    [
      `${name(field)}:(${types.map((type) => quoted(type, '"', cEscapes)).join(" or ")})`,
      ...(from ? [`@timestamp >= "${from.toISOString()}"`] : []),
      ...(to ? [`@timestamp < "${to.toISOString()}"`] : []),
    ].join(" and "),
};

/** Quoted wherever it would be a number or a word of the language. */
function name(field: string): string {
  return /^[a-z_@][\w.@-]*$/i.test(field) && !/^(?:and|or|not|true|false|null)$/i.test(field)
    ? field
    : quoted(field, '"', cEscapes);
}
