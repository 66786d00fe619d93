import type { LogTime } from "./timesOfFile";

const [zero, nine, dot, comma, colon] = [48, 57, 46, 44, 58];

/** A time apart: what stands before its minutes, those and its seconds in ms, and what stands behind them. */
interface Parts {
  readonly head: string;
  readonly ms: number;
  readonly tail: string;
}

/** So many hours are remembered: the same one in the forms of several programs. */
const mostHours = 50;

/** The hours that were read last: most times of a log differ from some before in their minutes and seconds alone. */
export class LatestHours {
  private readonly known = new Map<string, { readonly tail: string; readonly time: LogTime }>();

  /** @param text a time and nothing else, whose reading depends on nothing but itself and its file */
  keep(text: string, time: LogTime): void {
    const parts = partsOf(text);
    if (!parts) return;
    if (this.known.size >= mostHours) this.known.clear();
    this.known.set(parts.head, { tail: parts.tail, time: { ...time, at: time.at - parts.ms } });
  }

  /** @returns undefined where the hour is another one, or written in another way */
  read(text: string): LogTime | undefined {
    const parts = partsOf(text);
    const known = parts && this.known.get(parts.head);
    return known && known.tail === parts.tail ? { ...known.time, at: known.time.at + parts.ms } : undefined;
  }
}

/** Where the minutes begin, with seconds behind them; -1 where there are none. A colon may stand before the hour, too. */
function clockIn(text: string): number {
  let found = -1;
  for (let at = text.indexOf(":"); at !== -1; at = text.indexOf(":", at + 1))
    if (text.charCodeAt(at + 3) === colon && isDigit(text, at - 1) && isDigit(text, at + 1)) found = at + 1;
  return found;
}

function partsOf(text: string): Parts | undefined {
  const at = clockIn(text);
  if (at < 0 || ![0, 1, 3, 4].every((offset) => isDigit(text, at + offset))) return undefined;
  const [minutes, seconds] = [Number(text.slice(at, at + 2)), Number(text.slice(at + 3, at + 5))];
  // A leap second is the next minute's.
  if (minutes > 59 || seconds > 59) return undefined;
  let end = at + 5;
  let fraction = "";
  const mark = text.charCodeAt(end);
  if ((mark === dot || mark === comma) && isDigit(text, end + 1)) {
    const start = end + 1;
    for (end = start; isDigit(text, end);) end++;
    fraction = text.slice(start, Math.min(end, start + 3));
  }
  return {
    head: text.slice(0, at),
    ms: (minutes * 60 + seconds) * 1000 + Number(fraction.padEnd(3, "0")),
    tail: text.slice(end),
  };
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= zero && code <= nine;
}
