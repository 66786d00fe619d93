import type { Code } from "../code/code";
import type { Scope } from "./blocks";
import type { ErrorAtHand, ErrorSign, HandlerLanguage } from "./language";
import { indentAt } from "./lines";
import type { Place } from "./place";
import { typeReadIn, variableOfType } from "./typeReadings";

/** How much code before an offset is looked through in one block. */
const reach = 5000;

/** The error that code at a place has at hand: the innermost that is caught, or the nearest that was assigned. */
export function errorAtHand(
  code: Code,
  place: Place,
  scopes: readonly Scope[],
  language: HandlerLanguage,
): ErrorAtHand {
  const { errors, blocks } = language;
  const all = [...scopes, { header: "", head: 0, start: 0, end: code.text.length }];
  const isAbove = (at: number): boolean => blocks === "braces" || indentAt(code.text, at).length <= place.indent.length;
  const before = ({ start }: Scope, pattern: RegExp): RegExpExecArray | undefined => {
    const from = Math.max(start, place.offset - reach);
    return [...code.mask.slice(from, place.offset).matchAll(pattern)].findLast((match) => {
      const at = from + match.index + match[0].length - match[0].trimStart().length;
      // What an inner block does isn't known to have happened.
      return code.brackets.around(at) < start && isAbove(at);
    });
  };

  let [found, depth]: [ErrorAtHand | undefined, number] = [undefined, all.length - 1];
  for (const [at, scope] of all.entries()) {
    const statements = errors.statements.flatMap((sign) => {
      const match = before(scope, sign.pattern);
      return match ? [{ match, sign }] : [];
    });
    const last = statements.sort((a, b) => a.match.index - b.match.index).at(-1);
    const header = errors.headers
      .map((sign) => ({ match: sign.pattern.exec(scope.header), sign }))
      .find(({ match }) => match);
    if (!last && !header?.match) continue;
    depth = at;
    if (last) found = signed(last.match, last.sign);
    else if (header?.match) found = named(code, scope, header.match, header.sign) ?? signed(header.match, header.sign);
    break;
  }

  const { holder } = errors;
  const declared = holder && all.map((scope) => before(scope, holder)).find(Boolean)?.groups?.["name"];
  const inner = all.slice(0, depth + 1);
  const type =
    variableOfType(code, place.offset, inner.at(-1)?.start ?? 0) ??
    (found && typeReadIn(code, place.offset, inner.at(-1), found.name, errors.field(found.name)));
  return {
    ...(found ?? errors.fallback),
    ...(declared !== undefined && { holder: declared }),
    ...(type !== undefined && { type, isStytch: true }),
  };
}

/** An error that is caught without a name, with one. */
function named(
  { mask }: Code,
  { head, header }: Scope,
  { groups, indices }: RegExpExecArray,
  { binding, isStytch, field }: ErrorSign,
): ErrorAtHand | undefined {
  const at = indices?.groups?.["unnamed"]?.[0];
  if (at === undefined || !binding || !mask.startsWith(header, head)) return undefined;
  const [text, name] = binding;
  return {
    name,
    isStytch: isOfClass(isStytch, groups?.["type"]),
    ...(field && { type: field(name) }),
    insertions: [{ offset: head + at, text }],
  };
}

function isOfClass(isStytch: ErrorSign["isStytch"], type = ""): boolean {
  return isStytch === true || isStytch?.test(type.trim()) === true;
}

/** @returns undefined where an error is caught that nothing names */
function signed({ groups }: RegExpExecArray, { isStytch, held, field }: ErrorSign): ErrorAtHand | undefined {
  const name = groups?.["name"];
  if (name === undefined && !held) return undefined;
  return {
    name: held ? held(name ?? "") : (name ?? ""),
    isStytch: isOfClass(isStytch, groups?.["type"]),
    ...(field && { type: field(name ?? "") }),
  };
}
