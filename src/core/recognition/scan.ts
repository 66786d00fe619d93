import { codeOf } from "../code/code";
import { isStytchPayload } from "../payload/payload";
import { payloadRegion } from "../payload/region";
import type { Span } from "../text/span";
import type { Context, OwnNames } from "./context";
import { contextOf } from "./contextOf";
import { counts, type Evidence, type FileEvidence, fileEvidence, type Policy } from "./evidence";
import type { Mention, NameIndex } from "./names";
import { askedPlaces } from "../syntax/askedPlaces";
import type { Source } from "../text/textKind";

/** A Stytch error type in a text. */
export interface Occurrence extends Mention {
  readonly context: Context;
}

/** What the user's settings and workspace say about recognition. */
export interface Recognition extends Policy, OwnNames {}

/** What a name seems to be where it isn't plain that an error type is asked for it. */
const isOpen: ReadonlySet<Context> = new Set(["case", "literal", "key", "argument"]);

/** As an editor without settings and workspace recognises. */
export const defaultRecognition: Recognition = { mode: "auto", dependsOnStytch: "none", fields: [], functions: [] };

/** Finds every error type that a whole text gives a reason to take for one, in order. Total and linear. */
export function scan(
  text: string,
  source: Source,
  names: NameIndex,
  recognition: Recognition = defaultRecognition,
): Occurrence[] {
  const mentions = names.mentions(text, source.language === "swift");
  if (mentions.length === 0) return [];
  const judge = new Judge(text, source, fileEvidence(text, source, mentions), recognition);
  return mentions.flatMap((mention) => judge.occurrence(mention) ?? []);
}

/** Decides for each mention in a text, or in a window of it, whether it is an error type. Take mentions in order. */
export class Judge {
  private region: (Span & { readonly isStytch: boolean }) | undefined;

  constructor(
    private readonly text: string,
    private readonly source: Source,
    private readonly file: FileEvidence,
    private readonly recognition: Recognition,
  ) {}

  occurrence(mention: Mention): Occurrence | undefined {
    const { entry, start, end, spelling } = mention;
    const context = this.context(mention);
    if (context === "name") return undefined;
    if (isRfcName(this.text, mention)) return undefined;
    const evidence = (): Evidence => this.evidence(start, end);
    if (!counts(this.text, mention, context, evidence, this.file, this.recognition)) return undefined;
    return { entry, start, end, spelling, context };
  }

  /** What an error type is asked for further off, or by a variable, is its value as well. */
  private context(mention: Mention): Context {
    const context = contextOf(this.text, mention, this.source, this.recognition);
    if (this.source.kind !== "code" || !isOpen.has(context)) return context;
    return askedPlaces(codeOf(this.text, this.source.language)).has(mention.start) ? "field" : context;
  }

  private evidence(start: number, end: number): Evidence {
    if (this.isInStytchPayload(start, end)) return "payload";
    // A log holds lines of many programs: what one line names says nothing about another.
    return this.file.stytch && this.source.kind !== "log" ? "file" : "none";
  }

  private isInStytchPayload(start: number, end: number): boolean {
    if (!this.region || start < this.region.start || end > this.region.end) {
      const region = payloadRegion(this.text, start, end);
      this.region = { ...region, isStytch: isStytchPayload(this.text, region, this.source) };
    }
    return this.region.isStytch;
  }
}

/** The mention or occurrence that an offset lies in or touches. */
export function at<M extends Mention>(mentions: readonly M[], offset: number): M | undefined {
  return mentions.find(({ start, end }) => start <= offset && offset <= end);
}

/** RFC 6750 has an `invalid_token` of its own, which OAuth endpoints send as `error`. */
function isRfcName(text: string, { entry, start }: Mention): boolean {
  return (
    entry.type === "invalid_token" &&
    /["']?\berror\\*["']?\s*(?:[:=]|=>)\s*\\*["']?$/.test(text.slice(Math.max(0, start - 24), start))
  );
}
