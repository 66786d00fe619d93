import { analyse } from "scslre";
import { collectPatterns, type Pattern } from "./collect";

/** A pattern whose time can grow faster than the text that it reads. */
export interface SlowPattern extends Pattern {
  /** Its name; a second slow one of the same name ends in ` 2`. */
  readonly id: string;
  /** Whether its time can double with every further character. */
  readonly isExponential: boolean;
}

/** The patterns of the source whose time can grow faster than the text. */
export async function slowPatterns(): Promise<SlowPattern[]> {
  const counts = new Map<string, number>();
  return (await collectPatterns()).flatMap((pattern) => {
    // As if something stood behind the pattern that never comes, so that every way through it is tried.
    const { reports } = analyse({ source: pattern.source, flags: pattern.flags }, { assumeRejectingSuffix: false });
    if (reports.length === 0) return [];
    const count = (counts.get(pattern.name) ?? 0) + 1;
    counts.set(pattern.name, count);
    const id = count === 1 ? pattern.name : `${pattern.name} ${count}`;
    return { ...pattern, id, isExponential: reports.some(({ exponential }) => exponential) };
  });
}
