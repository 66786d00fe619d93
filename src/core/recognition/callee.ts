/** `log.warn("a"`, `log(400, "a"`, `new Set<string>("a"`. */
const call = /([\w$.?!:>-]*[\w$?!])\s*(?:<[^<>]*>)?\(\s*(?:[^()]*,\s*)?$/;
const keyword =
  /^(?:if|elif|elsif|else|while|switch|for|foreach|match|when|unless|return|in|and|or|not|catch|typeof|await|yield|is)$/;

/** The function that a string is an argument of, the innermost one on the line. */
export function calleeOf(before: string): string | undefined {
  const callee = call.exec(before)?.[1];
  return callee === undefined || keyword.test(callee) ? undefined : callee;
}

/** How far before a place the brackets around it are looked for, in UTF-16 units, and how many of them. */
const [reach, most] = [700, 4];
/** How much of what stands before a bracket tells what it belongs to. */
const headLength = 100;

/**
 * What stands before each bracket that a place lies in, innermost first: `reply.code(404).send`, `new Refused`. Ends with
 * the statement.
 */
export function enclosingHeads(text: string, offset: number): string[] {
  const heads: string[] = [];
  let depth = 0;
  for (let at = offset - 1; at >= Math.max(0, offset - reach) && heads.length < most; at--) {
    const character = text.charAt(at);
    if (")]}".includes(character)) depth++;
    else if ("([{".includes(character)) {
      if (depth > 0) depth--;
      else {
        const head = text.slice(Math.max(0, at - headLength), at);
        heads.push(head.slice(head.lastIndexOf("\n", head.trimEnd().length - 1) + 1).trimEnd());
      }
    } else if (character === ";" && depth === 0) break;
  }
  return heads;
}
