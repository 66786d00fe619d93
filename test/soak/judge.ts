import type { Day } from "./run";
import type { Holdings } from "./snapshot";

export function judge(days: Readonly<Record<"with" | "without", Day>>, holdings: Readonly<Record<"warm" | "end" | "without", Holdings>>): number {
  console.log(JSON.stringify(days.with.end), JSON.stringify(days.without.end));
  console.log(days.with.samples.at(-1), days.without.samples.at(-1));
  console.log("texts", holdings.warm.texts, holdings.end.texts, holdings.without.texts, holdings.end.made.size);
  const grown = [...holdings.end.made].map(([place, count]) => [place, holdings.warm.made.get(place) ?? 0, count] as const).filter(([, a, b]) => b > a).sort((a, b) => b[2] - b[1] - (a[2] - a[1]));
  for (const one of grown.slice(0, 40)) console.log(...one);
  return 0;
}
