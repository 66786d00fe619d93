import type { Dialect } from "./logQuery";
import { cEscapes, inBackticks, quoted, sqlInterval, sqlTime } from "./notation";

/** GoogleSQL on Cloud Logging's log analytics, where what a program logs as JSON is the column `json_payload`. */
export const bigQuery: Dialect = {
  id: "bigquery",
  name: "BigQuery",
  counts: true,
  placeholder: "YOUR_PROJECT.YOUR_DATASET",
  write: ({ types, path, step, from, to }) => {
    const value = `JSON_VALUE(${["json_payload", ...path.map(name)].join(".")})`;
    return [
      `SELECT TIMESTAMP_BUCKET(timestamp, ${sqlInterval(step)}) AS time, ${value} AS error_type, COUNT(*) AS n`,
      "FROM `YOUR_PROJECT.YOUR_DATASET._AllLogs`",
      `WHERE ${value} IN (${types.map((type) => quoted(type, "'", cEscapes)).join(", ")})`,
      ...(from ? [`  AND timestamp >= TIMESTAMP '${sqlTime(from)}+00'`] : []),
      ...(to ? [`  AND timestamp < TIMESTAMP '${sqlTime(to)}+00'`] : []),
      "GROUP BY time, error_type",
      "ORDER BY time",
    ].join("\n");
  },
};

/** Behind a dot even a keyword is a name. */
function name(part: string): string {
  return /^[A-Za-z_]\w*$/.test(part) ? part : inBackticks(part);
}
