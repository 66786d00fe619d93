const declaration = /type StytchAPIErrorType =((?:\s*\|?\s*['"][a-z0-9_]+['"])+)/;

/** The names in the union of error types that a declaration file of Stytch's client SDK holds; undefined if it has none. */
export function namesInUnion(declarations: string): string[] | undefined {
  const union = declaration.exec(declarations)?.[1];
  return union === undefined ? undefined : [...union.matchAll(/[a-z0-9_]{3,}/g)].map(([name]) => name);
}
