import type { Occurrence } from "./scan";
import { readPayload } from "../payload/payload";
import { payloadRegion } from "../payload/region";
import type { Span } from "../text/span";

/** Occurrences that are one error: Node prints its type in the message and in the inspected fields, Python twice in a line. */
export interface DistinctError {
  readonly type: string;
  readonly requestId: string | undefined;
  readonly occurrences: readonly Occurrence[];
}

/** How far the second print of an error can be from the first, in UTF-16 units: a stack trace lies between. */
const furthest = 3000;

/** Groups the occurrences of a log by the error they report, in the order of the first. Each counts once. */
export function distinctErrors(text: string, occurrences: readonly Occurrence[]): DistinctError[] {
  const errors: { type: string; requestId: string | undefined; occurrences: Occurrence[]; region: Span }[] = [];
  // Only what is near can be another print of the same, so a long text stays linear.
  let near: typeof errors = [];
  for (const occurrence of occurrences) {
    near = near.filter(({ region }) => occurrence.start - region.end < furthest);
    const region = payloadRegion(text, occurrence.start, occurrence.end);
    const { requestId } = readPayload(text, region);
    const same = near.findLast(
      (error) =>
        error.type === occurrence.entry.type &&
        (requestId !== undefined && error.requestId !== undefined
          ? requestId === error.requestId
          : overlap(error.region, region)),
    );
    if (same) {
      same.occurrences.push(occurrence);
      same.region = { start: same.region.start, end: Math.max(same.region.end, region.end) };
      same.requestId ??= requestId;
    } else {
      const error = { type: occurrence.entry.type, requestId, occurrences: [occurrence], region };
      errors.push(error);
      near.push(error);
    }
  }
  return errors.map(({ type, requestId, occurrences: all }) => ({ type, requestId, occurrences: all }));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
