// The table at the end of `npm run matrix`.

/** @typedef {import("./integration.mjs").RunResult} RunResult */

/**
 * Scenarios by hosts; a cell says how many tests passed, and failed.
 * @param {readonly RunResult[]} results
 * @returns {string} a table in Markdown
 */
export function matrixTable(results) {
  const columns = [...new Set(results.map(columnOf))];
  const rows = [...new Set(results.map(({ run }) => run.name))];
  const cell = (/** @type {string} */ row, /** @type {string} */ column) => {
    const result = results.find((one) => one.run.name === row && columnOf(one) === column);
    if (!result) return "–";
    return `${result.failed > 0 ? "✗" : "✓"} ${result.passed} / ${result.failed}`;
  };
  const table = [
    ["passed / failed", ...columns],
    ...rows.map((row) => [row, ...columns.map((column) => cell(row, column))]),
  ];
  const widths = table[0]?.map((_, at) => Math.max(...table.map((line) => line[at]?.length ?? 0))) ?? [];
  const [head, ...body] = table.map(
    (line) => `| ${line.map((text, at) => text.padEnd(widths[at] ?? 0)).join(" | ")} |`,
  );
  return [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...body].join("\n");
}

/** @param {RunResult} result */
function columnOf({ run: { host, vintage } }) {
  return `${host === "web" ? "web worker" : "Node"}, ${vintage}`;
}
