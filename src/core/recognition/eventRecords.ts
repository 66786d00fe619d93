import { type Structure, structureReach } from "./structure";

/** A field that every record of an exported log has. */
const eventField =
  /["']?@?\b(?:(?<=@)t|timestamp|time|ts|date|level|severity|category|started_?at|startTime|_time|(?:trace|span)_?id)["']?\s*:/i;
const oneLine = /^\s*(?:-\s*)?\{.*\}\s*,?\s*$/;
/** What a record of several lines begins with. */
const beginning = /^\s*(?:\{|-\s.*)$/;
/** How many brackets out a record is looked for. */
const mostLevels = 4;

/** The lines of a record. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Finds the records of data that is a list of events: each is about what it names itself, whatever the others name. */
export class EventRecords {
  private readonly isOfEvents: boolean;
  private readonly fields = new Map<number, boolean>();

  constructor(private readonly structure: Structure) {
    this.isOfEvents = structure.source.kind === "data" && structure.matches(eventField);
  }

  /** The record that a line belongs to. Undefined where the data has none, and where it has no end nearby. */
  around(line: number): Lines | undefined {
    if (!this.isOfEvents) return undefined;
    if (oneLine.test(this.structure.line(line))) return this.hasField(line) ? { from: line, to: line } : undefined;
    let { depth } = this.structure.shape(line);
    let isEvent = this.hasField(line);
    for (let [at, levels] = [line - 1, 0]; at >= 0 && levels < mostLevels && this.isNear(at, line); at--) {
      const shape = this.structure.shape(at);
      if (shape.isBlank || shape.depth > depth) continue;
      if (shape.depth === depth) {
        isEvent ||= this.hasField(at);
        continue;
      }
      const end = this.endOf(line, depth);
      if (!end) return undefined;
      const isItem = beginning.test(this.structure.line(at));
      if (isItem && (isEvent || end.isEvent)) return { from: at, to: end.line };
      levels++;
      depth = shape.depth;
      isEvent = !isItem && this.hasField(at);
    }
    return undefined;
  }

  /** The last line of the block, and whether what follows in it has the field of an event. */
  private endOf(line: number, depth: number): { line: number; isEvent: boolean } | undefined {
    let isEvent = false;
    let at = line + 1;
    for (; at < this.structure.count; at++) {
      if (!this.isNear(at, line)) return undefined;
      const shape = this.structure.shape(at);
      if (!shape.isBlank && shape.depth < depth) break;
      isEvent ||= shape.depth === depth && this.hasField(at);
    }
    return { line: at - 1, isEvent };
  }

  private hasField(line: number): boolean {
    let has = this.fields.get(line);
    if (has === undefined) this.fields.set(line, (has = eventField.test(this.structure.line(line))));
    return has;
  }

  private isNear(at: number, line: number): boolean {
    return Math.abs(this.structure.start(at) - this.structure.start(line)) < structureReach;
  }
}
