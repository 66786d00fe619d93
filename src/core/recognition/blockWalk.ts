import type { Owner } from "../text/vendors";
import type { LineOwners } from "./lineOwners";
import { underHeadings } from "./lineShape";
import type { Structure } from "./structure";

/** A line that names somebody, and that counts for the name. */
export interface Found {
  readonly owner: Owner;
  /** How deep the block lies that holds both it and the name. */
  readonly depth: number;
  /** It heads a block that the name lies in. */
  readonly isHead: boolean;
  readonly isImport: boolean;
}

/** What a walk met: what counts, and whom neighbours name, which is nobody's business but theirs. */
export interface Met {
  readonly strong?: Found;
  readonly weak?: Owner | undefined;
  /** The weak one was met in another section of a text for people. */
  readonly isOtherSection?: boolean;
  /** Whom the head of a neighbour names, and how deep that lies. */
  readonly neighbour?: { readonly owner: Owner; readonly depth: number } | undefined;
}

/** Goes up from a line, out of one block after the other, to the first line that names somebody. */
export function walkUp(structure: Structure, owners: LineOwners, line: number): Met {
  let { depth, goesOn: isJoined } = structure.shape(line);
  let weak: Owner | undefined;
  let neighbour: Met["neighbour"];
  /** The nearest one in the deeper lines met since the last line of this depth, and whether there were such lines. */
  let [inside, isOverBlock]: [Owner | undefined, boolean] = [undefined, false];
  let [isOverSibling, isOtherSection] = [false, false];
  const strong = (owner: Owner, at: number, more: Partial<Found> = {}): Met => ({
    strong: { owner, depth: at, isHead: false, isImport: false, ...more },
    weak,
  });
  for (const at of structure.outward(line, -1)) {
    const shape = structure.shape(at);
    if (structure.shape(at + 1).isBlank) isOverSibling = false;
    if (shape.isBracket) continue;
    const owner = owners.of(at);
    if (shape.depth > depth) {
      if (owner && isJoined) return strong(owner, depth, { isHead: true });
      inside ??= owner;
      isOverBlock = true;
      continue;
    }
    if (shape.depth < depth) {
      const isHeading = shape.depth < underHeadings;
      if (inside && !(isHeading && owner === "vendor")) return strong(inside, depth);
      if (owner) return strong(owner, shape.depth, { isHead: true });
      depth = shape.depth;
      isOverSibling = false;
    } else {
      const here = inside ?? owner;
      const isSibling = shape.begins && !isJoined && (isOverBlock || !shape.isImport);
      // The comment above a neighbour is the neighbour's.
      isOverSibling = isSibling || (isOverSibling && shape.isComment);
      if (isSibling && owner) neighbour ??= { owner, depth };
      if (here && !isOverSibling) return strong(here, depth, { isImport: shape.isImport });
      if (here && !weak) [weak, isOtherSection] = [here, depth < underHeadings];
    }
    isJoined = shape.goesOn;
    [inside, isOverBlock] = [undefined, false];
  }
  if (inside && !weak) [weak, isOtherSection] = [inside, depth < underHeadings];
  return { weak, neighbour, isOtherSection };
}

/** Goes down from a line: what follows in its own block counts, what follows behind that is a neighbour. */
export function walkDown(structure: Structure, owners: LineOwners, line: number): Met {
  const { contentDepth: depth } = structure.shape(line);
  let outermost = depth;
  let weak: Owner | undefined;
  let neighbour: Met["neighbour"];
  let [hasLeft, isUnderSibling, isOtherSection] = [false, false, false];
  for (const at of structure.outward(line, 1)) {
    const shape = structure.shape(at);
    if (shape.isBracket) continue;
    if (shape.depth < depth) hasLeft = true;
    // A comment is about what follows it.
    if (shape.depth === depth) isUnderSibling = shape.begins || shape.isComment;
    const owner = owners.of(at);
    if (owner && !hasLeft && !isUnderSibling) {
      return { strong: { owner, depth, isHead: false, isImport: false }, weak };
    }
    outermost = Math.min(outermost, shape.depth);
    if (owner && !weak) [weak, isOtherSection] = [owner, outermost < underHeadings];
    if (owner && shape.begins && shape.depth === outermost) neighbour ??= { owner, depth: outermost };
  }
  return { weak, neighbour, isOtherSection };
}
