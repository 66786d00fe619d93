import { everyones } from "./arguments";
import { showsStytch } from "../payload/stytchSigns";
import { type LogStreams, someSign, streamSign, voiceOf, voiceSign } from "./logStreams";
import { lineAround } from "./line";
import { isUnmistakable, type Mention } from "./names";
import { isInStytchReport } from "./reportBlocks";
import { beginningBetween, type Span } from "../text/span";
import { withoutColours } from "../text/colours";
import { infrastructure, marksIn } from "../text/vendors";
import { entryReach, goesOn, headOfEntry, streamOf } from "./streams";

/** How far before a name its line may begin to be read, and how much of it is. */
const [furthest, longest] = [3000, 5000];
/** How much of the line that tells which program printed a name is read for who else is named in it. */
const longestSpeaker = 300;
/** How far above a name the payload with the same name can stand, in UTF-16 units. */
const memory = 1500;
/** How far rows of a table reach on each side, in UTF-16 units. */
const tableReach = 1500;
/** Somebody else who answered, or was asked, and what a program checks by itself. */
const somebodyElse =
  /\b(?:sqlight|upstream|validat(?:or|ion)|client.side|forms?|webhooks?|middleware|cors|csrf|mailer|mailbox|inbox|bounce[ds]?|quota|throttl\w+|circuit.?breaker|graphql|grpc|geo(?:ip)?|maps|parser|schema|inventory|orders?|invoices?|checkout|own|locally)\b|\bhttps?:\/\/(?![\w.-]*stytch\.com)/i;
/** Code that a log quotes: `e.error_type === "`. */
const askedField = /\berror_?type\W{0,3}\s[!=]==?\s*\\*["']$/i;
const request = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \//;
const peer =
  /\b(?:peer|vendor|provider|upstream|remote|backend|dependency|sender|gateway|via)\\*["']?[:=]\\*["']?(?!\w*stytch)\w/i;

/**
 * What shows that a name in a log is Stytch's, where its own payload doesn't: the program that printed it prints Stytch's
 * errors elsewhere, or the test, the table or the lines around it are about Stytch.
 */
export class LogEvidence {
  /** @param mentions those of the text, in order */
  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
    private readonly streams: LogStreams,
  ) {}

  isStytch(mention: Mention): boolean {
    if (!this.streams.has(someSign)) return false;
    const { before, after } = lineAround(this.text, mention.start, mention.end);
    const speaker = this.speakerOf(mention);
    const stream = speaker === undefined ? undefined : streamOf(speaker);
    const isShown =
      this.isBesideOurs(mention, before, after) ||
      (stream !== undefined && this.isStream(stream, mention)) ||
      this.isVoice(before) ||
      isInStytchReport(this.text, mention) ||
      this.isRow(mention, before) ||
      askedField.test(before) ||
      this.isRepeated(mention);
    const said = `${speaker?.slice(0, longestSpeaker) ?? ""} ${before} ${after}`;
    if (!isShown || isSomebodyElses(said, stream)) return false;
    // A server's own answers have names that Stytch's errors have too.
    return !request.test(before) || (stream !== undefined && this.isRelay(stream, mention));
  }

  /** Whether an error that nobody else has stands on the same line. */
  private isBesideOurs({ start, end }: Mention, before: string, after: string): boolean {
    return beginningBetween(this.mentions, start - before.length, end + after.length).some(
      (other) =>
        isUnmistakable(other) &&
        !this.text.slice(Math.min(other.end, end), Math.max(other.start, start)).includes("\n"),
    );
  }

  private isStream(stream: string, { entry, spelling }: Mention): boolean {
    if (this.streams.has(streamSign("payload", stream))) return true;
    return (
      !everyones.has(entry.type) && spelling === "session_not_found" && this.streams.has(streamSign("name", stream))
    );
  }

  /** Whether what a program answers, with its name for it, may be what Stytch answered it. */
  private isRelay(stream: string, { entry }: Mention): boolean {
    return !everyones.has(entry.type) && this.streams.has(streamSign("payload", stream));
  }

  private isVoice(before: string): boolean {
    const voice = voiceOf(before);
    return voice !== undefined && this.streams.has(voiceSign(voice));
  }

  /** Whether a name is the first cell of a row, as another row's is that nobody else has. */
  private isRow({ start, end }: Mention, before: string): boolean {
    const shape = rowShape(before);
    if (shape === undefined) return false;
    const from =
      this.text
        .slice(Math.max(0, start - tableReach), start)
        .split(/\n[ \t\r]*\n/)
        .pop() ?? "";
    const to = this.text.slice(end, end + tableReach).split(/\n[ \t\r]*\n/)[0] ?? "";
    if (marksIn(from + to).some(({ owner }) => owner === "vendor")) return false;
    return beginningBetween(this.mentions, start - from.length, end + to.length).some(
      (other) => isUnmistakable(other) && rowShape(lineAround(this.text, other.start, other.end).before) === shape,
    );
  }

  /** Whether the payload right above has the same name, and nobody else speaks in between. */
  private isRepeated({ entry, start, end }: Mention): boolean {
    const own = this.lineOf({ start, end })?.text;
    if (own === undefined || streamOf(own) !== undefined) return false;
    const former = beginningBetween(this.mentions, start - memory, start - 1).findLast(
      (other) => other.entry === entry,
    );
    if (!former) return false;
    const line = this.lineOf(former)?.text;
    if (line === undefined || !showsStytch(line) || streamOf(line) !== undefined) return false;
    return !isSomebodyElses(this.text.slice(former.end, start));
  }

  /** The line of a mention that tells which program printed it: its own, or the one that it goes on. */
  private speakerOf(mention: Mention): string | undefined {
    const line = this.lineOf(mention);
    if (!line || !goesOn(line.text)) return line?.text;
    return headOfEntry(this.text.slice(Math.max(0, line.start - entryReach), line.start));
  }

  /** A mention's line; none that begins so far off that a hover doesn't see it. */
  private lineOf({ start, end }: Span): { readonly text: string; readonly start: number } | undefined {
    const from = this.text.slice(Math.max(0, start - furthest), start);
    const newline = from.lastIndexOf("\n");
    if (newline === -1 && start > furthest) return undefined;
    const begin = start - from.length + newline + 1;
    const line = this.text.slice(begin, Math.min(begin + longest, end + furthest));
    const last = line.indexOf("\n");
    return { text: last === -1 ? line : line.slice(0, last), start: begin };
  }
}

/** `403 reset_password`, `refused (reset_password)`: where a log has an error, and nothing else that the word can mean. */
export function isSaidAsError(text: string, { start, end }: Mention): boolean {
  const { before } = lineAround(text, start, end);
  return /(?:\b[45]\d\d:? |(?:refused|failed|failure|rejected|denied|error|err|reason|code|kind)\\*["']?\s?[:=(]\s?\\*["'`]?)$/i.test(
    before,
  );
}

/** @param stream whose own name says nothing of who else it speaks of: a `webhook-worker` may print what Stytch answered */
function isSomebodyElses(text: string, stream = ""): boolean {
  const names = stream.split(" ").map((part) => part.replace(/^\w+=/, ""));
  const said = names.reduce((rest, name) => (name === "" ? rest : rest.replaceAll(name, "")), text);
  return (
    somebodyElse.test(said) ||
    infrastructure.test(said) ||
    peer.test(said) ||
    marksIn(text).some(({ owner }) => owner !== "stytch")
  );
}

/** `  12 `, ` | `, `- `: what stands before the first word of a row. */
function rowShape(before: string): string | undefined {
  const shape = /^[\s|│*•\d"'`-]*$/.test(before)
    ? withoutColours(before).replace(/\d+/g, "0").replace(/ +/g, " ")
    : undefined;
  return shape;
}
