import { type Dialect, type ExactQuery, Unaskable } from "./logQuery";
import { cEscapes, quoted, shortStep } from "./notation";

/** LogQL. Its span is no part of a query, so it stands in a comment. */
export const loki: Dialect = {
  id: "loki",
  name: "Grafana Loki (LogQL)",
  counts: true,
  placeholder: "YOUR_SERVICE",
  write: (query) => {
    const step = shortStep(query.step);
    const path = quoted(pathOf(query), '"');
    const lines = `{service_name="YOUR_SERVICE"} | json error_type=${path} | ${condition(query)}`;
    return [...spanComment(query, step), `sum by (error_type) (count_over_time(${lines} [${step}]))`].join("\n");
  },
};

/** Where Loki's parser of JSON finds the field. */
function pathOf({ path, field }: ExactQuery): string {
  // The manual has no word on these in the names of a path.
  if (/["\\]/.test(field)) throw new Unaskable("field", field);
  return path
    .map((part, index) => (/^[A-Za-z_]\w*$/.test(part) ? (index > 0 ? "." : "") + part : `["${part}"]`))
    .join("");
}

function condition({ types }: ExactQuery): string {
  const [only = ""] = types;
  if (types.length === 1) return `error_type=${quoted(only, '"', cEscapes)}`;
  // Loki lets an expression match whole values only.
  return `error_type=~${quoted(types.map(literally).join("|"), '"', cEscapes)}`;
}

/** As RE2's own QuoteMeta. */
function literally(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, "\\$&");
}

function spanComment({ from, to }: ExactQuery, step: string): string[] {
  if (!from && !to) return [];
  const span = [from && `from ${from.toISOString()}`, to && `until before ${to.toISOString()}`];
  return [`# ${span.filter(Boolean).join(" ")}; choose this span, and ${step} as step`];
}
