/** What the manifest says a setting can be, as far as its settings say it. */
export interface SettingSchema {
  readonly type: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly type: string; readonly pattern?: string };
}

/** Whether a setting can have this value. */
export function fits(value: unknown, { type, enum: values, minimum, maximum, items }: SettingSchema): boolean {
  if (values) return values.includes(value);
  if (type === "array")
    return Array.isArray(value) && (!items || value.every((item) => fits(item, items) && matches(item, items.pattern)));
  if (type === "integer" || type === "number")
    return (
      typeof value === "number" &&
      (type === "number" || Number.isInteger(value)) &&
      value >= (minimum ?? -Infinity) &&
      value <= (maximum ?? Infinity)
    );
  return typeof value === type;
}

function matches(value: unknown, pattern?: string): boolean {
  return pattern === undefined || (typeof value === "string" && new RegExp(pattern).test(value));
}
