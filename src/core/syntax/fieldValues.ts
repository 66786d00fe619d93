import type { FieldValue } from "./fieldValue";

const field = String.raw`\b(?:error_?type|errorType|ErrorType|getErrorType\(\))`;
const value = String.raw`((?<!\\)\\*["'\x60])([A-Za-z0-9_.-]+)\1`;
const list = String.raw`((?:\s*["'][A-Za-z0-9_]+["'](?:\s*,)?)+)`;
/** `error_type === "x"`, `error_type: "x"`, `"error_type" => "x"`. */
const behind = new RegExp(
  String.raw`${field}\\*["'\])?]*\s*(?:[=!]==?|=>|[:=]|\beq|\bne|-eq|-ne|\.equals\()\s*\(?${value}`,
  "g",
);
/** `"x" === e.error_type`, `"x".equals(e.getErrorType())`. */
const ahead = new RegExp(String.raw`${value}\s*(?:[=!]==?|\.equals\()\s*[\w.?()!\[\]"'$>-]{0,40}?${field}`, "g");
/** `error_type in ("x", "y")`. */
const members = new RegExp(String.raw`${field}["'\])]*\s+(?:not\s+)?in\s*[[({]${list}`, "g");
/** `["x", "y"].includes(e.error_type)`, `in_array($e["error_type"], ["x"`. */
const included = new RegExp(String.raw`\[${list}\s*\]\.(?:includes|include\?|contains)\(?[^()\n]{0,40}?${field}`, "g");

/** Every string that is given to, or compared with, an error-type field. In order, each once. */
export function fieldValues(text: string): FieldValue[] {
  const found = new Map<number, FieldValue>();
  const add = (name: string, start: number): void => {
    found.set(start, { value: name, start, end: start + name.length });
  };
  for (const match of text.matchAll(behind)) {
    const [whole, quote = "", name = ""] = match;
    add(name, match.index + whole.length - quote.length - name.length);
  }
  for (const match of text.matchAll(ahead)) add(match[2] ?? "", match.index + (match[1] ?? "").length);
  for (const pattern of [members, included]) {
    for (const match of text.matchAll(pattern)) {
      const names = match[1] ?? "";
      const start = match.index + match[0].indexOf(names);
      for (const one of names.matchAll(/\w+/g)) add(one[0], start + one.index);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const bare = /^[ \t]*(?:-[ \t]+)?["']?error_type["']?[ \t]*:[ \t]+([A-Za-z][A-Za-z0-9_.-]*)[ \t]*(?:#[^\n]*)?\r?$/gm;

/** YAML's values without quotes. In order. */
export function bareValues(text: string): FieldValue[] {
  return [...text.matchAll(bare)].map(({ 0: line, 1: name = "", index }) => {
    const start = index + line.indexOf(name, line.indexOf(":"));
    return { value: name, start, end: start + name.length };
  });
}
