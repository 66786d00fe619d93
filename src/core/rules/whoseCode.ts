import { lineEndAt, lineStartAt } from "../code/blocks";
import { type Code, once } from "../code/code";
import { beginningBetween, type Span } from "../text/span";
import { type Owner, marksIn } from "../text/vendors";
import { classOf } from "../syntax/classes";

/** How far around a place the code is read that belongs to it. */
const reach = 5000;
/** What begins no part of its own, though nothing is before it on its line. */
const goesOn =
  /^(?:[\s})\]#/*]|else\b|elif\b|elsif\b|except\b|catch\b|rescue\b|finally\b|ensure\b|end\b|case\b|default\b|when\b|<\/|@)/;
/** Whoever catches or takes one of these may get whatever there is. */
const anyClass =
  /^(?:(?:Base|Runtime|Std|Standard)?(?:Exception|Error)|Throwable|Any|Object|Optional|Option|Result|Some|Err|String|Map|Dict|Record|Hash|Partial|Promise|Json\w*|JSON\w*|Http\w*|HTTP\w*|Axios\w*|Fetch\w*|\w*Response\w*|Client\w*Error|Request\w*|ServerException|Data|Mapping|Box|Dio\w*)$/;

type Part = readonly [from: number, to: number];

const marks = once(({ text }) => marksIn(text));

/** Whose error an expression is by the class of what it is read from; undefined where that says nothing. */
export function ownerByClass(code: Code, { start, end }: Span): Owner | undefined {
  if (/stytch/i.test(code.text.slice(start, end))) return "stytch";
  const name = classOf(code, { start, end });
  if (name === undefined) return undefined;
  if (/stytch/i.test(name)) return "stytch";
  return anyClass.test(/\w+$/.exec(name)?.[0] ?? "") ? undefined : "vendor";
}

/** Whom a part of some code speaks of: who is named nearest to a place in it. */
export function ownerWithin(code: Code, [from, to]: Part, offset: number): Owner | undefined {
  let nearest: { owner: Owner; distance: number } | undefined;
  for (const { start, owner } of beginningBetween(marks(code), from, to)) {
    // A comment tells of more than of what stands below it.
    if ((owner !== "stytch" && owner !== "vendor") || isCommented(code, start)) continue;
    const distance = Math.abs(start - offset);
    if (!nearest || distance < nearest.distance) nearest = { owner, distance };
  }
  return nearest?.owner;
}

/** Whom a whole file speaks of; nobody where it speaks of several. */
export function whoseFile(code: Code): Owner | undefined {
  const owners = new Set(marks(code).map(({ owner }) => owner));
  if (owners.has("vendor") || owners.has("own")) return undefined;
  return owners.has("stytch") ? "stytch" : undefined;
}

function isCommented(code: Code, offset: number): boolean {
  return code.mask[offset] === " " && !code.stringAround(offset);
}

/** The part of a file that isn't indented in relation to it: a function, a class, a statement. */
export function partAround(text: string, offset: number): Part {
  let from = lineStartAt(text, offset);
  while (from > 0 && offset - from < reach && goesOn.test(text.slice(from, from + 10))) {
    from = lineStartAt(text, from - 1);
  }
  let to = offset;
  for (;;) {
    const line = lineEndAt(text, to);
    if (line === text.length || line - offset > reach) return [from, line];
    to = line + 1;
    if (!goesOn.test(text.slice(to, to + 10)) && text[to] !== "\n") return [from, to];
  }
}
