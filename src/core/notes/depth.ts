import { createScanner } from "jsonc-parser";

const most = 20;

/** Where brackets in JSON are deeper than the parser, which calls itself for each, can be trusted with. */
export function tooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  // Only the end has no length.
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === "{" || first === "[") depth += 1;
    else if (first === "}" || first === "]") depth -= 1;
    if (depth > most) return scanner.getTokenOffset();
  }
  return undefined;
}
