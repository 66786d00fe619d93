import type { LineOwners } from "./lineOwners";
import { hasNamedStream } from "./streamFields";
import type { Structure } from "./structure";

/** A field that every record of an exported log has. */
const eventField =
  /["']?@?\b(?:(?<=@)t|timestamp|time|ts|date|level|severity|category|started_?at|startTime|_time|(?:trace|span)_?id)["']?\s*:/i;
const oneLine = /^\s*(?:-\s*)?\{.*\}\s*,?\s*$/;
/** What a record of several lines begins with, and an object in a list. */
const [beginning, object] = [/^\s*(?:\{|-\s.*)$/, /^\s*\{\s*$/] as const;
/** How many brackets out a record is looked for. */
const mostLevels = 4;
/** A comment, or a value that is no object and no list: what it says, it says of the whole object or list. */
const scalar = /^\s*(?:\/[/*]|[#*])|^\s*"(?!(?:[^"\\]|\\.)*"\s*:\s*[{[])/;
const isNamedObject = /^\s*"[^"\n]*stytch[^"\n]*"\s*:\s*[{[]/i;

/** The lines of a record. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Tells in which record of data a line lies: each is about what it names itself, whatever the others name. */
export class Records {
  private readonly isOfEvents: boolean;
  private readonly fields = new Map<number, boolean>();

  constructor(
    private readonly structure: Structure,
    private readonly owners: LineOwners,
  ) {
    this.isOfEvents = structure.source.kind === "data" && structure.matches(eventField);
  }

  /** Whether a line's record, beside others that name Stytch, doesn't: `said` where it says whose it is. */
  isAnothers(line: number): "said" | "unsaid" | undefined {
    const event = this.eventAround(line);
    const isEvent = event !== undefined && !this.owners.isNamed("stytch", event.from, event.to);
    if (!isEvent && !this.isBesideOurs(line)) return undefined;
    const { from, to } = isEvent ? event : this.objectAround(line);
    let isSaid = this.owners.isNamed("vendor", from, to);
    for (let at = from; at <= to && !isSaid; at++) isSaid = hasNamedStream(this.structure.line(at));
    return isSaid ? "said" : "unsaid";
  }

  /** The event that a line belongs to. Undefined where the data has none, and where it has no end nearby. */
  private eventAround(line: number): Lines | undefined {
    if (!this.isOfEvents) return undefined;
    if (oneLine.test(this.structure.line(line))) return this.hasField(line) ? { from: line, to: line } : undefined;
    let { depth } = this.structure.shape(line);
    let isEvent = this.hasField(line);
    let levels = 0;
    for (const at of this.structure.outward(line, -1)) {
      const shape = this.structure.shape(at);
      if (shape.depth === depth) isEvent ||= this.hasField(at);
      if (shape.depth >= depth) continue;
      const end = this.endOf(line, depth);
      if (!end) return undefined;
      const isItem = beginning.test(this.structure.line(at));
      if (isItem && (isEvent || end.isEvent)) return { from: at, to: end.line };
      if (++levels === mostLevels) return undefined;
      depth = shape.depth;
      isEvent = !isItem && this.hasField(at);
    }
    return undefined;
  }

  /** The last line of a block of this depth, and whether what follows a line in it has the field of an event. */
  private endOf(line: number, depth: number): { line: number; isEvent: boolean } | undefined {
    let isEvent = false;
    let last = line;
    for (const at of this.structure.outward(line, 1)) {
      const shape = this.structure.shape(at);
      if (shape.depth < depth) return { line: last, isEvent };
      isEvent ||= shape.depth === depth && this.hasField(at);
      last = at;
    }
    return this.structure.areNear(line, this.structure.count) ? { line: last, isEvent } : undefined;
  }

  private hasField(line: number): boolean {
    let has = this.fields.get(line);
    if (has === undefined) this.fields.set(line, (has = eventField.test(this.structure.line(line))));
    return has;
  }

  /** Whether JSON names Stytch beside the objects that a line lies in, and in none of them. False where nothing near does. */
  private isBesideOurs(line: number): boolean {
    const { kind, language } = this.structure.source;
    if (kind !== "data" || !language.startsWith("json") || this.owners.isNamed("stytch", line)) return false;
    // A table of errors is nobody's record.
    if (this.structure.heads(line).some((head) => /err/i.test(head))) return false;
    const met = [this.meet(line, -1), this.meet(line, 1)];
    return !met.includes("own") && met.includes("others");
  }

  /** Goes through the lines around, outwards, to Stytch's name: what objects around say is said of their own. */
  private meet(own: number, step: 1 | -1): "own" | "others" | undefined {
    let met: "others" | undefined;
    const { depth: ownDepth } = this.structure.shape(own);
    let depth = ownDepth;
    for (const line of this.structure.outward(own, step)) {
      const shape = this.structure.shape(line);
      const isAround = shape.depth < depth;
      if (isAround) depth = shape.depth;
      if (!this.owners.isNamed("stytch", line)) continue;
      const text = this.structure.line(line);
      // A head of what the line lies in, or a plain value of the same object or list, or of one around it.
      if ((isAround && step === -1) || (shape.depth === depth && scalar.test(text))) return "own";
      met = "others";
      // A neighbour of an object around, called after Stytch: the others are called after others.
      if (shape.depth === depth && depth < ownDepth && isNamedObject.test(text)) break;
    }
    return met;
  }

  /** The lines of the innermost item of a list that a line lies in; the line itself where none is near. */
  private objectAround(line: number): Lines {
    let { depth } = this.structure.shape(line);
    for (const at of this.structure.outward(line, -1)) {
      const shape = this.structure.shape(at);
      if (shape.depth >= depth) continue;
      depth = shape.depth;
      if (object.test(this.structure.line(at))) return { from: at, to: this.endOf(line, depth + 1)?.line ?? line };
    }
    return { from: line, to: line };
  }
}
