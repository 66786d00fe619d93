import { type Dialect, Unaskable } from "./logQuery";
import { quoted } from "./notation";

/** The syntax of Lucene that `query_string` takes, in Elasticsearch as in OpenSearch. */
export const queryString: Dialect = {
  id: "query-string",
  name: "Elasticsearch, OpenSearch (query string)",
  counts: false,
  write: ({ types, field, from, to }) => {
    const values = types.map((type) => quoted(type, '"')).join(" OR ");
    const span = `[${from?.toISOString() ?? "*"} TO ${to ? `${to.toISOString()}}` : "*]"}`;
    return [`${name(field)}:(${values})`, ...((from ?? to) ? [`@timestamp:${span}`] : [])].join(" AND ");
  },
};

function name(field: string): string {
  // These two can't even be escaped. A name that is an operator would be taken for one.
  if (/[<>]/.test(field) || /^(?:AND|OR|NOT|TO)$/.test(field)) throw new Unaskable("field", field);
  return field.replace(/[+\-=&|!(){}[\]^"~*?:\\/]/g, "\\$&");
}
