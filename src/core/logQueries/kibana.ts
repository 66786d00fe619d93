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

function name(field: string): string {
  return /^[\w.@-]+$/.test(field) && !/^(?:and|or|not)$/i.test(field) ? field : quoted(field, '"', cEscapes);
}
