import { type Code, once } from "../code/code";
import type { Span } from "../text/span";
import { chainsIn } from "./sdkCalls";

/** A call of a method of Stytch's SDKs: the span of its names. */
export interface SdkCall extends Span {
  /** As `endpoints.json` writes it. */
  readonly method: string;
}

/** A longer line isn't read: it is no code that somebody wrote. */
const longestLine = 1000;
/** An object is looked for in so many lines. */
const mostLines = 200;
/** Nobody wrote more calls into one text. */
const mostCalls = 500;

/**
 * The call in whose names an offset lies: of a method that is known, by an object that the code shows to be Stytch's.
 * Undefined for the same names of another object, in comments and in strings.
 */
export function sdkCallAt(code: Code, offset: number): SdkCall | undefined {
  const { mask } = code;
  if (!/stytch/i.test(code.text)) return undefined;
  const start = mask.lastIndexOf("\n", offset - 1) + 1;
  const end = mask.indexOf("\n", offset);
  const calls = callsOnLine(code, start, end === -1 ? mask.length : end);
  return calls.find((call) => call.start <= offset && offset <= call.end);
}

/** Every such call of a text, in order; of a text that has thousands, the first. */
export function sdkCallsIn(code: Code): SdkCall[] {
  const { mask } = code;
  if (!/stytch/i.test(code.text)) return [];
  const calls: SdkCall[] = [];
  for (let start = 0; start < mask.length && calls.length < mostCalls;) {
    const end = mask.indexOf("\n", start);
    const next = end === -1 ? mask.length : end;
    calls.push(...callsOnLine(code, start, next));
    start = next + 1;
  }
  return calls.slice(0, mostCalls);
}

function callsOnLine(code: Code, start: number, end: number): SdkCall[] {
  if (end - start > longestLine) return [];
  const line = code.mask.slice(start, end);
  return chainsIn(line).flatMap((chain) => {
    const { method, receiver } = chain;
    if (method === undefined || !/^ {0,3}[({]/.test(line.slice(chain.end, chain.end + 4))) return [];
    const isStytchs = receiver.some((name) => /stytch/i.test(name)) || isMadeOfStytchs(code, receiver.at(-1));
    return isStytchs ? { method, start: start + chain.start, end: start + chain.end } : [];
  });
}

const readableLines = once(({ mask }) => mask.split("\n").filter((line) => line.length <= longestLine));
const hasStytchsClient = once(({ text }) =>
  text.split("\n").some((line) => /\bClient\b/.test(line) && /stytch/i.test(line)),
);

const known = once(() => new Map<string, boolean>());

function isMadeOfStytchs(code: Code, object: string | undefined): boolean {
  if (object === undefined) return false;
  const objects = known(code);
  const isMade = objects.get(object) ?? isGivenOfStytchs(code, object);
  objects.set(object, isMade);
  return isMade;
}

/** Whether a line gives an object a type of Stytch's or one of its clients. */
function isGivenOfStytchs(code: Code, object: string): boolean {
  const hasClient = hasStytchsClient(code);
  const lines = readableLines(code).filter((line) => line.includes(object));
  return lines.slice(0, mostLines).some((line) => {
    const [before = "", ...rest] = line.split(object);
    const after = rest.join(object).slice(0, 200);
    if (/\w$/.test(before) || /^\w/.test(after)) return false;
    // Java's and Go's types stand beside a name: `StytchB2BClient client`, `client *stytchapi.API`.
    if (/stytch[\w.<>*&?:]{0,60} $/i.test(before.slice(-90)) || /^ {1,3}[*&]?\w{0,20}stytch/i.test(after)) return true;
    if (!/^\??\s{0,3}(?::|=(?![=>]))/.test(after)) return false;
    return /stytch|\bB2BClient\b/i.test(after) || (hasClient && /\bClient\s?\(/.test(after));
  });
}
