import { type Code, once } from "../code/code";
import type { Span } from "../text/span";

/** So many names are looked up in one code. */
const mostNames = 60;
/** How far before its use a variable's class is looked for, in UTF-16 units. */
const reach = 4000;
/** A class, with what it is a member of. */
const type = String.raw`(?<![\w$])(?:[\w$]+(?:\.|::|\\))*[A-Z][\w$]*`;

interface Declaration {
  readonly at: number;
  readonly type?: string;
  /** The first name of what it is given, or of a client of Stytch's that this comes from. */
  readonly source?: string;
}

const declarations = once(() => new Map<string, readonly Declaration[]>());

/** The name of the class that the variable is declared, caught or tested as which an expression begins with. */
export function classOf(code: Code, { start, end }: Span): string | undefined {
  let name = /[A-Za-z_]\w*/.exec(code.mask.slice(start, Math.min(end, start + 80)))?.[0];
  let before = start;
  for (let steps = 0; steps < 3 && name !== undefined; steps++) {
    if (steps > 0 && /stytch/i.test(name)) return name;
    const last: Declaration | undefined = declarationsOf(code, name).findLast(({ at }) => at < before);
    if (!last || before - last.at > reach) return undefined;
    if (last.type !== undefined) return last.type;
    [name, before] = [last.source, last.at];
  }
  return undefined;
}

function declarationsOf(code: Code, name: string): readonly Declaration[] {
  const known = declarations(code);
  let found = known.get(name);
  if (!found && known.size < mostNames) {
    found = [...code.mask.matchAll(declarationOf(name))].map(({ index, groups = {} }) => {
      const type = Object.keys(groups).find((key) => key.startsWith("type") && groups[key] !== undefined);
      const source = /\w*stytch\w*/i.exec(groups["path"] ?? "")?.[0] ?? groups["source"] ?? groups["source2"];
      return {
        at: index,
        ...(type !== undefined && { type: groups[type] ?? "" }),
        ...(source !== undefined && { source }),
      };
    });
    known.set(name, found);
  }
  return found ?? [];
}

function declarationOf(name: string): RegExp {
  const its = String.raw`(?<![\w.>])\$?${name}(?!\w)`;
  return new RegExp(
    [
      // `StytchError e`, `except StytchError as e`, `StytchError => e`, `on StytchError catch (e)`, `%Stytch.Error{} = e`
      String.raw`(?<type1>${type})(?:\{[^{}\n]{0,80}\}[ \t]*=[ \t]*|(?:<[^<>\n]{0,60}>|\))?[?!*]?(?:[ \t]+(?:as[ \t]+)?|[ \t]*=>[ \t]*|[ \t]+catch[ \t]*\([ \t]*))${its}(?![ \t]*\()`,
      // `e: StytchError`, `e as? StytchError`, `e is StytchError`, `e instanceof StytchError`, `isinstance(e, StytchError)`
      String.raw`${its}[?!]?(?:[ \t]*:|[ \t]+as[?!]?|[ \t]+is|[ \t]+instanceof|,)[ \t]+[&*?(]?(?:mut[ \t]+)?(?<type2>${type})`,
      // Go's `e stytcherror.Error`, `e *JobError`
      String.raw`${its}[ \t]+\*?(?<type3>${type})(?=[ \t]*[,){\n])`,
      String.raw`${its}[ \t]*:?=(?![=>~])[ \t]*[^\n;]{0,120}?\bas[?!]?[ \t]+(?<type4>${type})`,
      // `delivery = WebhookDelivery.find(id)`: a record of the author's own.
      String.raw`${its}[ \t]*:?=(?![=>~])[ \t]*(?:await[ \t]+)?(?<type6>${type})\.(?:find\w*|where|objects|first|last|query)\b`,
      String.raw`${its}[ \t]*:?=(?![=>~])[ \t]*(?:await[ \t]+)?[&*]?(?:new[ \t]+(?<type5>${type})|\$?(?<source>[A-Za-z_]\w*)(?<path>(?:(?:\??\.|->|::|&\.)\w+){0,5}))`,
      // `const { error_type: code } = e`
      String.raw`${its}[^{}()\n;]{0,60}\}[ \t]*=[ \t]*(?:await[ \t]+)?(?:\w+\([ \t]*)?(?<source2>[A-Za-z_]\w*)`,
    ].join("|"),
    "g",
  );
}
