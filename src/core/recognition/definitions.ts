import { folded } from "./camelNames";
import { lineAround } from "./line";
import type { Mention } from "./names";

/** How far before a string the constant may stand that gets it as its value, in UTF-16 units. */
const reach = 120;
/** How far from a constant its definition is looked at, in UTF-16 units; and how many of them are kept. */
const [near, mostDefinitions] = [4500, 8];
/** What stands between a constant and its value: `: &str = `, ` ErrorType = `, `(404, `, ` = new Kind(`. */
const joint = /^[^"'`;{}=,]*(?:=>|->|:=|(?<![!<>])=(?![=~])|:|\()[^"'`;{}=]*$/;
/** `@session_not_found `, a module attribute of Elixir's. */
const attribute = /^ +$/;
/** C's `#define NAME `, PHP's `define('NAME', ` and Erlang's `-define(NAME, `. */
const defined = /#\s*define\s+$|\bdefine\(\s*["']?$/;
const definedAs = /^["']?\s*,?\s*$/;
/** `#[serde(rename = `, `[EnumMember(Value = `, `@SerialName(`: the constant comes behind the string, or on the next line. */
const annotation =
  /(?:#\[\w+\((?:rename|serialize|alias|to_string)\s*=|\[(?:EnumMember|Description|JsonStringEnumMemberName|JsonPropertyName|StringValue)\((?:Value\s*=)?|@(?:\w+:)?(?:SerialName|SerializedName|JsonProperty|JsonValue|Json|Wire\w*)\((?:(?:name|value)\s*=)?)\s*$/;
/** The constant that an annotation on its own line belongs to. */
const annotated = /^["'][\w\s,="']*\)?\]?\)?\s*(?:(?:case|static|const)\s+)?([A-Za-z]\w*)/;
/** A constant whose annotation ends its line. */
const elsewhere = /^["'][^"'\n]*$/;

/**
 * The constant to which the string that a mention stands in is given as its value; where an annotation on the line above
 * gives it, the type itself with a star before it.
 */
export function constantOf(text: string, { entry, start, end, spelling }: Mention): string | undefined {
  if (spelling !== "session_not_found") return undefined;
  const line = lineAround(text, start, end);
  const quote = /(?:["'`]|:)$/.exec(line.before)?.[0];
  if (quote === undefined) return undefined;
  const before = line.before.slice(-reach, -1);
  if (annotation.test(before)) {
    const name = annotated.exec(line.after)?.[1];
    if (name === undefined)
      return elsewhere.test(line.after) || /\]$|\)$/.test(line.after) ? `*${entry.type}` : undefined;
    return folded(name) === folded(entry.type) ? name : undefined;
  }
  const wanted = folded(entry.type);
  for (const { 0: name, index } of [...before.matchAll(/@?[A-Za-z_]\w*/g)].reverse()) {
    if (!folded(name.replace("@", "")).endsWith(wanted)) continue;
    const between = before.slice(index + name.length);
    if (name.startsWith("@") ? attribute.test(between) : isDefinition(before, index, name, between)) return name;
  }
  return undefined;
}

function isDefinition(before: string, index: number, name: string, between: string): boolean {
  if (defined.test(before.slice(0, index))) return definedAs.test(between);
  return joint.test(between) && isConstant(before, index, name, between);
}

/** A function that is called isn't one, unless it stands where an enumeration lists its members. */
function isConstant(before: string, index: number, name: string, between: string): boolean {
  if (!between.trimStart().startsWith("(")) return true;
  return /^[A-Z]/.test(name) || /^\s*(?:case |const )?$/.test(before.slice(0, index));
}

/** Whether a constant is one of those that the file gives their own type as value. */
export function isDefined(text: string, mention: Mention, constants: Constants): boolean {
  const constant = constantAround(text, mention);
  if (constants.has(constant)) return true;
  return mention.spelling !== "session_not_found" && constants.has(`*${mention.entry.type}`) && /^[A-Z]/.test(constant);
}

/** The whole word that a mention is, or ends. */
export function constantAround(text: string, { start, end }: Mention): string {
  let [from, to] = [start, end];
  while (/[\w@]/.test(text.charAt(from - 1)) && end - from < reach) from--;
  while (/\w/.test(text.charAt(to)) && to - start < reach) to++;
  return text.slice(from, to);
}

/** What `constantOf` said of the mentions of a file. */
export interface Constants {
  has(constant: string): boolean;
}

/** Where the constants of a text get their values. */
export class Definitions {
  private known: Map<string, Mention[]> | undefined;

  /** @param mentions of the whole text, or of a window, in order */
  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
  ) {}

  /** The string that a constant is given as value, if that stands near. */
  of(mention: Mention): Mention | undefined {
    this.known ??= this.read();
    const constant = constantAround(this.text, mention);
    const all = this.known.get(constant) ?? this.known.get(`*${mention.entry.type}`) ?? [];
    return all.find(({ start }) => Math.abs(start - mention.start) < near);
  }

  private read(): Map<string, Mention[]> {
    const found = new Map<string, Mention[]>();
    for (const mention of this.mentions) {
      const constant = constantOf(this.text, mention);
      if (constant === undefined) continue;
      const known = found.get(constant);
      // Nobody defines a constant again and again.
      if (!known) found.set(constant, [mention]);
      else if (known.length < mostDefinitions) known.push(mention);
    }
    return found;
  }
}
