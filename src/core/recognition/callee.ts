/** `log.warn("a"`, `log(400, "a"`, `new Set<string>("a"`. */
const call = /([\w$.?!:>-]*[\w$?!])\s*(?:<[^<>]*>)?\(\s*(?:[^()]*,\s*)?$/;
const keyword =
  /^(?:if|elif|elsif|else|while|switch|for|foreach|match|when|unless|return|in|and|or|not|catch|typeof|await|yield|is)$/;

/** The function that a string is an argument of, the innermost one on the line. */
export function calleeOf(before: string): string | undefined {
  const callee = call.exec(before)?.[1];
  return callee === undefined || keyword.test(callee) ? undefined : callee;
}
