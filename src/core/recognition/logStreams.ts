import { namesStytchInLog, showsStytch } from "../payload/stytchSigns";
import { isUnmistakable, type Mention } from "./names";
import { entryReach, goesOn, headOfEntry, messageOf, noProgram, streamOf } from "./streams";

/** How much of a line is read to tell whether it is about Stytch, in UTF-16 units. */
const longestLine = 8000;
/** How far back the words before a name are read. */
const longestVoice = 240;
/** Stands on every line that says something of its program. */
const worthReading = /[Ss]tytch|STYTCH|request-id-/g;

const changing = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/gi;

/** What shows whose stream a line is: `payload` for a failure of Stytch's, `name` for its name, or an error that nobody else has. */
export type StreamSign = "payload" | "name";

/** Of a log that has anything of Stytch's at all. */
export const someSign = "stytch";

/** Before what a line says of the program that printed the line it goes on. */
const continued = "above ";

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
  const kinds: readonly StreamSign[] = isShown ? ["name", "payload"] : ["name"];
  const signs =
    stream !== undefined
      ? kinds.map((kind) => streamSign(kind, stream))
      : goesOn(line)
        ? kinds.map((kind) => continued + kind)
        : [];
  return [someSign, ...signs, ...voices.map(voiceSign)];
}

/**
 * What the signs of a line say of the program that printed the line that it goes on.
 * @param above gives the text above the line, `entryReach` of it at least
 */
export function signsOfEntry(signs: readonly string[], above: () => string): readonly string[] {
  const kinds =
    signs.length === 0 ? [] : (["name", "payload"] as const).filter((kind) => signs.includes(continued + kind));
  const head = kinds.length > 0 ? headOfEntry(above()) : undefined;
  const stream = head === undefined ? undefined : streamOf(head);
  return stream === undefined ? [] : kinds.map((kind) => streamSign(kind, stream));
}

export function streamSign(sign: StreamSign, stream: string): string {
  return `${sign} ${stream}`;
}

export function voiceSign(voice: string): string {
  return `voice ${voice}`;
}

/**
 * The words that a program prints before the name of an error, with what changes from line to line made even: where an
 * error that nobody else has follows them once, the same statement prints Stytch's errors each time. Undefined where the
 * words are anybody's.
 * @param before what stands before the name on its line
 */
export function voiceOf(before: string): string | undefined {
  const words = messageOf(before).toLowerCase().replace(changing, "0");
  const isOwn = (words.match(/[a-z]{3,}/g) ?? []).some(
    (word) => !noProgram.test(word) && !/^(?:an?|the|and|with|for|was|got)$/.test(word),
  );
  return isOwn ? words : undefined;
}

/** Whether the line that has these signs goes on another one, whose program they speak of. */
export function goesOnEntry(signs: readonly string[]): boolean {
  return signs.includes(`${continued}name`);
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
    const found = streamSigns(text.slice(start, end), own);
    const above = (): string => text.slice(Math.max(0, start - entryReach), start);
    for (const sign of [...found, ...signsOfEntry(found, above)]) signs.add(sign);
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
