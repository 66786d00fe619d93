/** What a link into the editor asks for, or why it is refused. */
export type DeepLink = { readonly type: string } | { readonly refused: "page" | "name" | "query" };

/** No name is as long as this. */
const longest = 100;

/**
 * Reads the address of `vscode://stytch-error-insight.stytch-error-insight/error/<error_type>`. Anybody can make such
 * a link, so nothing but a name is taken from it.
 * @param path such as `/error/captcha_required`
 * @param rest query and fragment, which have to be empty
 */
export function parseDeepLink(path: string, rest: string): DeepLink {
  const name = /^\/error\/([^/]*)\/?$/.exec(path)?.[1];
  if (name === undefined) return { refused: "page" };
  // VS Code adds its own query to links that it passes from one window to another.
  if (rest.replace(/(?:^|[?&])(?:windowId=(?:\d+|_blank)|profile=[^&#]*)/g, "") !== "") return { refused: "query" };
  return name.length <= longest && /^[a-z][a-z0-9_]*$/i.test(name) ? { type: name.toLowerCase() } : { refused: "name" };
}
