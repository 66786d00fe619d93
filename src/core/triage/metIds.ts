import type { Span } from "../text/span";

const forms = {
  users: /\b(?:user|member)-(?:live|test)-[0-9a-f-]{8,36}\b/g,
  organizations: /\borganization-(?:live|test)-[0-9a-f-]{8,36}\b/g,
  sessions: /\b(?:member-)?session-(?:live|test)-[0-9a-f-]{8,36}\b/g,
} as const;

/** Whom failures met: how many of each, never who. */
export type IdKind = keyof typeof forms;
export const idKinds = Object.keys(forms) as IdKind[];

/** An id that a record has, as nothing but a number that tells it from others. */
export interface MetId {
  readonly kind: IdKind;
  readonly hash: number;
}

/** The ids in a record, with their places. */
export function idsIn(text: string): readonly (MetId & Span)[] {
  if (!/-(?:live|test)-/.test(text)) return [];
  return idKinds.flatMap((kind) =>
    [...text.matchAll(forms[kind])].map(({ index, 0: id }) => ({
      kind,
      hash: hashOf(id),
      start: index,
      end: index + id.length,
    })),
  );
}

/** 53 bits of a text: among a million of them, two are alike once in ten thousand logs. */
export function hashOf(text: string): number {
  let [high, low] = [0x811c9dc5, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= high >>> 13;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}

/** The same of a text that stands in bytes, in ASCII. */
export function hashOfBytes(bytes: Uint8Array, { start, end }: Span): number {
  let [high, low] = [0x811c9dc5, 0x41c6ce57];
  for (let at = start; at < end; at++) {
    const code = bytes[at] ?? 0;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
    low ^= high >>> 13;
  }
  return (high >>> 11) * 0x1_0000_0000 + (low >>> 0);
}
