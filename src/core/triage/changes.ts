import { each, type Steps } from "./steps";
import type { MinuteCounts } from "./timeline";

/** How the failures of one type changed within the logs. */
export type Change =
  | { readonly kind: "new"; readonly since: number }
  | { readonly kind: "gone"; readonly last: number }
  | { readonly kind: "more"; readonly times: number; readonly since: number };

/** How much of a span has to pass before what begins is new, and after what ends for it to be gone. */
const [beginning, ending] = [0.2, 0.25];
/** So few failures may come or stay away by chance. */
const fewest = 5;
/** How many equal parts of a span the last one is compared with. */
const parts = 10;
/** How many times its usual rate the last part has to have. */
const growth = 3;
const minute = 60_000;

/**
 * What changed: new are failures of which the first fifth of the logs has none; gone are those of which the last quarter
 * has none; more are those of which the last tenth has at least three times as many as the others have in the middle.
 * Undefined where nothing did, or too little is known.
 * @param span first and last time of all that the logs report, in epoch ms
 */
export function* changeOf(
  minutes: MinuteCounts,
  span: { readonly from: number; readonly to: number },
): Steps<Change | undefined> {
  const length = span.to - span.from;
  if (!(length >= parts * minute)) return undefined;
  const share = (at: number): number => (at * minute - span.from) / length;
  let [total, first, last] = [0, Infinity, -Infinity];
  const counts = new Array<number>(parts).fill(0);
  yield* each(minutes, ([at, count]) => {
    total += count;
    first = Math.min(first, at);
    last = Math.max(last, at);
    const part = Math.min(parts - 1, Math.max(0, Math.floor(share(at) * parts)));
    counts[part] = (counts[part] ?? 0) + count;
  });
  if (total < fewest) return undefined;
  if (share(last) < 1 - ending) return { kind: "gone", last: last * minute };
  if (share(first) > beginning) return { kind: "new", since: first * minute };
  const usual = median(counts.slice(0, -1));
  const now = counts.at(-1) ?? 0;
  if (now < fewest || now < growth * Math.max(1, usual)) return undefined;
  return { kind: "more", times: Math.round(now / Math.max(1, usual)), since: span.to - length / parts };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
