import { type BodyArm, armsIn } from "../code/bodyArms";
import type { Code } from "../code/code";
import { blockKind } from "./blockKinds";
import { headOf, isBranching, type Scope } from "./blocks";
import { isContinued } from "./continuation";
import type { HandlerLanguage } from "./language";
import type { Layout } from "./layout";
import { indentAt, lineAfter, lineFrom, lineStart } from "./lines";
import { brokenLine, type Insertion, type Place } from "./place";
import { statementLine } from "./statementLines";

/** Where lines go in a body that has no braces, with what makes it a block. */
export interface BareBody {
  readonly place: Place;
  /** The body, with what introduces it. */
  readonly scope: Scope;
  readonly insertions: readonly Insertion[];
}

/** How far a body is followed in either direction, and how many brackets around an offset are looked at. */
const [reach, deepest] = [1000, 20];
/** What introduces a body, and what ends one. */
const arrow = /[=-]>/g;
const closureHead = /(?<=[(,=]\s*(?:move\s+)?)\|[^|{}();]*\|(?!\|)/g;

/** The body around an offset that is an expression or stands beside its label, if a caught error introduces it. */
export function bareBodyAround(
  code: Code,
  offset: number,
  language: HandlerLanguage,
  layout: Layout,
): BareBody | undefined {
  const { mask, brackets } = code;
  let inner = offset;
  for (let depth = 0; depth < deepest; depth++) {
    const open = brackets.around(inner);
    const isBlock = mask[open] === "{" && isBranching(mask.slice(headOf(code, open), open));
    const found = isBlock ? armBody(code, open, inner) : closureBody(code, open, inner, language);
    if (found) {
      const isCaught = language.errors.headers.some((sign) => sign.pattern.test(found.header));
      if (isCaught) return blockOf(code, found, language, layout);
    }
    if (open === -1 || (mask[open] === "{" && !isBlock && blockKind(code, open, inner) !== "expression"))
      return undefined;
    inner = open;
  }
  return undefined;
}

interface Found extends Scope {
  readonly arm?: BodyArm;
}

function armBody(code: Code, open: number, inner: number): Found | undefined {
  const { mask, brackets } = code;
  const close = brackets.partner(open) === -1 ? mask.length : brackets.partner(open);
  const arm = armsIn(code, open, close).find(({ body }) => body.start <= inner && inner <= body.end);
  if (!arm || arm.body.start === arm.body.end || mask[arm.body.start] === "{") return undefined;
  if (!arm.isArrow && lineStart(mask, arm.body.start) !== lineStart(mask, arm.label.start)) return undefined;
  const header = `${mask.slice(headOf(code, open), open)}{ ${mask.slice(arm.label.start, arm.body.start)}`;
  return { header, head: arm.label.start, ...arm.body, arm };
}

function closureBody(code: Code, open: number, inner: number, { ids: [id] }: HandlerLanguage): Found | undefined {
  const { mask, brackets } = code;
  const isInBlock = open === -1 || mask[open] === "{";
  const line = isInBlock ? statementLine(code, open, inner, { hasParentheses: true }) : open;
  if (typeof line !== "number") return undefined;
  const from = Math.max(line, inner - reach);
  const isAtLevel = (at: number): boolean => brackets.around(at) === open;
  const heads = mask.slice(from, inner + 2).matchAll(id === "rust" ? closureHead : arrow);
  const last = [...heads].findLast(({ index }) => isAtLevel(from + index));
  if (!last) return undefined;
  const behind = from + last.index + last[0].length;
  const start = behind + mask.slice(behind, behind + reach).search(/\S|$/);
  if (start > inner || mask[start] === "{") return undefined;
  const end = bodyEnd(code, start, isInBlock);
  if (end === undefined || end < inner) return undefined;
  const head = headOf(code, behind);
  return { header: mask.slice(head, behind), head, start, end };
}

/** Before the comma, the semicolon or the bracket behind an expression, or where its last line ends. */
function bodyEnd({ mask, brackets }: Code, start: number, isInBlock: boolean): number | undefined {
  let at = start;
  for (const limit = Math.min(mask.length, start + reach); at < limit; at++) {
    const one = mask[at] ?? "";
    const partner = "([{".includes(one) ? brackets.partner(at) : -1;
    if (partner !== -1) at = partner;
    else if (",;)]}".includes(one)) break;
    else if (one === "\n" && isInBlock) {
      const next = at + 1 + mask.slice(at + 1, at + reach).search(/\S|$/);
      if (!isContinued(mask.slice(start, at).trimEnd(), lineFrom(mask, next))) break;
    }
  }
  return at >= start + reach ? undefined : start + mask.slice(start, at).trimEnd().length;
}

function blockOf(code: Code, found: Found, language: HandlerLanguage, layout: Layout): BareBody | undefined {
  const { text, mask } = code;
  const { arm, head, start, end, header } = found;
  const introduced = mask.slice(head, start).trimEnd();
  const outer = indentAt(text, head + introduced.length);
  const inner = outer + layout.step;
  const scope = { header, head, start, end };
  if (arm && !arm.isArrow) return { place: brokenLine(start, inner, inner, layout), scope, insertions: [] };
  const wrap = language.bareBody?.(header, arm !== undefined);
  if (!wrap) return undefined;
  const [before, behind] = wrap;
  const { lineEnd } = layout;
  const closing = { offset: end, text: `${behind}${lineEnd}${outer}}` };
  if (lineAfter(text, head + introduced.length) > start) {
    const place = { offset: start, indent: inner, lead: `{${lineEnd}${inner}`, tail: lineEnd + inner + before };
    return { place, scope, insertions: [closing] };
  }
  const opening = head + introduced.length;
  const indent = indentAt(text, start);
  const place = { offset: opening, indent, lead: ` {${lineEnd}${indent}`, tail: "" };
  const prefix = before === "" ? [] : [{ offset: start, text: before }];
  return { place, scope: { ...scope, start: opening }, insertions: [...prefix, closing] };
}
