import type { Lines } from "./eventRecords";
import type { LineOwners } from "./lineOwners";
import type { Structure } from "./structure";

/** A comment, or a value that is no object and no list: what it says, it says of the whole object or list. */
const scalar = /^\s*(?:\/[/*]|[#*])|^\s*"(?!(?:[^"\\]|\\.)*"\s*:\s*[{[])/;

const isNamedObject = /^\s*"[^"\n]*stytch[^"\n]*"\s*:\s*[{[]/i;

/**
 * Whether JSON names Stytch beside the objects that a line lies in, and in none of them: what one record says, it says
 * of itself and of what it holds, and nothing of its neighbours. False where nothing near names Stytch.
 */
export function isInAnothersRecord(structure: Structure, owners: LineOwners, line: number): boolean {
  const { kind, language } = structure.source;
  if (kind !== "data" || !language.startsWith("json") || owners.isStytchNamed(line, line)) return false;
  // A table of errors is nobody's record.
  if (structure.heads(line).some((head) => /err/i.test(head))) return false;
  const up = walk(structure, owners, line, -1);
  const down = walk(structure, owners, line, 1);
  return !up.isOfOwn && !down.isOfOwn && (up.isOfOthers || down.isOfOthers);
}

/** The lines of the innermost item of a list that a line of JSON lies in; the line itself where none is near. */
export function recordAround(structure: Structure, line: number): Lines {
  let { depth } = structure.shape(line);
  for (const at of structure.outward(line, -1)) {
    const shape = structure.shape(at);
    if (shape.depth >= depth) continue;
    depth = shape.depth;
    if (!/^\s*\{\s*$/.test(structure.line(at))) continue;
    let to = line;
    while (to + 1 < structure.count && structure.shape(to + 1).depth > depth) to++;
    return { from: at, to };
  }
  return { from: line, to: line };
}

/** Goes through the lines around, outwards: those of the objects around count as their own. */
function walk(
  structure: Structure,
  owners: LineOwners,
  own: number,
  step: 1 | -1,
): { isOfOwn: boolean; isOfOthers: boolean } {
  const found = { isOfOwn: false, isOfOthers: false };
  const { depth: ownDepth } = structure.shape(own);
  let depth = ownDepth;
  for (const line of structure.outward(own, step)) {
    const shape = structure.shape(line);
    const isAround = shape.depth < depth;
    if (isAround) depth = shape.depth;
    if (!owners.isStytchNamed(line, line)) continue;
    const text = structure.line(line);
    // A head of what the line lies in, or a plain value of the same object or list, or of one around it.
    if ((isAround && step === -1) || (shape.depth === depth && scalar.test(text))) {
      found.isOfOwn = true;
      break;
    }
    found.isOfOthers = true;
    // A neighbour of an object around, called after Stytch: the others are called after others.
    if (shape.depth === depth && depth < ownDepth && isNamedObject.test(text)) break;
  }
  return found;
}
