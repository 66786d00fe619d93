import { codeOf } from "../code/code";
import type { Branches } from "../syntax/branches";
import { conditionChains } from "../syntax/conditionChains";
import { bodyOf, type Explained, type Insertion } from "./insert";
import type { HandlerLanguage } from "./language";
import { indentOf, lineAfter, lineFrom, lineStart } from "./lines";

/**
 * The chain of `if … else if …` over an error type that an offset lies in, its last branch included.
 * @param language VS Code's id
 */
export function chainAt(text: string, offset: number, language = ""): Branches | undefined {
  const all = conditionChains(codeOf(text, language));
  return all.findLast((chain) => chain.start <= offset && offset <= blockEnd(text, chain).offset);
}

/** Further branches for these errors, behind the last one that compares; conditions are written as that one is. */
export function elseIfsFor(
  text: string,
  chain: Branches,
  errors: readonly Explained[],
  language: HandlerLanguage,
): Insertion {
  const last = chain.values.at(-1);
  const line = text.slice(lineStart(text, chain.end), chain.end).trimEnd();
  const { offset, isBrace } = blockEnd(text, chain);
  // `} else if (…) {` closes the branch before it; a brace on a line of its own has closed it already.
  const isOwnBrace = isBrace && !line.endsWith("{");
  const lines = errors.flatMap((error) => {
    const condition = line
      .trimStart()
      .replace(/^(?:\}\s*)?(?:else if|elif|elsif|elseif|if)\b/, language.elseIf)
      .replace(last?.value ?? "", error.entry.type);
    const body = bodyOf(error, language).map((one) => `\t${one}`);
    return isOwnBrace ? [condition, "{", ...body, "}"] : [isBrace ? `} ${condition}` : condition, ...body];
  });
  return { offset: isOwnBrace ? lineAfter(text, offset) : offset, indent: indentOf(line), lines };
}

/** Where the last branch ends by its layout, and whether a brace ends it. */
function blockEnd(text: string, chain: Branches): { offset: number; isBrace: boolean } {
  const depth = indentOf(text.slice(lineStart(text, chain.end))).length;
  let offset = lineAfter(text, chain.end);
  let end = offset;
  while (offset < text.length) {
    const line = lineFrom(text, offset);
    const rest = line.trim();
    if (rest && rest !== "{" && indentOf(line).length <= depth) {
      const isBrace = rest.startsWith("}");
      return { offset: isBrace ? offset : end, isBrace };
    }
    offset = lineAfter(text, offset);
    if (rest) end = offset;
  }
  return { offset: end, isBrace: false };
}
