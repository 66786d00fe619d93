import type { Source } from "../text/textKind";

/** `code === "a"`, `$code -eq "a"`, `expect(code).toBe("a"`. */
const compared = /(?:[!=]==?|<>|\b(?:eq|ne|is|equals?|toBe|toEqual|toStrictEqual|toContain|toMatch)\b\(?|=~)\s*\(?\s*$/;
/** `"a" === code`, `"a".equals(code)`, `"a" in codes`. */
const comparedBehind = /^\s*\)?\s*(?:[!=]==?|<>|\.equals\(|\b(?:eq|ne|in)\b)/;
/** `codes.includes("a"`, `assertEquals("a"`, `code in ["b", "a"`. */
const member =
  /\b(?:includes|include\?|has|contains|in_array|member\?|indexOf|Contains|elem|any|some|find|startsWith|assert(?:_equal|Equals?|Same|In)?|Equal|eq)\s*\([^()]*$|\b(?:in|IN)\b\s*[([{]?[^()[\]{}]*$/;
/** Before an arm's value: `when `, nothing, or the `"b" | ` of an alternative. */
const arm = /\b(?:case|when)\b[^;{}]*$|^\s*$|\|\s*$/;
/** `"a" -> 401`, `"a", "b" => 401`, `"a" | "b" => 401`. */
const armBehind = /^(?:(?:\s*[|,]|\s+or\b)\s*:?["'`]?[\w.]+["'`]?)*\s*(?:=>|->)/;
/** `"a": 1`, `'a' => 1`, but neither `a := 1` nor `'a'::text`. */
const keyBehind = /^\s*(?:=>|:(?![:=]))/;
/** `b|` before `a)`, in a shell's `case`. */
const shellArm = /^(?:\s*\()?(?:[\w*"'\s]+\|)*\s*["'*]*$/;
/** `) exit 1 ;;` and `|b) exit 1 ;;` behind `a`. */
const shellArmBehind = /^["'*]*\s*(?:\|[\w*"'\s]+)*\)/;
/** `[[ $answer == *`, `[ "$type" = `. */
const shellTest = /(?:^|\s)\[\[?\s[^\]]*(?:[!=]?=|=~)\s*["'*^(]*$/;
const shells = new Set(["shellscript", "bat", "powershell", "fish"]);

/** What a string is in a branch or in a map, by what stands on its line before and behind its quotes. */
export function armOf(before: string, after: string): "case" | "key" | undefined {
  if (compared.test(before) || comparedBehind.test(after)) return "case";
  if (/\b(?:case|when)\b[^;{}?]*$/.test(before)) return "case";
  if (armBehind.test(after) && arm.test(before)) return isKey(after) && !/->/.test(after) ? "key" : "case";
  if (isKey(after) && !/\?[^:]*$/.test(before)) return "key";
  return member.test(before) ? "case" : undefined;
}

/** Whether what stands behind a name, and its quote, makes it the key of a map. */
export function isKey(after: string): boolean {
  return keyBehind.test(after);
}

/** Whether a name is an arm of a shell's `case`. @param after with the quote that closes the name */
export function isShellArm(before: string, after: string, { language }: Source): boolean {
  if (!shells.has(language)) return false;
  if (shellTest.test(before)) return true;
  return shellArm.test(before) && shellArmBehind.test(after);
}
