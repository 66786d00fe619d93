import { beginningBetween, type Span } from "../text/span";
import type { Mark, Owner } from "../text/vendors";
import { isOfParts, shapeOf } from "./lineShape";
import { type Found, LineOwners, type Met } from "./lineOwners";
import { Records } from "./records";
import { ownerOnLine } from "./sameLine";
import { longestLine, type Structure } from "./structure";
import { TableColumns } from "./tableColumns";

/** Whose a name is by what stands around it, and where that stands. */
export interface Verdict {
  /** `both`: what is equally near speaks for either. */
  readonly owner: Owner | "both";
  /** `line`: on its line. `block`: in its block, or at the head of one that holds it. `outside`: farther off. */
  readonly place: "line" | "block" | "outside";
  /** It is said of a neighbour, and of this name for want of anything nearer. */
  readonly isWeak?: true;
}

/** How far around a name others are looked for on its line, in UTF-16 units. */
const lineReach = 300;

const release =
  /^\W{0,20}(?:v?\d+\.\d+|unreleased\b|(?:added|changed|fixed|removed|security|deprecated)\s*$|.*\b(?:changelog|release notes|what's new)\b)/i;

/** Finds out whose a name is from the words around it that name Stytch or somebody else. */
export class EvidencePlaces {
  private readonly owners: LineOwners;
  private readonly columns: TableColumns;
  private readonly records: Records;
  private lastLine: { readonly line: number; readonly verdict: Verdict | undefined } | undefined;

  /**
   * @param marks every mark of the text, in order
   * @param names the names in it that nobody but Stytch has, as marks
   * @param isOAuth whether it is asked for codes of OAuth
   */
  constructor(
    private readonly text: string,
    private readonly structure: Structure,
    marks: readonly Mark[],
    private readonly names: readonly Mark[],
    private readonly isOAuth = false,
  ) {
    this.owners = new LineOwners(structure, [...marks, ...names]);
    this.columns = new TableColumns(structure);
    this.records = new Records(structure, this.owners);
  }

  /** Undefined where nothing near says anything. */
  verdict(name: Span): Verdict | undefined {
    const line = this.structure.lineOf(name.start);
    const column = this.columns.ownerOf(line, name);
    if (column) return { owner: column, place: "line" };
    const onLine = this.onLine(name);
    // From the middle of an endless line nobody sees what stands above it.
    if (onLine || name.start - this.structure.start(line) > longestLine) return onLine;
    if (this.lastLine?.line !== line) this.lastLine = { line, verdict: this.around(line) };
    return this.lastLine.verdict;
  }

  private onLine(name: Span): Verdict | undefined {
    const owner = ownerOnLine(
      this.text,
      name,
      beginningBetween(this.names, name.start - lineReach, name.start + lineReach),
      this.isOAuth,
    );
    // What is the author's own is nobody else's.
    if (owner === "own") return { owner: "vendor", place: "block" };
    return owner && { owner, place: "line" };
  }

  private around(line: number): Verdict | undefined {
    const record = this.records.isAnothers(line);
    // Whatever its fields are called, it is somebody else's if it says so.
    if (record) return { owner: "vendor", place: record === "said" ? "block" : "outside" };
    const [up, down] = [this.owners.walkUp(line), this.owners.walkDown(line)];
    const nearest = stronger(up.strong, down.strong);
    if (nearest && !(nearest.isImport && this.importsBoth(line))) {
      const isInBlock = nearest.isHead || nearest.depth >= this.structure.shape(line).depth;
      return { owner: nearest.owner, place: isInBlock ? "block" : "outside" };
    }
    if (!nearest && (this.isBesideStytch(up, down, line) || this.isInOtherSection(up, down, line))) {
      return { owner: "vendor", place: "outside" };
    }
    const [above, below] = [up.weak, down.weak];
    const owner = nearest || (above && below && above !== below) ? "both" : (above ?? below);
    return owner && { owner, place: "outside", isWeak: true };
  }

  /** In data, a block whose neighbour is called after Stytch is about something else, if it isn't about errors itself. */
  private isBesideStytch(up: Met, down: Met, line: number): boolean {
    const neighbour = up.neighbour ?? down.neighbour;
    if (this.structure.source.kind !== "data" || neighbour?.owner !== "stytch") return false;
    const { source } = this.structure;
    const isOutside = (head: string): boolean => shapeOf(head, "", source).depth <= neighbour.depth;
    return !this.structure.heads(line).some((head) => /err/i.test(head) && isOutside(head));
  }

  /** In a text for people, what only other sections name says nothing of this one. */
  private isInOtherSection(up: Met, down: Met, line: number): boolean {
    const { kind, language } = this.structure.source;
    if (kind !== "prose" && !isOfParts(language)) return false;
    // Each release of a product has news of its own.
    if (!up.weak && !down.weak) return this.structure.heads(line).some((head) => release.test(head));
    return true;
  }

  /** Whether the imports above a line name Stytch and somebody else. */
  private importsBoth(line: number): boolean {
    const owners = new Set<Owner>();
    for (const at of this.structure.outward(line, -1)) {
      const owner = this.structure.shape(at).isImport ? this.owners.of(at) : undefined;
      if (owner) owners.add(owner);
    }
    return owners.size > 1;
  }
}

function stronger(up: Found | undefined, down: Found | undefined): Found | undefined {
  return up && down && down.depth > up.depth ? down : (up ?? down);
}
