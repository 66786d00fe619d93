import type { Code } from "../code/code";
import { armBefore, closureParameters, headOf, isBranching } from "./blocks";

/** What a bracket holds: statements; what a class or a module is made of; or parts of an expression. */
export type BlockKind = "statements" | "members" | "expression";

const modifiers = String.raw`(?:(?:export|default|public|private|protected|internal|open|abstract|final|sealed|static|data|inner|partial|override|pub(?:\([\w:]+\))?|declare|readonly|unsafe|annotation|value|@[\w.]+(?:\([^()]*\))?|#?\[[^\]]*\])\s+)*`;
const declares = new RegExp(
  String.raw`^${modifiers}(?:(?:class|interface|enum|struct|trait|impl|object|namespace|module|extension|protocol|record|union|companion|actor|mod|use)\b|type\s+\w+)`,
);
const flows = new RegExp(
  String.raw`^[}\s]*(?:\w+:\s*)?${modifiers}(?:if|else|for|foreach|while|loop|do|try|catch|finally|guard|unsafe|defer|repeat|with|using|lock|synchronized|switch|match|when|select|go|func|fn|fun|function|init|deinit|get|set|constructor)\b`,
);
const isFunction = /\b(?:func|fn|fun|function)\b[^{}]*\)/;
const takesParameters =
  /\)\s*(?::[^={}]*|->[^{}]*|throws\s[^{}]*|where\s[^{}]*|async|rethrows|const|use\s*\([^()]*\)[^{}]*)?$/;
const standsAlone = /\b(?:else|try|do|finally|loop|unsafe|move|async|defer|init|get|set)$/;
/** Closures that need no parentheses: `onFailure {`, `Task {`. */
const closure = /(?:^|[\s.=(,])[a-z_]\w*\s*(?:\([^{}]*\))?\s*$|\bTask\s*$/;
/** Rust's `|cause|`. */
const closureHead = /\|[^|{}]*\|\s*(?:->[^{}]*)?$/;
/** Behind these stands a value. */
const wantsValue = /(?:[([,?<&|!+*]|[^=!<>]=|(?<!\b(?:case|default)\b[^{};\n]*):|\b(?:return|yield|new))$/;

/** What the bracket at `open` holds at an offset; a branching holds statements behind its labels alone. */
export function blockKind(code: Code, open: number, at: number): BlockKind {
  const { mask, language } = code;
  if (mask[open] !== "{")
    return language === "go" && mask[open] === "(" && isGroup(code, open) ? "members" : "expression";
  const header = mask.slice(headOf(code, open), open).trimEnd();
  if (language === "go" && (/\S/.test(mask[open - 1] ?? " ") || /\b(?:struct|interface)$/.test(header)))
    return "expression";
  const hasClosures = language === "kotlin" || language === "swift";
  if (/(?:=>|->)$/.test(header) || (language === "rust" && closureHead.test(header))) return "statements";
  if (isBranching(header)) {
    const arm = armBefore(code, open, at);
    return arm && !arm.isArrow ? "statements" : "expression";
  }
  if (/\bobject\s*:[^{}]*$/.test(header) && language === "kotlin") return "members";
  // A pattern: C#'s `e is StytchApiException { ErrorType: "a" }`.
  if (language === "csharp" && /\b(?:is|case|and|or|not)(?:\s+[\w.]+)?$/.test(header)) return "expression";
  const isClosure = hasClosures && (closure.test(header) || closureParameters(code, open) !== "");
  if (wantsValue.test(header) && !isClosure) return "expression";
  if (/\bnew\b[\w\s.<>[\],?]*(?:\([^{}]*\))?$/.test(header)) return language === "java" ? "members" : "expression";
  if (declares.test(header)) return "members";
  if (flows.test(header) || isFunction.test(header)) return "statements";
  if (takesParameters.test(header) || standsAlone.test(header)) return "statements";
  if (header === "") return isBlockAmongStatements(code, open) ? "statements" : "expression";
  return hasClosures && closure.test(header) ? "statements" : "expression";
}

/** A block that nothing introduces stands among the statements of another one, or of the file. */
function isBlockAmongStatements(code: Code, open: number): boolean {
  const { mask, brackets } = code;
  if (!/[;{]\s*$/.test(mask.slice(Math.max(0, open - 200), open))) return false;
  const around = brackets.around(open);
  if (around === -1) return true;
  const isBare = mask[around] === "{" && headOf(code, around) === around;
  return !isBare && blockKind(code, around, open) === "statements";
}

/** `import (` and its like: declarations in parentheses. */
function isGroup({ mask }: Code, open: number): boolean {
  return /(?:^|\n)[ \t]*(?:import|const|var|type)\s*$/.test(mask.slice(Math.max(0, open - 40), open));
}
