import { type Branches, conditionChains } from "../syntax/branches";
import { bodyOf, type Explained, type Insertion } from "./insert";
import type { HandlerLanguage } from "./language";

/** The chain of `if … else if …` over an error type that an offset lies in, its last branch included. */
export function chainAt(text: string, offset: number): Branches | undefined {
  return conditionChains(text).findLast(
    (chain) => chain.start <= offset && offset <= Math.max(chain.end, blockEnd(text, chain).offset),
  );
}

/** Further branches for these errors, behind the last one that compares; conditions are written as that one is. */
export function elseIfsFor(
  text: string,
  chain: Branches,
  errors: readonly Explained[],
  language: HandlerLanguage,
): Insertion {
  const last = chain.values[chain.values.length - 1];
  const start = text.lastIndexOf("\n", chain.end - 1) + 1;
  const line = text.slice(start, chain.end).trimEnd();
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const { offset, closer } = blockEnd(text, chain);
  // `} else if (…) {` closes the branch before it; a brace on a line of its own has closed it already.
  const isClosing = closer.startsWith("}") && line.endsWith("{");
  const isOwnBrace = closer.startsWith("}") && !line.endsWith("{");
  const lines = errors.flatMap((error) => {
    const condition = line
      .trimStart()
      .replace(/^(?:\}\s*)?(?:else if|elif|elsif|elseif|if)\b/, language.elseIf)
      .replace(last?.value ?? "", error.entry.type);
    const body = bodyOf(error, language).map((one) => `\t${one}`);
    return isOwnBrace ? [condition, "{", ...body, "}"] : [isClosing ? `} ${condition}` : condition, ...body];
  });
  return { offset: isOwnBrace ? Math.min(lineAfter(text, offset), text.length) : offset, indent, lines };
}

/** Where the last branch ends by its layout, and what stands there. */
function blockEnd(text: string, chain: Branches): { offset: number; closer: string } {
  const start = text.lastIndexOf("\n", chain.end - 1) + 1;
  const depth = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  let offset = lineAfter(text, chain.end);
  let end = offset;
  while (offset < text.length) {
    const [line = "", space = ""] = /^([ \t]*).*/.exec(text.slice(offset, offset + 1000)) ?? [];
    const rest = line.trim();
    if (rest && rest !== "{" && space.length <= depth)
      return { offset: rest.startsWith("}") ? offset : end, closer: rest };
    offset = lineAfter(text, offset);
    if (rest) end = offset;
  }
  return { offset: end, closer: "" };
}

function lineAfter(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}
