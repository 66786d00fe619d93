import type { LogTime } from "./logTime";

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
  if (at < 0) return undefined;
  const [minutes, seconds] = [twoDigits(text, at), twoDigits(text, at + 3)];
  // A leap second is the next minute's.
  if (minutes > 59 || seconds > 59) return undefined;
  let [end, ms] = [at + 5, 0];
  const mark = text.charCodeAt(end);
  if ((mark === dot || mark === comma) && isDigit(text, end + 1)) {
    end++;
    for (let unit = 100; isDigit(text, end); unit = Math.floor(unit / 10)) ms += unit * (text.charCodeAt(end++) - zero);
  }
  return { head: text.slice(0, at), ms: (minutes * 60 + seconds) * 1000 + ms, tail: text.slice(end) };
}

/** 100 for what isn't two digits. */
function twoDigits(text: string, at: number): number {
  if (!isDigit(text, at) || !isDigit(text, at + 1)) return 100;
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= zero && code <= nine;
}
