import { namesStytchInLog, showsStytch } from "../payload/stytchSigns";
import { isUnmistakable, type Mention } from "./names";
import { streamOf } from "./streams";
import { voiceOf } from "./voice";

/** How much of a line is read to tell whether it is about Stytch, in UTF-16 units. */
const longestLine = 8000;
/** How far back the words before a name are read. */
const longestVoice = 240;
/** Stands on every line that says something of its program. */
export const worthReading = /[Ss]tytch|STYTCH|request-id-/g;

/** What shows whose stream a line is: `payload` for a failure of Stytch's, `name` for its name, or an error that nobody else has. */
export type StreamSign = "payload" | "name";

/** Of a log that has anything of Stytch's at all. */
export const someSign = "stytch";

/** The streams of a log in which Stytch's errors are printed. */
export interface LogStreams {
  has(sign: string): boolean;
}

/** What of a line says that its program prints Stytch's errors. @param mentions those of the line, by its own offsets */
export function streamSigns(line: string, mentions: readonly Mention[]): readonly string[] {
  const read = line.slice(0, longestLine);
  const own = mentions.filter((one) => one.start < longestLine && isUnmistakable(one));
  const isShown = showsStytch(read);
  if (!isShown && own.length === 0 && !namesStytchInLog(read)) return [];
  const stream = streamOf(line);
  const voices = own.flatMap(({ start }) => voiceOf(line.slice(Math.max(0, start - longestVoice), start)) ?? []);
  return [
    someSign,
    ...(stream === undefined ? [] : [streamSign("name", stream)]),
    ...(stream !== undefined && isShown ? [streamSign("payload", stream)] : []),
    ...voices.map(voiceSign),
  ];
}

export function streamSign(sign: StreamSign, stream: string): string {
  return `${sign} ${stream}`;
}

export function voiceSign(voice: string): string {
  return `voice ${voice}`;
}

/** The signs of a whole log. */
export function logStreams(text: string, mentions: readonly Mention[]): LogStreams {
  const signs = new Set<string>();
  let next = 0;
  const read = (offset: number): number => {
    const start = text.lastIndexOf("\n", offset - 1) + 1;
    const newline = text.indexOf("\n", offset);
    const end = newline === -1 ? text.length : newline;
    while ((mentions[next]?.start ?? end) < start) next++;
    const first = next;
    while ((mentions[next]?.start ?? end) < end) next++;
    const own = mentions.slice(first, next).map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
    for (const sign of streamSigns(text.slice(start, end), own)) signs.add(sign);
    return end;
  };
  const offsets = mentions.filter(isUnmistakable).map(({ start }) => start);
  let [at, word, done] = [0, -1, 0];
  for (;;) {
    if (word < done) {
      worthReading.lastIndex = done;
      word = worthReading.exec(text)?.index ?? text.length;
    }
    while ((offsets[at] ?? text.length) < done) at++;
    const offset = Math.min(word, offsets[at] ?? text.length);
    if (offset >= text.length) return signs;
    done = read(offset);
  }
}
