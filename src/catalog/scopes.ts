import type { Api, Scope } from "./entry";
import type { EntrySource } from "./source";
import scopes from "./scopes.json";

type Only = NonNullable<EntrySource["only"]>;

/** Why a product of Stytch, and so an error that names it, belongs to one API alone. */
interface Reason {
  readonly api: Api;
  readonly why: string;
  /** What that was read from, in words; it stays with the reasons. */
  readonly source: string;
  /** ISO date. */
  readonly checked: string;
}
const reasons: ReadonlyMap<string, Reason> = new Map(Object.entries(scopes as Readonly<Record<string, Reason>>));

/** @throws {Error} naming the entry, when there is no such reason */
export function apiOf(type: string, only: Only): Api {
  return reasonOf(type, only).api;
}

/** @throws {Error} naming the entry, when there is no such reason */
export function scopeOf(type: string, only: Only): Scope {
  const { why } = reasonOf(type, only);
  return { why, ...(only.counterpart !== undefined && { counterpart: only.counterpart }) };
}

function reasonOf(type: string, { why }: Only): Reason {
  const reason = reasons.get(why);
  if (!reason) throw new Error(`${type}: there is no reason "${why}" in scopes.json`);
  return reason;
}
