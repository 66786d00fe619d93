import type { Span } from "../text/span";
import { eventRecord } from "./eventRecords";
import { firstAbove } from "./lineTable";
import { underHeadings } from "./lineShape";
import { nearestOnLine } from "./sameLine";
import { type Structure, structureReach } from "./structure";
import { columnOwner } from "./tableColumns";
import type { Mark, Owner } from "../text/vendors";

/** Whose a name is by what stands around it, and where that stands. */
export interface Verdict {
  /** `both`: what is equally near speaks for either. */
  readonly owner: Owner | "both";
  /** `line`: on its line. `block`: in its block, or at the head of one that holds it. `outside`: farther off. */
  readonly place: "line" | "block" | "outside";
}

/** A mark on another line. */
interface Found {
  readonly owner: Owner;
  /** How deep the block lies that holds both it and the name. */
  readonly depth: number;
  readonly isHead: boolean;
  readonly isImport: boolean;
}

/** What a walk met: what counts, and what a neighbour says that is nobody's business but its own. */
interface Met {
  readonly strong?: Found;
  readonly weak?: Owner | undefined;
  /** What is weak was met in another section of a text for people. */
  readonly isOtherSection?: boolean;
  /** Whom the heads of neighbours name, as far as they name somebody. */
  readonly neighbour?: Owner | undefined;
}

const lineReach = 300;
const ownApi = /\b(?:API|HTTP|REST|GraphQL|RPC|webhooks?)\b.*\b(?:reference|errors?|docs|documentation|codes)\b|^[#=\s`]*(?:GET|POST|PUT|PATCH|DELETE)\s+`?\//i;

/** Finds out whose a name is from the words around it that name Stytch or somebody else. */
export class EvidencePlaces {
  /** @param marks every mark of the text, in order */
  constructor(
    private readonly text: string,
    private readonly structure: Structure,
    private readonly marks: readonly Mark[],
  ) {}

  /** Undefined where nothing near says anything. */
  verdict(name: Span): Verdict | undefined {
    const line = this.structure.lineOf(name.start);
    const column = columnOwner(this.structure, line, name);
    if (column) return { owner: column, place: "line" };
    const onLine = this.onLine(line, name);
    if (onLine) return onLine;
    const event = eventRecord(this.structure, line);
    if (event && !this.isStytchNamed(event.from, event.to)) return { owner: "vendor", place: "outside" };
    const [up, down] = [this.up(line, name.start), this.down(line, name.end)];
    const nearest = stronger(up.strong, down.strong);
    if (nearest && !(nearest.isImport && this.importsBoth(line, name.start))) {
      const isInBlock = nearest.isHead || nearest.depth >= this.structure.shape(line).depth;
      return { owner: nearest.owner, place: isInBlock ? "block" : "outside" };
    }
    if (!nearest && (this.isBesideStytch(up, down, name) || this.isInOtherSection(up, down))) {
      return { owner: "vendor", place: "outside" };
    }
    const [above, below] = [up.weak, down.weak];
    const owner = nearest || (above && below && above !== below) ? "both" : (above ?? below);
    return owner && { owner, place: "outside" };
  }

  private onLine(line: number, name: Span): Verdict | undefined {
    const from = Math.max(this.structure.start(line), name.start - lineReach);
    const to = Math.min(this.structure.start(line + 1), name.end + lineReach);
    const marks = this.marksBetween(from, to).filter(
      (mark) =>
        (mark.end <= name.start || mark.start >= name.end) &&
        (mark.owner !== "provider" || isLabel(this.text, mark, name)) &&
        (mark.owner !== "own" || mark.end <= name.start),
    );
    const nearest = nearestOnLine(this.text, name, marks)?.owner;
    // What is the author's own is nobody else's.
    if (nearest === "own") return { owner: "vendor", place: "block" };
    return nearest && { owner: nearest === "stytch" ? "stytch" : "vendor", place: "line" };
  }

  /** Goes up from a name's line, out of one block after the other. */
  private up(line: number, offset: number): Met {
    const own = this.structure.shape(line);
    let { depth, goesOn: isJoined } = own;
    let weak: Owner | undefined;
    /** The nearest mark in the deeper lines met since the last line of this depth, and whether there were such lines. */
    let [inside, isOverBlock]: [Owner | undefined, boolean] = [undefined, false];
    let isOverSibling = false;
    let neighbour: Owner | undefined;
    let isOtherSection = false;
    const strong = (owner: Owner, at: number, more: Partial<Found> = {}): Met => ({
      strong: { owner, depth: at, isHead: false, isImport: false, ...more },
      weak,
    });
    for (let at = line - 1; at >= 0 && this.structure.start(at) >= offset - structureReach; at--) {
      const shape = this.structure.shape(at);
      if (shape.isBlank) isOverSibling = false;
      if (shape.isBlank || shape.isBracket) continue;
      const owner = this.ownerOf(at);
      if (shape.depth > depth) {
        if (owner && isJoined) return strong(owner, depth, { isHead: true });
        inside ??= owner;
        isOverBlock = true;
        continue;
      }
      if (shape.depth < depth) {
        if (inside) return strong(inside, depth);
        if (owner) return strong(owner, shape.depth, { isHead: true });
        depth = shape.depth;
        isOverSibling = false;
      } else {
        const here = inside ?? owner;
        const isSibling = shape.begins && !isJoined && (isOverBlock || !shape.isImport);
        if (isSibling) neighbour ??= owner;
        if (isSibling || (isOverSibling && shape.isComment)) {
          if (here && !weak) isOtherSection = depth < underHeadings;
          weak ??= here;
        }
        else if (here) return strong(here, depth, { isImport: shape.isImport });
        isOverSibling = isSibling || (isOverSibling && shape.isComment);
      }
      isJoined = shape.goesOn;
      [inside, isOverBlock] = [undefined, false];
    }
    return { weak: weak ?? inside, neighbour, isOtherSection: isOtherSection || depth < underHeadings };
  }

  /** Goes down: what follows in the name's own block counts, what follows behind that is a neighbour. */
  private down(line: number, offset: number): Met {
    const { contentDepth: depth } = this.structure.shape(line);
    let outermost = depth;
    let [weak, neighbour]: (Owner | undefined)[] = [];
    let isOtherSection = false;
    let [hasLeft, isUnderSibling] = [false, false];
    for (let at = line + 1; at < this.structure.count && this.structure.start(at) <= offset + structureReach; at++) {
      const shape = this.structure.shape(at);
      if (shape.isBlank || shape.isBracket) continue;
      if (shape.depth < depth) hasLeft = true;
      if (shape.depth === depth) isUnderSibling = shape.begins || shape.isComment;
      const owner = this.ownerOf(at);
      if (owner && !hasLeft && !isUnderSibling) {
        return { strong: { owner, depth, isHead: false, isImport: false }, weak };
      }
      if (owner && !weak) isOtherSection = Math.min(outermost, shape.depth) < underHeadings;
      weak ??= owner;
      outermost = Math.min(outermost, shape.depth);
      if (shape.begins && shape.depth === outermost) neighbour ??= owner;
    }
    return { weak, neighbour, isOtherSection };
  }

  private isStytchNamed(from: number, to: number): boolean {
    const marks = this.marksBetween(this.structure.start(from), this.structure.start(to + 1));
    return marks.some(({ owner }) => owner === "stytch");
  }

  /** In data, a block whose neighbour is called after Stytch is about something else, if it isn't about errors itself. */
  private isBesideStytch(up: Met, down: Met, { start }: Span): boolean {
    if (this.structure.source.kind !== "data" || (up.neighbour ?? down.neighbour) !== "stytch") return false;
    return !this.structure.heads(start).some((head) => /err/i.test(head));
  }

  /** In a text for people, what only other sections name says nothing of this one. */
  private isInOtherSection(up: Met, down: Met): boolean {
    if (this.structure.source.kind !== "prose" || (!up.weak && !down.weak)) return false;
    return (!up.weak || up.isOtherSection === true) && (!down.weak || down.isOtherSection === true);
  }

  /** Whether the imports above a line name Stytch and somebody else. */
  private importsBoth(line: number, offset: number): boolean {
    const owners = new Set<Owner>();
    for (let at = line - 1; at >= 0 && this.structure.start(at) >= offset - structureReach; at--) {
      const owner = this.structure.shape(at).isImport ? this.ownerOf(at) : undefined;
      if (owner) owners.add(owner);
    }
    return owners.size > 1;
  }

  /** Whom a line names; nobody where it names both. */
  private ownerOf(line: number): Owner | undefined {
    const marks = this.marksBetween(this.structure.start(line), this.structure.start(line + 1));
    const isOurs = marks.some(({ owner }) => owner === "stytch");
    const isTheirs = marks.some(({ owner }) => owner === "vendor" || owner === "own");
    if (!isOurs && !isTheirs && this.isHeadingOfAnApi(line)) return "vendor";
    return isOurs === isTheirs ? undefined : isOurs ? "stytch" : "vendor";
  }

  /** The headings of an API's own reference: "Errors of our REST API", "POST /v1/users". */
  private isHeadingOfAnApi(line: number): boolean {
    return (
      this.structure.source.kind === "prose" &&
      this.structure.shape(line).depth < underHeadings &&
      ownApi.test(this.structure.line(line))
    );
  }

  private marksBetween(from: number, to: number): Mark[] {
    const first = firstAbove(this.marks, from - 1, ({ start }) => start);
    return this.marks.slice(first, firstAbove(this.marks, to - 1, ({ start }) => start));
  }
}

function stronger(up: Found | undefined, down: Found | undefined): Found | undefined {
  return up && down && down.depth > up.depth ? down : (up ?? down);
}

/** A company that Stytch works with counts only as `"google":` and `GitHub's` before the name. */
function isLabel(text: string, { start, end }: Mark, name: Span): boolean {
  return (
    end <= name.start &&
    !/[\w.]/.test(text.charAt(start - 1)) &&
    /^(?:["'`]?\s*(?::|=>|,|\|)|'s\b)/.test(text.slice(end, end + 4))
  );
}
