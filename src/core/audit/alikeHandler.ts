import { indentAt, lineEndAt, lineStartAt } from "../code/blocks";
import type { Code } from "../code/code";
import { headOf } from "../handlers/blocks";
import type { SdkCall } from "../syntax/sdkCallAt";
import type { Span } from "../text/span";

/** What runs when a call fails. */
interface Handler extends Span {
  /** What the failure is called in it, where it has a name. */
  readonly name: string | undefined;
}

/** A handler is looked for in so much code behind a call, in UTF-16 units, and so many blocks or lines around it. */
const [reach, deepest] = [5000, 60];

const awaiting = new Set(["typescript", "javascript", "typescriptreact", "javascriptreact"]);
/** Languages with `try` and `catch` in which Stytch's SDK throws what the API answers; others give it back. */
const catching = new Set([...awaiting, "csharp", "php"]);

/**
 * Where the block or suite begins of the handler that surely gets whatever a call fails with and treats all of it alike: it
 * neither looks at the failure, but to log it, nor passes it on, nor tries again. Undefined in any doubt.
 */
export function alikeHandler(code: Code, call: SdkCall): number | undefined {
  const handler = handlerOf(code, call);
  return handler && isAlike(code, handler) ? handler.start - 1 : undefined;
}

function handlerOf(code: Code, call: SdkCall): Handler | undefined {
  if (code.language === "go") return checkedBehind(code, call);
  if (code.language === "python") return exceptAfter(code, call);
  return catching.has(code.language) ? catchAfter(code, call) : undefined;
}

/** `if err != nil {` right behind the statement that gives the error a name. */
function checkedBehind({ mask, brackets }: Code, { start, end }: SdkCall): Handler | undefined {
  const open = mask.indexOf("(", end);
  const close = open === -1 ? -1 : brackets.partner(open);
  const name = /,\s*(\w+)\s*:?=\s*$/.exec(mask.slice(lineStartAt(mask, start), start))?.[1];
  if (close === -1 || name === undefined) return undefined;
  const check = /^[ \t]*(?:;|\n[ \t]*if) (\w{1,80}) != nil \{/.exec(mask.slice(close + 1, close + 200));
  if (check?.[1] !== name) return undefined;
  return blockAt(mask, brackets, close + check[0].length, name);
}

function blockAt(
  mask: string,
  brackets: Code["brackets"],
  open: number,
  name: string | undefined,
): Handler | undefined {
  const end = brackets.partner(open);
  return mask[open] === "{" && end !== -1 && end - open < reach ? { start: open + 1, end, name } : undefined;
}

/** What a branch or a loop begins with: what fails in it leaves it. */
const flow = /^(?:\}\s*)?(?:if|else|for|foreach|while|do|switch|using|lock)\b/;
/** A function that runs later, or elsewhere, than where it stands. */
const later = /=>|\bfunction\b|\bfn\b|\blambda\b|\bdelegate\b/;
const caught = /^\s*catch\s*(?:\(([^()]*)\)\s*)?\{/;
const anything = String.raw`\\?(?:System\.)?(?:Exception|Throwable|Error|Stytch\w*(?:Error|Exception))`;
/** `(e)`, `(e: unknown)`, `(Exception e)`, `(\Exception $e)`; whatever is narrower lets others by. */
const anyCaught = new RegExp(
  String.raw`^\s*(?:(?<bare>[a-z_]\w*)(?:\s*:\s*(?:unknown|any))?|${anything}(?:\s+(?<typed>\$?\w+))?)\s*$`,
);

function catchAfter(code: Code, { start }: SdkCall): Handler | undefined {
  const { mask, brackets, language } = code;
  const before = mask.slice(lineStartAt(mask, start), start);
  // What isn't waited for fails elsewhere.
  if (later.test(before) || (awaiting.has(language) && !/\bawait\s+\(?$/.test(before))) return undefined;
  let open = brackets.around(start);
  for (let depth = 0; open !== -1 && depth < deepest; depth++, open = brackets.around(open)) {
    if (mask[open] !== "{") {
      if (later.test(mask.slice(open, start).slice(0, reach))) return undefined;
      continue;
    }
    const header = mask.slice(headOf(code, open), open).trim();
    if (/(?:^|\s)try$/.test(header)) return caughtBehind(code, brackets.partner(open));
    if (!flow.test(header)) return undefined;
  }
  return undefined;
}

function caughtBehind({ mask, brackets, language }: Code, close: number): Handler | undefined {
  if (close === -1) return undefined;
  const clause = caught.exec(mask.slice(close + 1, close + 300));
  const named = clause?.[1] === undefined ? undefined : anyCaught.exec(clause[1])?.groups;
  // C# writes a type alone, where JavaScript writes a name.
  if (!clause || (clause[1] !== undefined && !named) || (named?.["bare"] && !awaiting.has(language))) return undefined;
  const handler = blockAt(mask, brackets, close + clause[0].length, named?.["bare"] ?? named?.["typed"]);
  const isOnly = handler && !/^\s*catch\b/.test(mask.slice(handler.end + 1, handler.end + 200));
  return isOnly ? handler : undefined;
}

const anyExcepted = /^except(?:\s+(?:Exception|BaseException|(?:stytch\.)?\w*StytchError)(?:\s+as\s+(\w+))?)?\s*:\s*$/;

/** Python's `except`, by layout. */
function exceptAfter({ mask }: Code, { start }: SdkCall): Handler | undefined {
  const first = lineStartAt(mask, start);
  if (later.test(mask.slice(first, start))) return undefined;
  const depth = tryAround(mask, first);
  if (depth === undefined) return undefined;
  const limit = Math.min(mask.length, start + reach);
  let handler: { readonly start: number; readonly name: string | undefined } | undefined;
  for (let at = lineEndAt(mask, start) + 1; at < limit; at = lineEndAt(mask, at) + 1) {
    const indent = indentAt(mask, at);
    if (indent === -1 || indent > depth) continue;
    const line = mask.slice(at, lineEndAt(mask, at)).trim();
    if (handler) return /^except\b/.test(line) ? undefined : { ...handler, end: at };
    const clause = indent === depth ? anyExcepted.exec(line) : null;
    if (!clause) return undefined;
    handler = { start: lineEndAt(mask, at) + 1, name: clause[1] };
  }
  return handler && limit === mask.length ? { ...handler, end: limit } : undefined;
}

/** How far the `try` is indented that a line stands in, where nothing but branches and loops lie between. */
function tryAround(mask: string, line: number): number | undefined {
  let depth = indentAt(mask, line);
  for (let at = line, lines = 0; at > 0 && lines < deepest; lines++) {
    at = lineStartAt(mask, at - 1);
    const indent = indentAt(mask, at);
    if (indent === -1 || indent >= depth) continue;
    depth = indent;
    const header = mask.slice(at, lineEndAt(mask, at)).trim();
    if (/^try\s*:$/.test(header)) return indent;
    if (!/^(?:async\s+)?(?:if|elif|for|while|with)\b.*:$/.test(header)) return undefined;
  }
  return undefined;
}

/** What looks at a failure without naming it, passes it on, ends the program, or tries again. */
const decides =
  /\b(?:throw|raise|rethrow|panic|reject|retry\w*|next|exit|die|abort|sleep|setTimeout|backoff\w*|exc_info|format_exc|recover)\b|\bFatal\w*\s*\(/i;
const logs =
  /\b(?:console|log|logs|logger|logging|slog|_logger|LOG|LOGGER|Log|Logger|Console|fmt)(?:\.|->|::)\w+\s*\(|\b(?:print|println|error_log)\s*\(/g;

function isAlike({ text, mask, brackets }: Code, { start, end, name }: Handler): boolean {
  const body = mask.slice(start, end);
  let [code, written, last] = ["", "", start];
  for (const { index, 0: opening } of body.matchAll(logs)) {
    // What makes a new error of it passes it on.
    if (start + index < last || /Errorf|Sprint|Fatal|Panic/i.test(opening)) continue;
    code += mask.slice(last, start + index);
    written += text.slice(last, start + index);
    last = Math.max(start + index, brackets.partner(start + index + opening.length - 1)) + 1;
  }
  code += mask.slice(last, end);
  written += text.slice(last, end);
  if (decides.test(code)) return false;
  return name === undefined || !new RegExp(String.raw`(?<![\w$])${name.replace("$", "\\$")}(?!\w)`).test(written);
}
