/** A request id of Stytch's form, cut off perhaps, as loggers and terminals do with a long line. */
const requestIdStart = /(?<![A-Za-z_-])request-id-(?:test|live|fraud)-[0-9a-f]{2}/i;
/** A project of Stytch's, a client of M2M or a Connected App by its id, and the address that answers for a project. */
const project =
  /(?<![A-Za-z_-])(?:m2m-client|connected-app|project)-(?:test|live)-[0-9a-f]{6,}|(?<![\w-])[\w-]+\.customers\.stytch\.(?:com|dev)\b/i;
/** What only Stytch's SDKs print, and links into its reference. */
const printed =
  /Stytch(?: OAuth2)? Error - |Stytch\w{0,20}(?:Error|Exception)\b|\bstytcherror\.|stytch\.com\\?\/docs|Stytch API error/;
/**
 * The address of a request that a server got, and names that people give to things of their own: they may be called for
 * Stytch, and say nothing of who answered.
 */
const ownNames =
  /\b(?:identity_?provider|idp|client(?:_?(?:name|id))?|connection|alias|branch|image|repo(?:sitory)?|bucket|queue|topic|database)\\*["']?[:=] ?\\*["']?[^\s"',]+|\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?!https?:)[^\s"]+|\b(?:path|route|uri|url|request_uri)\\*["']?[:=] ?\\*["']?\/[^\s"',]+|\bhttps?:\/\/(?![\w.-]*stytch\.com)[^\s"'<>]+|\bstytch_(?:token_type|session(?:_jwt)?)\b/g;

/** Whether a text holds a failure that Stytch reported: a request id of its form, or what its SDKs print. */
export function showsStytch(text: string): boolean {
  return requestIdStart.test(text) || printed.test(text);
}

/** Whether a text names a project of Stytch's, by an id of its or its address: who answers there is Stytch. */
export function namesStytchProject(text: string): boolean {
  return project.test(text);
}

/** Whether a line of a log names Stytch, other than in an address or in the name of something else. */
export function namesStytchInLog(text: string): boolean {
  return /stytch/i.test(text) && /stytch/i.test(text.replace(ownNames, ""));
}
