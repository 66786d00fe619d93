import { type Dialect, Unaskable } from "./logQuery";
import { shortStep } from "./notation";

/** CloudWatch Logs Insights' own language. The log groups are chosen beside it. */
export const cloudWatch: Dialect = {
  id: "cloudwatch",
  name: "CloudWatch Logs Insights",
  counts: true,
  write: ({ types, field, step, from, to }) => {
    const conditions = [
      ...(from ? [`toMillis(@timestamp) >= ${from.getTime()}`] : []),
      ...(to ? [`toMillis(@timestamp) < ${to.getTime()}`] : []),
      `${name(field)} in [${types.map(value).join(", ")}]`,
    ];
    return [
      `filter ${conditions.join(" and ")}`,
      `| stats count(*) as n by bin(${shortStep(step)}), ${name(field)}`,
    ].join("\n");
  },
};

function value(type: string): string {
  // The manual has no word on these in strings.
  if (/["'`\\\t\r\n]/.test(type)) throw new Unaskable("type", type);
  return `"${type}"`;
}

function name(field: string): string {
  if (/[`\\]/.test(field)) throw new Unaskable("field", field);
  return /^[@A-Za-z][\w.]*$/.test(field) && /[_.@]/.test(field) ? field : `\`${field}\``;
}
