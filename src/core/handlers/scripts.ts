import { type Code, codeOf } from "../code/code";
import type { Span } from "../text/span";

/** Languages whose scripts stand among markup. */
const mixed = ["vue", "svelte"];
const script = /<script\b[^>]{0,500}>([\s\S]*?)<\/script\s*>/gi;

/** A text as code; where scripts stand among markup, the scripts alone, at the same offsets. @param id VS Code's */
export function scriptOf(id: string, text: string): Code {
  if (!mixed.includes(id)) return codeOf(text, id);
  const blank = (part: string): string => part.replace(/[^\r\n]/g, " ");
  let [scripts, last] = ["", 0];
  for (const { start, end } of scriptsIn(text)) {
    scripts += blank(text.slice(last, start)) + text.slice(start, end);
    last = end;
  }
  return codeOf(scripts + blank(text.slice(last)), "typescript");
}

/** Whether code can stand at an offset: in Vue's, Svelte's and PHP's files it is surrounded by markup. */
export function isInScript(id: string, text: string, offset: number): boolean {
  if (mixed.includes(id)) return scriptsIn(text).some(({ start, end }) => start <= offset && offset <= end);
  if (id !== "php" || !text.includes("<?")) return true;
  const before = text.slice(0, offset);
  return before.lastIndexOf("<?") > before.lastIndexOf("?>");
}

function scriptsIn(text: string): Span[] {
  return [...text.matchAll(script)].map(({ index, 0: whole, 1: inner = "" }) => {
    const start = index + whole.indexOf(">") + 1;
    return { start, end: start + inner.length };
  });
}
