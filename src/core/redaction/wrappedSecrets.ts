import type { Span } from "../text/span";
import { namesSecret } from "./namedValues";
import { type Removal, removed } from "./removal";

/** A match whose value is secret, under these conditions; the value is the group `value`, the name the group `name`. */
const forms: readonly RegExp[] = [
  // Two of a tuple: ('password', 'hunter2').
  /[([]\s{0,4}(["'])(?<name>[\w .-]{1,40})\1\s{0,4},\s{0,4}(["'])(?<value>[^\n]{1,300}?)\3\s{0,4}[)\]]/dg,
  // CEF tells a field's name apart: cs1Label=password cs1=hunter2.
  /\b(?<field>c[sn]\d)Label=(?<name>[^\s=]{1,40})\s(?:[^\n]{0,200}?\s)?\k<field>=(?<value>[^\s|]{1,200})/dg,
  // Calls: setPassword("hunter2").
  /\b(?<name>\w{1,40})\(\s{0,4}(["'`])(?<value>[^"'`\n]{1,200})\2/dg,
];
/** The same, where the form alone tells that the value is somebody's. */
const values: readonly RegExp[] = [
  /\b(?:log_?[io]n|sign_?in|authenticate)\w{0,20}\(\s{0,4}(["'`])[^"'`\n]{0,200}\1\s{0,4},\s{0,4}(["'`])(?<value>[^"'`\n]{1,200})\2/dgi,
  // What pydantic and zod say of a value that doesn't fit.
  /\binput_value=(?<value>[^\n]{1,400}?)(?=, input_type=)/dg,
  /(["'])input\1: ?(["'])(?<value>[^\n]{1,400}?)\2(?=[,}])/dg,
  /\breceived\\{0,7}["']?\s?:\s?(\\{0,7}["'])(?!(?:string|number|boolean|null|undefined|object|array|nan|bigint|date|unknown|function|symbol|integer|float|map|set|promise)\1)(?<value>[^"'\\\n]{1,200})\1/dgi,
  // What databases say of a row.
  /\bVALUES\s{0,4}\((?<value>[^\n;]{1,1000}?)\)(?=\s{0,4}(?:[;,"'`\\)]|RETURNING\b|ON\b|$))/dgi,
  /\bFailing row contains \((?<value>[^\n]{1,1000})\)/dg,
  /\bKey \([\w", ]{1,80}\)=\((?<value>[^\n]{1,300}?)\)(?= (?:already|is|conflicts)\b|$)/dg,
  /\bDuplicate entry '(?<value>[^\n]{1,300}?)' for key\b/dg,
  /\$\d{1,3} = '(?<value>[^'\n]{1,400})'/dg,
  /\[parameters: (?<value>[^\n]{1,1000})\]/dg,
];
const input = /<input\b[^<>]{0,400}>/gi;
const attribute = /\b(?:name|id|type|autocomplete)\s{0,4}=\s{0,4}\\{0,7}["']?([\w.[\]-]{1,60})/gi;
const inputValue = /\bvalue\s{0,4}=\s{0,4}(?:(\\{0,7}["'])(.*?)\1|()([^\s"'>]+))/dis;
const words = /^[a-z]+(?:_[a-z]+)*$/i;

/** Secrets by what stands around them: tuples, calls, forms of HTML, rows of databases, complaints of validators. */
export function wrappedSecrets(text: string): Removal[] {
  return [
    ...forms.flatMap((form) => found(text, form, ({ groups }) => namesSecret(groups?.["name"] ?? ""))),
    ...values.flatMap((form) => found(text, form, () => true)),
    ...inputs(text),
  ].map((span) => ({ ...span, label: removed }));
}

function found(text: string, form: RegExp, isSecret: (match: RegExpExecArray) => boolean): Span[] {
  return Array.from(text.matchAll(form)).flatMap((match) => {
    const [start, end] = match.indices?.groups?.["value"] ?? [];
    if (start === undefined || end === undefined || isFieldName(text.slice(start, end))) return [];
    return isSecret(match) ? { start, end } : [];
  });
}

/** One of a list of names, not a value. */
function isFieldName(value: string): boolean {
  return words.test(value) && (value.includes("_") || namesSecret(value));
}

function inputs(text: string): Span[] {
  return Array.from(text.matchAll(input)).flatMap(({ index, 0: tag }) => {
    if (!Array.from(tag.matchAll(attribute)).some(([, name = ""]) => namesSecret(name))) return [];
    const { indices } = inputValue.exec(tag) ?? {};
    const [start, end] = indices?.[2] ?? indices?.[4] ?? [];
    return start === undefined || end === undefined ? [] : { start: index + start, end: index + end };
  });
}
