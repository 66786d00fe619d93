import type { Span } from "../text/span";
import { receiverBefore } from "./receiver";

/** A comparison of an error's message with a text. */
export interface MessageComparison extends Span {
  /** The field as it is written, with what it is read of, such as `e.details.error_message`. */
  readonly field: string;
  /** Where that stands. */
  readonly receiver: Span;
  /** What the field is called: `error_message`, or the plain `message` of an exception. */
  readonly name: string;
  /** The text, without escapes. Undefined for a pattern that stands for many texts. */
  readonly text: string | undefined;
  /** `whole`: the message is this text. `part`: it has it. */
  readonly extent: "whole" | "part";
  readonly minds: "case" | "no case";
  readonly isNegated: boolean;
  /** With the blanks around it, where the comparison has one behind the field. */
  readonly operator: string | undefined;
  readonly quote: string | undefined;
  /** `position`: what is asked is where the text stands, and not whether. */
  readonly answer: "yes or no" | "position";
}

const name =
  /\b(?:error_message|errorMessage|ErrorMessage|getErrorMessage\(\))|\b(?:e|ex|exc|err|error|exception)[?!]?\.message\b/g;
const isName = /^error_?message$/i;
/** What stands for a message that is missing. */
const fallback = /^\s*(?:\?\?|\|\||\?:|\bor\b|\/\/)\s*(["'\x60])\1/;
/** What closes the quotes and brackets that a field's name stands in. */
const closingQuote = /^["'](?:\]|\}|\))?/;
const wrappers =
  /^(?:[?!]?\.(?:toLowerCase|lowercased|lowercase|lower|downcase|to_s|toString|trim|strip|ToLower|ToLowerInvariant|to_lowercase|as_str|as_ref|as_deref|orEmpty)(?:\(\))?|[?!](?=\.))*/;
/** What makes a string of a value that was read. */
const readAsText = /^\.(?:asText|textValue|asString|getAsString|GetString)\(\)/;
const folds = /lower|downcase/i;
const string = String.raw`(?:[rRuUbB@$]{0,2}(?<quote>["'\x60])(?<string>(?:(?!\k<quote>)[^\n\\]|\\.){1,300})\k<quote>)`;
const regex = String.raw`(?:~r|%r|m)?(?<slash>[/{])(?<regex>(?:[^\n\\/{}]|\\.){1,300})[/}](?<flags>[a-z]{0,6})`;
const either = String.raw`(?:${string}|${regex})`;
/** `new Regex("…")`, `Regexp.new("…")`, `"…".toRegex()`. */
const wrapped = String.raw`(?:(?:new\s+)?Reg(?:ex|Exp|exp)(?:\.new|::new)?\(\s*${string}(?:\s*,[^()\n]{0,40})?\)|${regex})`;
const whole = "equals|equalsIgnoreCase|Equals|eql\\?|contentEquals|isEqualToString";
const part =
  "includes|include\\?|startsWith|endsWith|contains|Contains|StartsWith|EndsWith|start_with\\?|end_with\\?|starts_with|ends_with|startswith|endswith|hasPrefix|hasSuffix|match\\??|matches|containsMatchIn";
const position = "indexOf|IndexOf|search|find|index";
const functions = String.raw`strings\.(?:Contains|HasPrefix|HasSuffix|EqualFold)|str_contains|str_starts_with|str_ends_with|strpos|stripos|strstr|String\.(?:contains\?|starts_with\?|ends_with\?)|Regex\.(?:IsMatch|match\?)`;

const methods = String.raw`[?!]?\.(?<method>${whole}|${part}|${position})`;
/** Forms with the text behind the field. */
const behind = [
  new RegExp(String.raw`^(?<operator>\s*(?:[!=]==?|<>|-eq\b|-ne\b|\beq\b|\bne\b)\s*)${string}`),
  // A pattern of Elixir's: `%{"error_message" => "…"} ->`.
  new RegExp(String.raw`^(?<operator>\s*=>\s*)${string}(?=[^\n]{0,100}->\s*(?:\n|$))`),
  ...[either, wrapped].map((one) => new RegExp(String.raw`^${methods}\(\s*${one}(?:\s*,[^()\n]{0,60})?\s*\)`)),
  // Ruby's calls without brackets.
  new RegExp(String.raw`^${methods}[ \t]+${either}`),
  new RegExp(String.raw`^\s*(?<pattern>=~|!~|-match\b|-imatch\b)\s*${either}`),
];
/** Forms with the text before the field, each with what stands behind it. */
const formsAhead = [
  [new RegExp(String.raw`${string}(?<operator>\s*(?:[!=]==?|\beq|\bne|-eq|-ne)\s*)$`), /^/],
  [new RegExp(String.raw`${string}\s+(?<isNot>not\s+)?in\s+$`), /^/],
  [new RegExp(String.raw`${string}\.(?<method>${whole})\(\s*$`), /^\s*\)/],
  [new RegExp(String.raw`${regex}\.(?<method>test|exec|match\??)\(\s*$`), /^\s*\)/],
  [new RegExp(String.raw`\[\s*${string}\s*,?\s*\]\.(?<list>includes|include\?|contains)\(\s*$`), /^\s*\)/],
  [
    new RegExp(String.raw`\bRegExp\(\s*${string}(?:\s*,\s*["'](?<flags>[a-z]{0,6})["'])?\s*\)\.(?<method>test)\(\s*$`),
    /^\s*\)/,
  ],
  [new RegExp(String.raw`\bRegex\(\s*${string}\)\.(?<method>containsMatchIn|matches)\(\s*$`), /^\s*\)/],
  [
    new RegExp(String.raw`\b(?<method>re\.(?:search|match|fullmatch))\(\s*${string},\s*$`),
    /^(?:\s*,[^()\n]{0,40})?\s*\)/,
  ],
  [new RegExp(String.raw`\b(?<method>Regex\.match\?)\(\s*${regex},\s*$`), /^\s*\)/],
  [
    new RegExp(
      String.raw`\b(?<method>preg_match)\(\s*(?<quote>["'])[/#~](?<regex>[^/#~\n]{1,300})[/#~](?<flags>[a-z]{0,6})\k<quote>,\s*$`,
    ),
    /^\s*\)/,
  ],
] as const;
const functionBefore = new RegExp(String.raw`\b(?<method>${functions})\(\s*(?:string\(|String\(|strings\.ToLower\()?$`);
const functionBehind = new RegExp(String.raw`^\)?\s*,\s*${either}\s*\)`);
/** Before and behind a field whose message the arms of a block ask for. */
const headBefore = /\b(?:switch|match|when|case)\s*\(?\s*$/;
const headBehind =
  /^\s*(?:\)\s*)?(?:switch\b\s*)?(?:\{\s*case\s+["']|(?:\{|:|\bin\b|\bdo\b|(?=\n))[^\n]{0,20}\n[^\n;]{0,200}["'])/;
const headOfCsharp = /^\s+switch\b[^\n]{0,20}\n\s*\{/;
/** How far a comparison reaches to each side of its field, in UTF-16 units. */
const reach = 400;

/** What is given a message: `const text = e.error_message`. */
const given =
  /(?<![\w.])\$?([A-Za-z_]\w{0,40})\s*:?=\s*[\w$?!.>[\]"'(-]{0,80}?(?:error_message|errorMessage|ErrorMessage)\b/g;
/** How far behind it a variable is followed, in UTF-16 units, and how many of them are. */
const [variableReach, mostVariables] = [2000, 20];

/** Every comparison of a message with a text that stands there. In order. */
export function messageComparisons(text: string): MessageComparison[] {
  const variables = [...text.matchAll(given)].slice(0, mostVariables).flatMap(({ 0: whole, 1: word = "", index }) => {
    const from = index + whole.length;
    const uses = text.slice(from, from + variableReach).matchAll(new RegExp(String.raw`(?<![\w.>])${word}\b`, "g"));
    return isName.test(word) ? [] : [...uses].map((use) => ({ index: from + use.index, word }));
  });
  return [...[...text.matchAll(name)].map(({ 0: word, index }) => ({ index, word })), ...variables]
    .sort((a, b) => a.index - b.index)
    .flatMap(({ index, word }) => comparisonAt(text, index, word) ?? []);
}

function comparisonAt(text: string, index: number, word: string): MessageComparison | undefined {
  const receiver = receiverBefore(text, index);
  const start = index - receiver.length;
  const after = text.slice(index + word.length, index + word.length + reach);
  const quoted = closingOf(text.charAt(index - 1), after);
  const close = quoted + (readAsText.exec(after.slice(quoted.length))?.[0] ?? "");
  const before = text.slice(Math.max(0, start - reach), start);
  const group = groupAround(before, after.slice(close.length));
  const wrapper = group.behind + (wrappers.exec(after.slice(close.length + group.behind.length))?.[0] ?? "");
  const rest = after.slice(close.length + wrapper.length);
  const ahead = before.slice(0, before.length - group.before.length);
  const from = start - group.before.length;
  const fieldEnd = index + word.length + close.length;
  const field = text.slice(start, fieldEnd);
  const at = fieldEnd + wrapper.length;
  const common = {
    field,
    receiver: { start, end: fieldEnd },
    name: isName.test(word.replace("get", "").replace("()", "")) ? word : "message",
    ...(folds.test(wrapper) && { minds: "no case" as const }),
  };
  for (const form of behind) {
    const match = form.exec(rest);
    if (match) return { ...read(match), ...common, ...withNegation(text, from, at + match[0].length, match) };
  }
  for (const [form, end] of formsAhead) {
    const [match, tail] = [form.exec(ahead), end.exec(rest)];
    if (match && tail) {
      return { ...read(match), ...common, ...withNegation(text, from - match[0].length, at + tail[0].length, match) };
    }
  }
  if ((headBefore.test(ahead) && headBehind.test(rest)) || headOfCsharp.test(rest)) {
    const whole = { extent: "whole", minds: "case", answer: "yes or no", isNegated: false } as const;
    return { ...common, ...whole, text: undefined, operator: undefined, quote: undefined, start, end: fieldEnd };
  }
  const [call, argument] = [functionBefore.exec(ahead), functionBehind.exec(rest)];
  if (!call || !argument) return undefined;
  const span = withNegation(text, from - call[0].length, at + argument[0].length, call);
  return { ...read(argument, call.groups?.["method"]), ...common, ...span };
}

/** `(… ?? "")`, `str(…)`: what a field stands in before it is compared. */
function groupAround(before: string, behind: string): { before: string; behind: string } {
  const missing = fallback.exec(behind)?.[0] ?? "";
  const open = /(?<![\w)])(?:str|String|string|lower|strtolower|mb_strtolower|LOWER)?\($/.exec(before)?.[0];
  const close = /^\s*\)/.exec(behind.slice(missing.length))?.[0];
  return open === undefined || close === undefined
    ? { before: "", behind: missing }
    : { before: open, behind: missing + close };
}

function closingOf(before: string, after: string): string {
  if (before === "{") return after.startsWith("}") ? "}" : "";
  return /["']/.test(before) ? (closingQuote.exec(after)?.[0] ?? "") : "";
}

type Read = Omit<MessageComparison, "field" | "receiver" | "name" | "isNegated" | keyof Span>;

function read({ groups = {} }: RegExpExecArray, method = groups["method"] ?? ""): Read {
  const { operator, quote, flags = "" } = groups;
  const isPattern =
    groups["regex"] !== undefined ||
    groups["pattern"] !== undefined ||
    /^(?:re\.|test|match|matches|containsMatchIn|search|Regex)/.test(method);
  const raw = groups["regex"] ?? groups["string"] ?? "";
  return {
    text: isPattern ? textOfPattern(raw) : raw.replace(/\\(.)/g, "$1"),
    extent: (operator ?? groups["list"]) !== undefined || new RegExp(`^(?:${whole})$`).test(method) ? "whole" : "part",
    minds: flags.includes("i") || /ignorecase|stripos|EqualFold/i.test(method) ? "no case" : "case",
    operator,
    quote,
    answer: new RegExp(`^(?:${position}|strpos|stripos|strstr)$`).test(method) ? "position" : "yes or no",
  };
}

/** The one text that a pattern stands for. */
function textOfPattern(pattern: string): string | undefined {
  const bare = pattern.replace(/^\^|\$$/g, "").replace(/^\(\?i\)/, "");
  return /\\[a-zA-Z]|(?<!\\)[[\](){}*+?|.](?!$)/.test(bare) ? undefined : bare.replace(/\\(.)/g, "$1");
}

/** Takes a "not" before a comparison into it. */
function withNegation(
  text: string,
  start: number,
  end: number,
  { groups = {} }: RegExpExecArray,
): Span & { isNegated: boolean } {
  const not = /(?:!|\bnot\s+)$/.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? "";
  const isNegated = not !== "" || groups["isNot"] !== undefined || groups["pattern"] === "!~";
  return { start: start - not.length, end, isNegated };
}
