import { printedTimes } from "../payload/incident";

const known = printedTimes.map((form) => new RegExp(`^(?:${form})$`));
const clock = /(?<!\d)(\d{2}):(\d{2}):(\d{2})(?:([.,])(\d{1,9}))?/;

/**
 * A time, where the whole text is one in a form that logs have. To the millisecond: what stands behind isn't needed to
 * find a request, and could be anything.
 */
export function harmlessTime(text: string): string | undefined {
  const time = text.trim();
  if (!known.some((form) => form.test(time))) return undefined;
  const [, hours, minutes, seconds] = clock.exec(time) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  return time.replace(
    clock,
    (_, h: string, m: string, s: string, point = "", fraction = "") =>
      `${h}:${m}:${s}${point}${String(fraction).slice(0, 3)}`,
  );
}
