/** Languages whose scripts stand among markup. */
const mixed = ["vue", "svelte"];
const script = /<script\b[^>]{0,500}>([\s\S]*?)<\/script\s*>/gi;

/** The text with blanks for what isn't script, where scripts stand among markup; as long, and with the same lines. */
export function scriptAround(id: string, text: string): string {
  if (!mixed.includes(id)) return text;
  const blank = (part: string): string => part.replace(/[^\r\n]/g, " ");
  let [scripts, last] = ["", 0];
  for (const { index, 0: whole, 1: inner = "" } of text.matchAll(script)) {
    const start = index + whole.indexOf(">") + 1;
    scripts += blank(text.slice(last, start)) + inner;
    last = start + inner.length;
  }
  return scripts + blank(text.slice(last));
}
