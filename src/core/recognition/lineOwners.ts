import { infrastructure, type Mark, marksIn, type Owner } from "../text/vendors";
import { underHeadings } from "./lineShape";
import type { Structure } from "./structure";

const [stytch, vendor] = [1, 2];
/** The headings of an API's own reference: "Errors of the REST API", "POST /v1/users". */
const ownApi =
  /^[#=\s`]*(?:the )?(?:HTTP|REST|GraphQL|RPC|our|own|internal|public)\b.*\b(?:APIs?|endpoints?|codes|errors?)\b|^[#=\s]*(?:the )?[\w-]+ API\s*$|^[#=\s]*(?:API|CLI|webhooks?|endpoints?|routes?)\s*$|\b(?:API|HTTP|REST|GraphQL|RPC|webhooks?)\b.*\b(?:reference|errors?|docs|documentation|codes)\b|^[#=\s`]*(?:GET|POST|PUT|PATCH|DELETE)\s+`?\//i;

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

/** Whom each line of a text names. What is the author's own counts as another vendor's: it isn't Stytch's. */
export class LineOwners {
  /** A bit for each of the two, by line. */
  private readonly named: Uint8Array;
  /** Of headings that name neither of the two: whether they are about something that isn't Stytch's all the same. */
  private readonly headings = new Map<number, boolean>();

  /** @param marks every mark of the text */
  constructor(
    private readonly structure: Structure,
    marks: readonly Mark[],
  ) {
    this.named = new Uint8Array(structure.count);
    for (const { start, owner } of marks) {
      const line = structure.lineOf(start);
      if (owner !== "provider") this.named[line] = (this.named[line] ?? 0) | (owner === "stytch" ? stytch : vendor);
    }
  }

  /** Whom a line names; nobody where it names both. */
  of(line: number): Owner | undefined {
    const named = this.named[line];
    if (named === stytch) return "stytch";
    return named === vendor || (named === 0 && this.isHeadingOfOthers(line)) ? "vendor" : undefined;
  }

  /** Whether one of these lines names Stytch, or one names somebody else. */
  isNamed(owner: Owner, from: number, to = from): boolean {
    const bit = owner === "stytch" ? stytch : vendor;
    return this.named.subarray(from, to + 1).some((named) => (named & bit) !== 0);
  }

  /** Goes up from a line, out of one block after the other, to the first line that names somebody. */
  walkUp(line: number): Met {
    let { depth, goesOn: isJoined } = this.structure.shape(line);
    let weak: Owner | undefined;
    let neighbour: Met["neighbour"];
    /** The nearest one in the deeper lines met since the last line of this depth, and whether there were such lines. */
    let [inside, isOverBlock]: [Owner | undefined, boolean] = [undefined, false];
    let [isOverSibling, isOtherSection] = [false, false];
    const strong = (owner: Owner, at: number, more: Partial<Found> = {}): Met => ({
      strong: { owner, depth: at, isHead: false, isImport: false, ...more },
      weak,
    });
    for (const at of this.structure.outward(line, -1)) {
      const shape = this.structure.shape(at);
      if (this.structure.shape(at + 1).isBlank) isOverSibling = false;
      if (shape.isBracket) continue;
      const owner = this.of(at);
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
  walkDown(line: number): Met {
    const { contentDepth: depth } = this.structure.shape(line);
    let outermost = depth;
    let weak: Owner | undefined;
    let neighbour: Met["neighbour"];
    let [hasLeft, isUnderSibling, isOtherSection] = [false, false, false];
    for (const at of this.structure.outward(line, 1)) {
      const shape = this.structure.shape(at);
      if (shape.isBracket) continue;
      if (shape.depth < depth) hasLeft = true;
      // A comment is about what follows it.
      if (shape.depth === depth) isUnderSibling = shape.begins || shape.isComment;
      const owner = this.of(at);
      if (owner && !hasLeft && !isUnderSibling) {
        return { strong: { owner, depth, isHead: false, isImport: false }, weak };
      }
      outermost = Math.min(outermost, shape.depth);
      if (owner && !weak) [weak, isOtherSection] = [owner, outermost < underHeadings];
      if (owner && shape.begins && shape.depth === outermost) neighbour ??= { owner, depth: outermost };
    }
    return { weak, neighbour, isOtherSection };
  }

  private isHeadingOfOthers(line: number): boolean {
    const { source } = this.structure;
    if (source.kind !== "prose" || this.structure.shape(line).depth >= underHeadings) return false;
    let known = this.headings.get(line);
    if (known === undefined) {
      const heading = this.structure.line(line);
      known = ownApi.test(heading) || infrastructure.test(heading) || marksIn(heading).length > 0;
      this.headings.set(line, known);
    }
    return known;
  }
}
