import { spelledAs } from "../recognition/spelling";
import type { MessageComparison } from "../syntax/messageComparisons";

/** How a language compares strings, by VS Code's ids; the others have no fix. */
const operators: readonly (readonly [equal: string, unequal: string, languages: readonly string[]])[] = [
  [
    "===",
    "!==",
    ["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte", "astro", "php", "html"],
  ],
  [
    "==",
    "!=",
    [
      ...[
        "python",
        "go",
        "ruby",
        "rust",
        "kotlin",
        "csharp",
        "razor",
        "dart",
        "elixir",
        "scala",
        "groovy",
        "erb",
        "cr",
      ],
      ...["gleam", "swift"],
    ],
  ],
  ["eq", "ne", ["perl"]],
  ["-eq", "-ne", ["powershell"]],
];
/** Languages in which either quote makes a string. */
const quotesAlike = new Set([
  ...["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte", "astro", "php", "html"],
  ...["python", "ruby", "perl", "powershell", "dart", "erb"],
]);
/** Kotlin's mobile SDK has an enumeration for the type. */
const mobileKotlin = /\bcom\.stytch\.sdk\b/;

/** The field of the type beside a field of the message, in the same spelling. */
export function typeField(message: string): string {
  return message === "message" ? "error_type" : message.replace("message", "type").replace("Message", "Type");
}

/**
 * The comparison of the type that says what a comparison of the message meant, in its language.
 * Undefined where that can't be told, or wouldn't be a comparison.
 */
export function comparisonOfType(
  { field, name, isNegated, operator, quote, answer, start }: MessageComparison,
  type: string,
  language: string,
  text: string,
): string | undefined {
  if (name === "message" || answer === "position") return undefined;
  if (language === "kotlin" && mobileKotlin.test(text)) return undefined;
  const right = field.replace(name, typeField(name));
  if (language === "swift") {
    return `${right}${operator ?? (isNegated ? " != " : " == ")}.${spelledAs(type, "sessionNotFound")}`;
  }
  const mark = quote ?? quoteAround(text, start, language);
  const value = `${mark}${type}${mark}`;
  if (operator !== undefined && !isNegated) return `${right}${operator}${value}`;
  if (language === "java") return `${isNegated ? "!" : ""}${right}.equals("${type}")`;
  const [equal, unequal] = operators.find(([, , languages]) => languages.includes(language)) ?? [];
  return equal === undefined || unequal === undefined ? undefined : `${right} ${isNegated ? unequal : equal} ${value}`;
}

/** The quote that code around a place uses more. */
function quoteAround(text: string, offset: number, language: string): string {
  if (!quotesAlike.has(language)) return '"';
  const around = text.slice(Math.max(0, offset - 1000), offset + 1000);
  return around.split("'").length > around.split('"').length ? "'" : '"';
}
