import { type Code, codeOf } from "../code/code";

/** Languages whose scripts stand among markup. */
const mixed = ["vue", "svelte"];
const script = /<script\b[^>]{0,500}>([\s\S]*?)<\/script\s*>/gi;

/** A text as code; where scripts stand among markup, the scripts alone, at the same offsets. @param id VS Code's */
export function scriptOf(id: string, text: string): Code {
  if (!mixed.includes(id)) return codeOf(text, id);
  const blank = (part: string): string => part.replace(/[^\r\n]/g, " ");
  let [scripts, last] = ["", 0];
  for (const { index, 0: whole, 1: inner = "" } of text.matchAll(script)) {
    const start = index + whole.indexOf(">") + 1;
    scripts += blank(text.slice(last, start)) + inner;
    last = start + inner.length;
  }
  return codeOf(scripts + blank(text.slice(last)), "typescript");
}
