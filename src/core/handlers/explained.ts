import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { adviceLines } from "./advice";
import { type HandlerLanguage, tabStop } from "./language";

/** An error with what is said about it. */
export interface Explained {
  readonly entry: CatalogEntry;
  readonly prose: ErrorProse;
}

/**
 * What a handler holds: advice as comments, and a place to go on.
 * @param width how long a comment may be
 * @param call the SDK method whose answer is handled, where it can be told
 */
export function bodyOf(
  { entry, prose }: Explained,
  { comment }: HandlerLanguage,
  width?: number,
  call?: string,
): string[] {
  const lines = adviceLines(entry, prose, width === undefined ? width : width - comment.length - 1, call);
  return [...lines.map((line) => `${comment} ${line}`), tabStop];
}
