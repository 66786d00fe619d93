import type { Structure } from "./structure";

/** The head of a block in which an error of one class is at hand. */
const caught = /\b(?:except|catch|rescue|instanceof)\b.*?\b([A-Z]\w*(?:Error|Exception|Failure))\b/;
const caughtFromStytch = /\b(?:except|catch|rescue|instanceof)\b.*stytch/i;
/** Classes that anything is thrown as. */
const anyClass =
  /^(?:Base|Standard|Runtime|Http|HTTP|Api|API|Axios|Request|Response|Client|Auth\w*)?(?:Error|Exception|Failure)$/;

/**
 * Whether code has an error of another class at hand where it tells Stytch's from it nearby: what it does with that one
 * isn't about Stytch.
 */
export function isOfAnotherClass(structure: Structure, line: number): boolean {
  const heads = structure.heads(line);
  const name = heads.map((head) => caught.exec(head)?.[1]).find((one) => one !== undefined);
  if (name === undefined || anyClass.test(name) || heads.some((head) => /stytch/i.test(head))) return false;
  const near = [line, ...structure.outward(line, -1), ...structure.outward(line, 1)];
  return near.some((at) => caughtFromStytch.test(structure.line(at)));
}
