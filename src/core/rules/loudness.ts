import type { TextKind } from "../text/textKind";

/** What a setting says of a document, by who says it; undefined where nobody does. */
export interface Said {
  /** For the document's language, by the user or their workspace. */
  readonly forLanguage: unknown;
  /** For the document's language, by our own manifest. */
  readonly forLanguageByDefault: unknown;
  /** Whatever the language. */
  readonly anywhere: unknown;
}

/**
 * How loud recognised errors are. Our manifest makes them louder in the languages that logs open in, in which everything
 * opens that VS Code doesn't know: of those only logs are loud.
 */
export function loudness(kind: TextKind, { forLanguage, forLanguageByDefault, anywhere }: Said): unknown {
  return forLanguage ?? (kind === "log" ? (forLanguageByDefault ?? anywhere) : anywhere);
}
