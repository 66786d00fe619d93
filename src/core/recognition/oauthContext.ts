import { isOAuthAlone } from "../../catalog/standards";
import { isOAuthField } from "../payload/oauthField";
import type { Context } from "./context";
import { fieldBefore, isComparedWithOAuthField, isOAuthFieldName } from "./fieldContext";
import { lineAround } from "./line";
import type { Mention } from "./names";
import { beginningBetween } from "../text/span";

/** `switch (body.error) {`, `match body["error"].as_str() {`, `case params[:error]`, `when (e.errorCode) {`. */
const branching =
  /\b(?:switch|match|when|case|cond)\b.*(?:[.>:[(?$\s]["'`:]?(?:get)?(?:oauth_?|token_?)?error(?:_?code)?\b)(?!_)|\berror(?:_?code)?\s+switch\b/i;
/** What an arm of a branching can seem to be. */
const isArm: ReadonlySet<Context> = new Set(["case", "argument", "literal"]);
const openingQuote = /\\*["'`]$/;

/**
 * Whether a name stands where an answer of OAuth has its code, or code asks for one.
 * @param context what the name is by the rules for error types
 * @param blocks the lines that head the blocks around it
 */
export function isOAuthPlace(
  text: string,
  { start, end, spelling }: Mention,
  context: Context,
  blocks: () => readonly string[],
): boolean {
  if (spelling !== "session_not_found" || context === "own") return false;
  if (isOAuthField(text, start)) return true;
  if (context === "field") return false;
  const { before, after } = lineAround(text, start, end);
  const quote = openingQuote.exec(before)?.[0];
  if (quote === undefined) return false;
  const name = fieldBefore(before);
  if (name !== undefined && isOAuthFieldName(name)) return true;
  if (isComparedWithOAuthField(before.slice(0, -quote.length), after)) return true;
  return isArm.has(context) && blocks().some((head) => branching.test(head));
}

/** `"Bearer realm=\"api\", error=\"`, `'WWW-Authenticate': 'DPoP error="`. */
const challenge = /\b(?:Bearer|DPoP|www_?-?authenticate)\b[^;\n]*\berror=\\*["']$/i;

/** Whether a line is a challenge up to a code: the answer of whichever server was asked without a good token. */
export function isChallenge(before: string): boolean {
  return challenge.test(before);
}

/** What tells an answer or a request of OAuth from any other. */
const sign =
  /error_(?:description|uri)|grant_?type|www-authenticate|\boauth|authorization_code|client_credentials|refresh_token|\/(?:authorize|token|introspect|revoke|register)\b|\bmcp\b|\bpkce\b/i;
/** How far around a code that sign is looked for, in UTF-16 units. */
const reach = 2500;
/** How far around a code others of its list are looked for, in UTF-16 units. */
const listReach = 400;

/**
 * Whether what stands around a code is about OAuth: `server_error` alone may be anybody's.
 * @param mentions those of the text, in order
 * @param isAlike whether another name stands in the same sort of place
 */
export function isAboutOAuth(
  text: string,
  { entry, start, end }: Mention,
  mentions: readonly Mention[],
  isAlike: (other: Mention) => boolean,
): boolean {
  const others = beginningBetween(mentions, start - listReach, end + listReach);
  if (others.some((other) => other.entry !== entry && isOAuthAlone(other.entry) && isAlike(other))) return true;
  return sign.test(text.slice(Math.max(0, start - reach), start)) || sign.test(text.slice(end, end + reach));
}
