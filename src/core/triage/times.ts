/** "2026-11-03 09:14:08" in UTC. @param at epoch ms */
export function utc(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace("T", " ");
}

/** "5 min", "3 h", "2 d". @param length in ms, a whole number of minutes */
export function shortSpan(length: number): string {
  const minutes = Math.round(length / 60_000);
  if (minutes % 1440 === 0) return `${minutes / 1440} d`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
