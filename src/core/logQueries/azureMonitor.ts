import type { Dialect, ExactQuery } from "./logQuery";
import { cEscapes, quoted, shortStep } from "./notation";

/** The Kusto query language, which has nothing to do with Kibana's. */
export const azureMonitor: Dialect = {
  id: "azure-monitor",
  name: "Azure Monitor (KQL)",
  counts: true,
  placeholder: "YOUR_TABLE",
  write: (query) => {
    const { types, step, from, to } = query;
    const { value, group } = expressions(query);
    return [
      "YOUR_TABLE",
      ...(from ? [`| where TimeGenerated >= datetime(${from.toISOString()})`] : []),
      ...(to ? [`| where TimeGenerated < datetime(${to.toISOString()})`] : []),
      `| where ${value} in (${types.map((type) => quoted(type, '"', cEscapes)).join(", ")})`,
      `| summarize n = count() by bin(TimeGenerated, ${shortStep(step)}), ${group}`,
      "| order by TimeGenerated asc",
    ].join("\n");
  },
};

/** What lies inside of a column has no type, and nothing can be grouped by it. */
function expressions({ path: [column = "", ...inside] }: ExactQuery): {
  readonly value: string;
  readonly group: string;
} {
  const start = isPlain(column) ? column : `[${quoted(column, "'", cEscapes)}]`;
  if (inside.length === 0) return { value: start, group: start };
  const value = `tostring(${start}${inside.map((part) => `[${quoted(part, "'", cEscapes)}]`).join("")})`;
  return { value, group: `error_type = ${value}` };
}

/** No word of the language ends like this, as fields for error types do. */
function isPlain(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]*_(?:type|code)$/.test(name);
}
