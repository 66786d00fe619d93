import type { Span } from "../text/span";
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

/** An hour as one statement of a program writes it: times that differ in minutes and seconds alone are read by their bytes. */
export class WrittenHour {
  private constructor(
    private readonly head: Uint8Array,
    private readonly tail: Uint8Array,
    /** Epoch ms. */
    private readonly at: number,
  ) {}

  /** @param text a time and nothing else, whose reading depends on nothing but itself and its file */
  static of(text: string, at: number): WrittenHour | undefined {
    const parts = partsOf(text);
    return parts && new WrittenHour(bytesOf(parts.head), bytesOf(parts.tail), at - parts.ms);
  }

  /** @returns epoch ms; undefined where the hour is another one, or written in another way */
  read(bytes: Uint8Array, { start, end }: Span): number | undefined {
    const { head, tail } = this;
    let at = start + head.length;
    if (end - at < 5 + tail.length || !stands(head, bytes, start) || bytes[at + 2] !== colon) return undefined;
    const [minutes, seconds] = [twoDigitsIn(bytes, at), twoDigitsIn(bytes, at + 3)];
    if (minutes > 59 || seconds > 59) return undefined;
    at += 5;
    let ms = (minutes * 60 + seconds) * 1000;
    if ((bytes[at] === dot || bytes[at] === comma) && isDigitByte(bytes[at + 1])) {
      at++;
      for (let unit = 100; at < end && isDigitByte(bytes[at]); unit = Math.floor(unit / 10))
        ms += unit * ((bytes[at++] ?? 0) - zero);
    }
    return end - at === tail.length && stands(tail, bytes, at) ? this.at + ms : undefined;
  }
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function stands(part: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < part.length; index++) if (part[index] !== bytes[start + index]) return false;
  return true;
}

function twoDigitsIn(bytes: Uint8Array, at: number): number {
  if (!isDigitByte(bytes[at]) || !isDigitByte(bytes[at + 1])) return 100;
  return ((bytes[at] ?? 0) - zero) * 10 + (bytes[at + 1] ?? 0) - zero;
}

function isDigitByte(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= nine;
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
