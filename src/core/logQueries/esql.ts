import type { Dialect } from "./logQuery";
import { cEscapes, quoted } from "./notation";

/** Elasticsearch's piped language. */
export const esql: Dialect = {
  id: "esql",
  name: "Elasticsearch (ES|QL)",
  counts: true,
  placeholder: "YOUR-INDEX-*",
  write: ({ types, field, step, from, to }) => {
    const unit = step.count === 1 ? step.unit : `${step.unit}s`;
    return [
      "FROM YOUR-INDEX-*",
      ...(from ? [`| WHERE @timestamp >= "${from.toISOString()}"`] : []),
      ...(to ? [`| WHERE @timestamp < "${to.toISOString()}"`] : []),
      `| WHERE ${name(field)} IN (${types.map((type) => quoted(type, '"', cEscapes)).join(", ")})`,
      `| STATS n = COUNT(*) BY time = BUCKET(@timestamp, ${step.count} ${unit}), ${name(field)}`,
      "| SORT time",
    ].join("\n");
  },
};

function name(field: string): string {
  // No word of the language has an underscore where a field can stand.
  return /^[A-Za-z][A-Za-z0-9]*_\w*$/.test(field) ? field : `\`${field.replaceAll("`", "``")}\``;
}
