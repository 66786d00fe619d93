const reach = 80;
const chain =
  /[\w$@](?:[\w$@.?!>:-]|\(\)|\[["']\w+["']\])*(?:\[["']|\{["']?|(?<=[.>](?:get|path|fetch|dig|at|value|json|optString|getString|GetProperty|get_string))\((?:["']|:))?$/;

/** What a field is read of, with the dots between and brackets that are still open: `e.details.`, `result['`. */
export function receiverBefore(text: string, field: number): string {
  const before = text.slice(Math.max(0, field - reach), field);
  return /[\w.>:[{'"]$/.test(before) ? (chain.exec(before)?.[0] ?? "") : "";
}
