/** What stands between a key and its value: `=`, `": "`, `'] = '`, `%3D`, `%22%3A%22`, `=\"`. */
const joined = String.raw`(?:%22|&quot;|\\*["'\x60])?\]?\s*(?:=>|[:=]|%3A|%3D)\s*(?:string\(\d+\)\s*)?(?::|%22|&quot;|\\*["'\x60])?`;
/** A word that ends here is no part of a longer one, such as `last_error`. */
const field = new RegExp(String.raw`(?:^|[^\w.$-]|%22|%26|%3F|%23|\\[nrt])error${joined}$`, "i");
/** How much text before a value holds its key, in UTF-16 units. */
const reach = 40;

/**
 * Whether a value stands behind OAuth's `error`: in a body, in the address of a callback, in `WWW-Authenticate`, in what a
 * program prints of them.
 * @param offset where the value begins, without its quote
 */
export function isOAuthField(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - reach), offset);
  return /error/i.test(before) && field.test(before.slice(before.lastIndexOf("\n") + 1));
}
