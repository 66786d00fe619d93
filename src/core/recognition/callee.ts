/** `log.warn("a"`, `log(400, "a"`, `new Set<string>("a"`. */
const call = /([\w$.?!:>-]*[\w$?!])\s*(?:<[^<>]*>)?\(\s*(?:[^()]*,\s*)?$/;
/** The function that a string is an argument of, the innermost one on the line. */
export function calleeOf(before: string): string | undefined {
  return call.exec(before)?.[1];
}
