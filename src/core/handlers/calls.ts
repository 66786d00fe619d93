import { knownMethods } from "../../catalog/endpoints";

/** How much text before a handler is looked through for the call that it is about. */
const reach = 4000;
const call = /[A-Za-z_]\w*(?:(?:\.|::|->|\(\)\.)[A-Za-z_]\w*)+/g;
const normalized = new Map(knownMethods.map((method) => [normal(method), method]));

/** The SDK methods called before an offset, in any language's spelling: `magic_links.authenticate`, `MagicLinks.Authenticate`. */
export function methodsBefore(text: string, offset: number): string[] {
  const found = new Set<string>();
  for (const [chain] of text.slice(Math.max(0, offset - reach), offset).matchAll(call)) {
    const parts = chain.split(/\.|::|->|\(\)\./);
    for (const from of parts.keys()) {
      const method = normalized.get(normal(parts.slice(from).join(".")));
      if (method === undefined) continue;
      // What is longer is meant: `discovery.organizations.create` calls no `organizations.create`.
      found.add(method);
      break;
    }
  }
  return [...found];
}

function normal(method: string): string {
  return method.replaceAll("_", "").toLowerCase();
}
