import type { Dialect } from "./logQuery";
import { cEscapes, inBackticks, quoted, sqlInterval, sqlTime } from "./notation";

/** ClickHouse's SQL. */
export const clickHouse: Dialect = {
  id: "clickhouse",
  name: "ClickHouse",
  counts: true,
  placeholder: "YOUR_TABLE",
  write: ({ types, path, step, from, to }) => {
    const field = path.map(inBackticks).join(".");
    const time = (date: Date): string => `toDateTime64('${sqlTime(date)}', 3, 'UTC')`;
    return [
      `SELECT toStartOfInterval(timestamp, ${sqlInterval(step)}, 'UTC') AS time, ${field} AS error_type, count() AS n`,
      "FROM YOUR_TABLE",
      `WHERE ${field} IN (${types.map((type) => quoted(type, "'", cEscapes)).join(", ")})`,
      ...(from ? [`  AND timestamp >= ${time(from)}`] : []),
      ...(to ? [`  AND timestamp < ${time(to)}`] : []),
      "GROUP BY time, error_type",
      "ORDER BY time",
    ].join("\n");
  },
};
