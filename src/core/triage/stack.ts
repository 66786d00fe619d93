import { type Move, moveName, moves } from "./moves";
import type { Translate } from "../explanation/translate";
import type { Series } from "./timeline";

/** What the columns of a timeline are made of: whose move it is, or error types. */
export type Stack = "move" | "type";
export const stacks: readonly Stack[] = ["move", "type"];

/** So many types have a colour of their own; the others share one. */
const mostTypes = 6;

interface Row {
  readonly type: string;
  readonly failures: number;
  readonly move: Move;
}

/** The parts of each column, from the bottom up; none without a failure. */
export function stackedSeries(rows: readonly Row[], stack: Stack): readonly Series[] {
  const failed = rows.filter(({ failures }) => failures > 0);
  if (stack === "move")
    return moves.flatMap((move) => {
      const types = failed.filter((row) => row.move === move).map(({ type }) => type);
      return types.length > 0 ? [{ id: move, types, style: `move-${move}` }] : [];
    });
  const own = failed
    .slice(0, mostTypes)
    .map(({ type }, index) => ({ id: type, types: [type], style: `type-${index}` }));
  const others = failed.slice(mostTypes).map(({ type }) => type);
  return others.length > 0 ? [...own, { id: otherTypes, types: others, style: "type-others" }] : own;
}

/** The series of the types that have no colour of their own. */
const otherTypes = "others";

/** A series in words. */
export function seriesName({ id }: Series, t: Translate): string {
  if (id === otherTypes) return t("other types");
  const move = moves.find((one) => one === id);
  return move === undefined ? id : moveName(move, t);
}
