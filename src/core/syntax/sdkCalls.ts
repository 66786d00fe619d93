import { knownMethods } from "../../catalog/endpoints";

/** How much text before a handler is looked through for the call that it is about. */
const reach = 4000;
/** `client.magicLinks.authenticate`, `magic_links().authenticate`, `/v1/b2b/magic_links/authenticate`. */
const call = /\b[A-Za-z_]\w*(?:(?:\.|::|->|\(\)\.|\/)[A-Za-z_]\w*)+/g;
const separator = /\.|::|->|\(\)\.|\//;
/** No method has more parts than this. */
const mostParts = Math.max(...knownMethods.map((method) => method.split(".").length));
const normalized = new Map(knownMethods.map((method) => [normal(method), method]));

/** The SDK methods called before an offset, in any language's spelling: `magic_links.authenticate`, `MagicLinks.Authenticate`. */
export function methodsBefore(text: string, offset: number): string[] {
  return [...new Set(methodsIn(text.slice(Math.max(0, offset - reach), offset)))];
}

/**
 * The SDK method whose answer an error at an offset is: the one whose address stands in its line, or the last that was
 * called above it in the same function. Undefined where none is, and so where a function is given the error.
 * @param isCode only in code a line belongs to what stands above it
 */
export function methodAnswered(text: string, offset: number, isCode: boolean): string | undefined {
  const end = text.slice(offset, offset + reach).indexOf("\n");
  const around = text.slice(Math.max(0, offset - reach), end === -1 ? offset + reach : offset + end);
  const functions: { readonly indent: number; readonly methods: string[] }[] = [{ indent: -1, methods: [] }];
  let called: string | undefined;
  for (const line of around.split("\n")) {
    if (closing.test(line)) continue;
    const indent = line.search(/\S/);
    while ((functions.at(-1)?.indent ?? -1) >= indent) functions.pop();
    const methods = methodsIn(line);
    called = methods[0] ?? (isCode ? functions.at(-1)?.methods.at(-1) : undefined);
    functions.at(-1)?.methods.push(...methods);
    const getsAnswer = methods.length > 0 || receiving.test(line);
    if (isFunctionHead(line) && !getsAnswer) functions.push({ indent, methods: [] });
  }
  return called;
}

/** A line with nothing but what closes blocks doesn't say how deep code is. */
const closing = /^[)\]}\s;,]*$/;
const named =
  /^\s*(?:@\w+\s+)?(?:(?:export|default|public|private|protected|internal|static|async|override|final|suspend|open|pub|abstract|virtual|sealed|data)\s+)*(?:function|defp?|func|fn|fun|sub|class|module)\b|[=(:,]\s*(?:async\s+)?(?:function|fn)\b/;
const bodied =
  /^\s*(?!\s|(?:\}\s*)?(?:if|else|for|while|switch|catch|try|with|using|match|when|foreach|do|guard)\b)[\w\s<>[\],.?:@*&~]*\w\s*\([^;]*\)[^;=]*\{\s*$/;
/** `(value) => {`, `{ result in`, `{ value ->`; no arm, which a pattern stands before. */
const arrow =
  /(?:[=(,:?]\s*(?:async\s*)?(?:\([^()]*\)|\w+)(?:\s*:\s*[\w<>]+)?\s*=>|\{\s*(?:\([^()]*\)|[\w\s,]+)(?:->|\bin))\s*\{?\s*$/;
/** A function that only gets the failure of the call before it: `.catch((error) => {`. */
const receiving = /\b(?:catch|rescue|onFailure|onError|except|then|recover|mapErr|map_err|or_else|orElse)\b/;

/** No line that begins a function is longer. */
const longestHead = 500;

function isFunctionHead(line: string): boolean {
  return line.length <= longestHead && (named.test(line) || bodied.test(line) || arrow.test(line));
}

function methodsIn(text: string): string[] {
  return chainsIn(text).flatMap(({ method }) => method ?? []);
}

/** Names joined as in a call, and the method that they end with, if one is known. */
export interface Chain {
  readonly start: number;
  readonly end: number;
  readonly method: string | undefined;
  /** What stands before the method's own names, such as `this` and `client`. */
  readonly receiver: readonly string[];
}

/** Every chain of names in a text, in order. */
export function chainsIn(text: string): Chain[] {
  return [...text.matchAll(call)].map(({ 0: chain, index }) => {
    const parts = chain.split(separator);
    const place = { start: index, end: index + chain.length };
    // What is longer is meant: `discovery.organizations.create` calls no `organizations.create`.
    for (let from = Math.max(0, parts.length - mostParts); from < parts.length; from++) {
      const method = normalized.get(normal(parts.slice(from).join(".")));
      if (method !== undefined) return { ...place, method, receiver: parts.slice(0, from) };
    }
    return { ...place, method: undefined, receiver: [] };
  });
}

/** One spelling for all: SDKs differ in case, underscores, and between `totp` and `totps`; Java writes `getEmail().sendCompletable`. */
function normal(method: string): string {
  return method
    .replace(/(^|\.)get(?=[A-Z])/g, "$1")
    .replace(/Completable$/, "")
    .replaceAll("_", "")
    .toLowerCase()
    .replace(/s(?=\.)/g, "");
}
