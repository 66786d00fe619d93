import { isStytchPayload } from "../payload/payload";
import { payloadRegion } from "../payload/region";
import type { Span } from "../text/span";
import type { Context, OwnNames } from "./context";
import { contextOf } from "./contextOf";
import { Definitions, isDefined } from "./definitions";
import { counts, type Evidence, type FileEvidence, fileEvidence, type Policy } from "./evidence";
import type { Mention, NameIndex } from "./names";
import { Neighbours } from "./neighbours";
import type { Source } from "../text/textKind";

/** A Stytch error type in a text. */
export interface Occurrence extends Mention {
  readonly context: Context;
}

/** What the user's settings and workspace say about recognition. */
export interface Recognition extends Policy, OwnNames {}

/** As an editor without settings and workspace recognises. */
export const defaultRecognition: Recognition = { mode: "auto", dependsOnStytch: "none", fields: [], functions: [] };

/** Finds every error type that a whole text gives a reason to take for one, in order. Total and linear. */
export function scan(
  text: string,
  source: Source,
  names: NameIndex,
  recognition: Recognition = defaultRecognition,
): Occurrence[] {
  const mentions = names.mentions(text, source);
  if (mentions.length === 0) return [];
  const judge = new Judge(text, source, fileEvidence(text, source, mentions), recognition, mentions);
  return mentions.flatMap((mention) => judge.occurrence(mention) ?? []);
}

/** Decides for each mention in a text, or in a window of it, whether it is an error type. Take mentions in order. */
export class Judge {
  private readonly neighbours: Neighbours;
  private readonly definitions: Definitions;
  private region: (Span & { readonly isStytch: boolean }) | undefined;

  constructor(
    private readonly text: string,
    private readonly source: Source,
    private readonly file: FileEvidence,
    private readonly recognition: Recognition,
    mentions: readonly Mention[],
  ) {
    this.neighbours = new Neighbours(text, mentions);
    this.definitions = new Definitions(text, mentions);
  }

  occurrence(mention: Mention): Occurrence | undefined {
    const { entry, start, end, spelling } = mention;
    const context = this.context(mention);
    if (context === "name") return undefined;
    if (isRfcName(this.text, mention)) return undefined;
    // A constant is what its value is.
    const definition = context === "constant" ? this.definitions.of(mention) : undefined;
    if (definition) return this.occurrence(definition) && { entry, start, end, spelling, context };
    const around = {
      evidence: (): Evidence => this.evidence(mention),
      neighbours: this.neighbours,
    };
    if (!counts(this.text, mention, context, around, this.file, this.recognition)) return undefined;
    return { entry, start, end, spelling, context };
  }

  /** A name of the code's own is a constant where the file gives it its own name as value: `@session_not_found`. */
  private context(mention: Mention): Context {
    const context = contextOf(this.text, mention, this.source, this.recognition);
    if (context !== "name" || this.source.kind !== "code") return context;
    return isDefined(this.text, mention, this.file.constants) ? "constant" : "name";
  }

  private evidence(mention: Mention): Evidence {
    if (this.isInStytchPayload(mention.start, mention.end)) return "payload";
    // A log holds lines of many programs: what one line names says nothing about another.
    if (this.source.kind === "log") return "none";
    return this.file.stytch || this.neighbours.areStytch(mention) ? "file" : "none";
  }

  private isInStytchPayload(start: number, end: number): boolean {
    if (!this.region || start < this.region.start || end > this.region.end) {
      const region = payloadRegion(this.text, start, end);
      this.region = { ...region, isStytch: isStytchPayload(this.text, region, this.source) };
    }
    return this.region.isStytch;
  }
}

/** How far before an offset its word may begin, in UTF-16 units. */
const longestWord = 100;

/** The mention or occurrence that an offset lies in or touches. */
export function at<M extends Mention>(mentions: readonly M[], offset: number): M | undefined {
  return mentions.find(({ start, end }) => start <= offset && offset <= end);
}

/**
 * The mention that ends the word which an offset lies in or touches: the name in `R.string.stytch_error_session_not_found`,
 * wherever in the word the offset is. @param text by whose offsets the mentions are given
 */
export function inWord<M extends Mention>(
  text: string,
  mentions: readonly M[],
  offset: number,
): ({ mention: M } & Span) | undefined {
  let start = offset;
  while (start > 0 && offset - start < longestWord && /\w/.test(text.charAt(start - 1))) start--;
  const mention = mentions.find(
    (one) => one.start > start && one.start >= offset && !/\W/.test(text.slice(start, one.end)),
  );
  return mention && { mention, start, end: mention.end };
}

/** RFC 6750 has an `invalid_token` of its own, which OAuth endpoints send as `error`. */
function isRfcName(text: string, { entry, start }: Mention): boolean {
  return (
    entry.type === "invalid_token" &&
    /["']?\berror\\*["']?\s*(?:[:=]|=>)\s*\\*["']?$/.test(text.slice(Math.max(0, start - 24), start))
  );
}
