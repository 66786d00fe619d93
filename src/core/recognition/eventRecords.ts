import { type Structure, structureReach } from "./structure";

/** A field that every record of an exported log has. */
const eventField = /["']?@?\b(?:timestamp|time|ts|date|level|severity|category|started_?at|startTime|_time)["']?\s*:/i;
const oneLine = /^\s*(?:-\s*)?\{.*\}\s*,?\s*$/;
/** How many brackets out a record is looked for. */
const mostLevels = 4;

/**
 * The lines of the record that a line belongs to, where data is a list of events: each is about what it names itself.
 * Undefined where the data isn't, and where the record has no end nearby.
 */
export function eventRecord(structure: Structure, line: number): { from: number; to: number } | undefined {
  if (structure.source.kind !== "data") return undefined;
  const text = structure.line(line);
  if (oneLine.test(text)) return eventField.test(text) ? { from: line, to: line } : undefined;
  let { depth } = structure.shape(line);
  let hasField = eventField.test(text);
  let levels = 0;
  for (let at = line - 1; at >= 0 && isNear(structure, at, line); at--) {
    const shape = structure.shape(at);
    if (shape.isBlank) continue;
    if (shape.depth === depth && !hasField) hasField = eventField.test(structure.line(at));
    if (shape.depth >= depth) continue;
    const to = endOf(structure, line, depth);
    if (to === undefined) return undefined;
    hasField ||= hasFieldBelow(structure, line, to, depth);
    const isItem = /^\s*(?:\{|-\s.*)$/.test(structure.line(at));
    if (isItem && hasField) return { from: at, to };
    if (++levels === mostLevels) return undefined;
    depth = shape.depth;
    hasField = eventField.test(structure.line(at)) && !isItem;
  }
  return undefined;
}

function endOf(structure: Structure, line: number, depth: number): number | undefined {
  for (let at = line + 1; at < structure.count && isNear(structure, at, line); at++) {
    const shape = structure.shape(at);
    if (!shape.isBlank && shape.depth < depth) return at - 1;
  }
  return structure.start(structure.count - 1) - structure.start(line) < structureReach ? structure.count - 1 : undefined;
}

function hasFieldBelow(structure: Structure, line: number, to: number, depth: number): boolean {
  for (let at = line + 1; at <= to; at++) {
    if (structure.shape(at).depth === depth && eventField.test(structure.line(at))) return true;
  }
  return false;
}

function isNear(structure: Structure, at: number, line: number): boolean {
  return Math.abs(structure.start(at) - structure.start(line)) < structureReach;
}
