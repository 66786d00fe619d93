/** A request id of Stytch's form, cut off perhaps, as loggers and terminals do with a long line. */
const requestIdStart = /(?<![\w-])request-id-(?:test|live|fraud)-[0-9a-f]{2}/i;
/** What only Stytch's SDKs print, and links into its reference. */
const printed =
  /Stytch(?: OAuth2)? Error - |Stytch\w{0,20}(?:Error|Exception)\b|\bstytcherror\.|stytch\.com\\?\/docs|Stytch API error/;
/** The address of a request that a server got: its path may be named for Stytch, and says nothing of what was answered. */
const ownAddress =
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) [^\s"]+|\b(?:path|route|uri|url|request_uri)\\*["']?[:=] ?\\*["']?\/[^\s"',]+|\bhttps?:\/\/(?![\w.-]*stytch\.com)[^\s"'<>]+|\bstytch_(?:token_type|session(?:_jwt)?)\b/g;

/** Whether a text holds a failure that Stytch reported: a request id of its form, or what its SDKs print. */
export function showsStytch(text: string): boolean {
  return requestIdStart.test(text) || printed.test(text);
}

/** Whether a line of a log names Stytch, other than in the address of a request that a server got. */
export function namesStytchInLog(text: string): boolean {
  return /stytch/i.test(text) && /stytch/i.test(text.replace(ownAddress, ""));
}
