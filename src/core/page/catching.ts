import { isOAuthAlone } from "../../catalog/standards";
import { exampleHandler } from "../handlers/example";
import type { Explained } from "../handlers/explained";
import { type HandlerLanguage, tabStop } from "../handlers/language";
import { handlerLanguages } from "../handlers/languages/all";

/** How one language catches an error. */
export interface Catching {
  /** VS Code's id of the language. */
  readonly id: string;
  readonly title: string;
  readonly code: string;
}

/**
 * How each language of Stytch's SDKs catches this error, with what to do as comments; of a code of OAuth, only those whose
 * SDK is known to hand it on.
 */
export function catchings(error: Explained): Catching[] {
  return handlerLanguages
    .filter(({ givesOAuth }) => givesOAuth ?? !isOAuthAlone(error.entry))
    .map((language) => ({
      id: language.ids[0],
      title: language.title,
      code: codeFor(error, language),
    }));
}

function codeFor(error: Explained, language: HandlerLanguage): string {
  const handler = exampleHandler(error, language);
  const step = language.ids[0] === "go" ? "\t" : language.ids[0] === "python" ? "    " : "  ";
  return language
    .caught(handler)
    .map((line) => line.replace(tabStop, "").replaceAll("\t", step))
    .filter((line) => line.trim() !== "")
    .join("\n");
}
