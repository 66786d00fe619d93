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

/** What has other characters than letters, digits, dots and @ needs backticks; an @ at the beginning stands before them. */
function name(field: string): string {
  if (/[`\\]/.test(field)) throw new Unaskable("field", field);
  // A single word may be one of the language's.
  if (/^@?[A-Za-z][A-Za-z0-9.@]*$/.test(field) && /[.@]/.test(field)) return field;
  return field.length > 1 && field.startsWith("@") ? `@\`${field.slice(1)}\`` : `\`${field}\``;
}
