import { applyEdits, type Edit, findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import { tooDeep } from "./depth";

/** What writes an empty note. */
export interface Skeleton {
  /** What is put in; nothing where the error has an entry already. */
  readonly edits: readonly Edit[];
  /** Where the note is to be written, in the text as it is then. */
  readonly cursor: number;
}

/**
 * An empty note on an error for a file of team notes; all else in the file stays as it is, comments too.
 * @param text the file as it is; empty for a new one
 * @returns undefined where the file is broken, so that nobody can tell where a note belongs
 */
export function withSkeleton(text: string, type: string): Skeleton | undefined {
  const errors: ParseError[] = [];
  const isDeep = tooDeep(text) !== undefined;
  const root = isDeep ? undefined : parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  if (isDeep || errors.length > 0 || (root && root.type !== "object")) return undefined;
  const list = root && findNodeAtLocation(root, ["errors"]);
  if (list && list.type !== "object") return undefined;
  const entry = list && findNodeAtLocation(list, [type]);
  if (entry) return { edits: [], cursor: entry.offset + Math.min(1, entry.length) };
  const edits = root
    ? insertion(
        text,
        list ?? root,
        list ? { [type]: { note: "" } } : { errors: { [type]: { note: "" } } },
        list ? 1 : 0,
      )
    : [{ offset: 0, length: text.length, content: fresh(type) }];
  const after = applyEdits(text, edits);
  const rootAfter = parseTree(after, [], { allowTrailingComma: true });
  const note = rootAfter && findNodeAtLocation(rootAfter, ["errors", type, "note"]);
  return { edits, cursor: note ? note.offset + 1 : 0 };
}

function fresh(type: string): string {
  return `${JSON.stringify({ errors: { [type]: { note: "" } } }, undefined, 2)}\n`;
}

/** What stands behind a member on its line: a comma, a comment. */
const restOfLine = /[ \t]*(,?)[ \t]*(?:\/\/[^\r\n]*)?/y;

/** Puts members behind the last one of an object, on lines of their own, indented as the file is. */
function insertion(text: string, { offset, length, children }: Node, members: object, depth: number): Edit[] {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const [, indent = "  "] = /\n([ \t]{1,8})\S/.exec(text) ?? [];
  const lines = JSON.stringify(members, undefined, indent).split("\n").slice(1, -1);
  const content = lines.map((line) => eol + indent.repeat(depth) + line).join("");
  const last = children?.at(-1);
  if (!last) return [{ offset: offset + 1, length: length - 2, content: content + eol + indent.repeat(depth) }];
  const end = last.offset + last.length;
  restOfLine.lastIndex = end;
  const [rest = "", comma = ""] = restOfLine.exec(text) ?? [];
  const isLast = /^\r?\n/.test(text.slice(end + rest.length, end + rest.length + 2));
  const separator = { offset: end, length: 0, content: "," };
  if (isLast) return [...(comma ? [] : [separator]), { offset: end + rest.length, length: 0, content }];
  return [{ ...separator, content: comma ? `,${content}` : `,${content}${eol}${indent.repeat(depth)}` }];
}
