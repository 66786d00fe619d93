import type { Removal } from "./removal";
import { matchAt } from "./stickyMatch";

const at = /@|＠|%(?:25)*40|\\u0040|\\x40|&#64;|&#x40;|&commat;/gi;
const domain = /(?:[^\s"'`<>()[\]{},;:=&?/\\|@＠#%]|%(?!(?:25)*(?:2[026C7]|3[BE]|40|5D|7D))){1,300}|\[[\w:.]{2,60}\]/iy;
const notLocal = /[\s"`<>()[\]{},;:=?/\\|@＠]/;
/** An encoded blank, quote or sign ends the address as a plain one does. */
const escapedBefore = /%(?:25){0,2}(?:2[02C6F7]|3[ABDCEF]|5B|7B)/iy;
/** `stytch@12.3.0` is a version. */
const version = /^v?\d+(?:\.\d+){1,2}(?:-[a-z]+\.?\d*)?$/i;
/** Credentials in a URL look like an address; what is removed of them is another's matter. */
const inAuthority = /:(?:\\{0,7}\/){2}[^\s/\\]*$/;
/** The longest address, with its letters percent-encoded. */
const longestLocal = 400;
/** Stytch's own, which its messages name. */
const support = "support@stytch.com";

/** Email addresses, with letters of any script, quotes, tags and percent-encoding. */
export function emails(text: string): Removal[] {
  const found: Removal[] = [];
  let bound = 0;
  for (const { index, 0: sign } of text.matchAll(at)) {
    const host = matchAt(domain, text, index + sign.length)?.[0].replace(/[.!]+$/, "");
    const start = localStart(text, index, bound);
    bound = index + sign.length;
    if (!host || start === index || version.test(host)) continue;
    if (inAuthority.test(text.slice(Math.max(0, start - 100), start))) continue;
    const end = index + sign.length + host.length;
    if (text.slice(start, end).toLowerCase() !== support) found.push({ start, end, label: "[email removed]" });
  }
  return found;
}

function localStart(text: string, end: number, bound: number): number {
  const first = Math.max(bound, end - longestLocal);
  const quoted = quotedStart(text, end, first);
  if (quoted !== undefined) return quoted;
  let start = end;
  while (start > first && !notLocal.test(text[start - 1] ?? "")) {
    const escape = text[start - 1] === "%" ? matchAt(escapedBefore, text, start - 1) : null;
    if (escape) return start - 1 + escape[0].length;
    start--;
  }
  while (start < end && "'&.".includes(text[start] ?? " ")) start++;
  return start;
}

/** `"john doe"@example.com`, with its quotes escaped in whatever way. */
function quotedStart(text: string, end: number, first: number): number | undefined {
  const before = text.slice(first, end);
  const close = /(?:\\{0,31}"|%(?:25)*22)$/.exec(before)?.[0];
  if (close === undefined) return undefined;
  const opened = before.lastIndexOf(close, before.length - close.length - 1);
  // What was removed between quotes was all that stood there.
  return opened === -1 || before.includes("removed]", opened) ? undefined : first + opened;
}

const gap = String.raw`(?:[ \t().\-/\u00a0\u2010-\u2015\u202f]|%(?:25)*(?:20|28|29|2D|2E)|%C2%A0|\\u00a0|\+(?=\p{Nd}))`;
const numbers: readonly RegExp[] = [
  new RegExp(String.raw`(?:\+|%(?:25)*2B|\\u002b|＋)${gap}{0,2}\p{Nd}(?:${gap}{0,3}\p{Nd}){5,}`, "giu"),
  new RegExp(
    String.raw`(?:(?<![\p{L}\p{Nd}_.]|\w-)|(?<=%[0-9A-F]{2}))(?:\(|%28)?\p{Nd}(?:${gap}{0,3}\p{Nd}){7,}`,
    "giu",
  ),
  /(?<![\w.-])\d{3}[-.]\d{4}(?![\w-]|\.\d)/g,
];

/** Phone numbers in international and national form, and other numbers as long. */
export function phoneNumbers(text: string): Removal[] {
  return numbers.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
      start: index,
      end: index + match.length,
      label: "[number removed]",
    })),
  );
}
