import { codeOf } from "../code/code";
import { hasStatus } from "./arguments";
import { askedPlaces } from "../syntax/askedPlaces";
import type { Source } from "../text/textKind";
import { carriesByItsPlace, onlyCarries } from "./carriers";
import { isOfAnotherClass } from "./caughtClass";
import type { Context, OwnNames } from "./context";
import { contextOf } from "./contextOf";
import { isAnybodys, isApart } from "./dataKeys";
import { counts, type Surroundings } from "./counts";
import { type Evidence, type FileEvidence, marksOfNames, type Policy } from "./evidence";
import { EvidencePlaces, type Verdict } from "./evidencePlaces";
import { isAmongErrors, isListedWithErrors } from "./amongErrors";
import { constantAround, constantOf, Definitions, isDefined } from "./definitions";
import type { Mention } from "./names";
import { isSaidAsError, LogEvidence } from "./logEvidence";
import { Neighbours } from "./neighbours";
import { isAboutOAuth, isOAuthPlace } from "./oauthContext";
import { isOwnAnswer } from "./ownAnswers";
import { isInOthersSection } from "./pageSections";
import { PayloadsAround } from "./payloadsAround";
import { ownerOnLine } from "./sameLine";
import { Siblings } from "./siblings";
import { longestLine, Structure } from "./structure";
import { marksIn, oauthMarksIn } from "../text/vendors";

/** A Stytch error type in a text. */
export interface Occurrence extends Mention {
  readonly context: Context;
}

/** What the user's settings and workspace say about recognition. */
export interface Recognition extends Policy, OwnNames {}

/** What a name seems to be where it isn't plain that an error type is asked for it. */
const isOpen: ReadonlySet<Context> = new Set(["case", "literal", "key", "argument"]);
/** How many uses of a constant are looked at. */
const mostUses = 4;

/** Decides for each mention in a text, or in a window of it, whether it is an error type. Take mentions in order. */
export class Judge {
  private readonly neighbours: Neighbours;
  private readonly payloads: PayloadsAround;
  private readonly definitions: Definitions;
  private readonly siblings: Siblings;
  /** Made once for all names: it speaks of the one that is judged just now. */
  private readonly around: Surroundings;
  private judged: { readonly mention: Mention; readonly context: Context } | undefined;
  private knownStructure: Structure | undefined;
  /** For error types, and for codes of OAuth. */
  private readonly knownPlaces: (EvidencePlaces | undefined)[] = [];
  private knownLog: LogEvidence | undefined;

  /** @param mentions those of the text, in order */
  constructor(
    private readonly text: string,
    private readonly mentions: readonly Mention[],
    private readonly source: Source,
    private readonly file: FileEvidence,
    private readonly recognition: Recognition,
  ) {
    this.neighbours = new Neighbours(text, mentions);
    this.payloads = new PayloadsAround(text, source);
    this.definitions = new Definitions(text, mentions);
    this.siblings = new Siblings(text, mentions, source);
    this.around = this.surroundings();
  }

  occurrence(mention: Mention): Occurrence | undefined {
    const { entry, start, end, spelling } = mention;
    const context = this.context(mention);
    if (context === "name") return undefined;
    // A constant is what its value is.
    const definition = context === "alias" ? this.definitions.of(mention) : undefined;
    if (definition) return this.occurrence(definition) && { entry, start, end, spelling, context };
    this.judged = { mention, context };
    if (!counts(this.text, mention, context, this.around, this.file, this.recognition)) return undefined;
    return { entry, start, end, spelling, context };
  }

  private surroundings(): Surroundings {
    const { text, mentions, source, neighbours, recognition } = this;
    const about = <T>(ask: (mention: Mention, context: Context) => T, otherwise: T) => {
      return (): T => (this.judged ? ask(this.judged.mention, this.judged.context) : otherwise);
    };
    return {
      evidence: about((mention, context) => this.evidence(mention, context), "none"),
      isSomebodyElses: about((mention) => ownerOnLine(text, mention) === "vendor", false),
      isNoError: about((mention) => carriesByItsPlace(text, mention), false),
      isOtherwiseMeant: about((mention, context) => {
        const blocks = (): string[] => this.blocks(mention);
        return (
          onlyCarries(text, mention, context, source, neighbours, blocks) ||
          isOwnAnswer(text, mention, context, source, recognition, mentions, blocks) ||
          this.siblings.areOwn(mention, context, blocks)
        );
      }, false),
      isAboutOAuth: about(
        (mention, context) =>
          isAboutOAuth(text, mention, mentions, (other) => contextOf(text, other, source, recognition) === context),
        false,
      ),
      isAmongErrors: about(
        (mention, context) =>
          isAmongErrors(text, mention, context, mentions) || (source.kind === "log" && isSaidAsError(text, mention)),
        false,
      ),
      isListedWithErrors: about((mention) => isListedWithErrors(text, mention, mentions), false),
      neighbours,
    };
  }

  /** A name of the code's own is an error's where the file gives it its own name as value; a value, where it is asked for. */
  private context(mention: Mention): Context {
    const found = contextOf(this.text, mention, this.source, this.recognition);
    const isOAuth = mention.entry.oauth && isOAuthPlace(this.text, mention, found, () => this.blocks(mention));
    const context = isOAuth ? "oauth" : found;
    if (this.source.kind !== "code") return context;
    const canBeDefined = context === "name" || mention.spelling !== "session_not_found";
    if (canBeDefined && isDefined(this.text, mention, this.file.constants)) return "alias";
    if (!isOpen.has(context)) return context;
    return askedPlaces(codeOf(this.text, this.source.language)).has(mention.start) ? "field" : context;
  }

  private evidence(mention: Mention, context: Context): Evidence {
    const payload = this.payloads.at(mention);
    if (payload.isAudit) return "foreign";
    // Every OAuth server's answers have the same fields.
    const isOAuth = mention.entry.oauth !== undefined && context !== "field";
    const isStytch = payload.isStytch && !(isOAuth && payload.isByFieldsAlone);
    if (isStytch && !payload.isByFieldsAlone) return "payload";
    if (this.source.kind === "log") {
      // A log holds lines of many programs: what one of them names says nothing about another.
      if (!isStytch && !(context === "field" && hasStatus(mention, payload.status ?? 0))) {
        return this.log.isStytch(mention) ? "file" : "none";
      }
      return ownerOnLine(this.text, mention) === "vendor" ? "foreign" : "payload";
    }
    if (this.source.language === "html" && isInOthersSection(this.text, mention, this.mentions)) return "foreign";
    const verdict = this.verdictOfUses(mention) ?? this.verdict(mention, isOAuth);
    const isNear = verdict !== undefined && verdict.place !== "outside";
    if (isStytch && isNear && verdict.owner === "vendor") return "foreign";
    if (isStytch) return this.source.kind === "code" ? "beside" : "payload";
    const isListed = this.source.kind === "prose" && this.neighbours.areStytch(mention);
    if (verdict?.owner === "vendor" && (isNear || (context !== "field" && !isListed))) return "foreign";
    const isAsked = context === "field" && this.source.kind === "code";
    if (!isNear && this.source.owner === "vendor" && !isAsked) return "foreign";
    if (verdict?.owner !== "stytch" && this.file.vendors === "most" && !isAsked) return "foreign";
    if (
      this.source.kind === "data" &&
      context !== "oauth" &&
      verdict &&
      isApart(this.text, mention, this.source, verdict) &&
      isAnybodys(this.text, mention, context, this.neighbours, (one) => this.blocks(one))
    )
      return "none";
    const isBeside = !this.file.isInPassing || (verdict?.owner === "stytch" && !verdict.isWeak) || isAsked;
    const isNamed =
      (this.file.stytch && isBeside) || (this.recognition.mode !== "strict" && this.neighbours.areStytch(mention));
    return isNamed ? "file" : "none";
  }

  /** A constant's value is whose the code is that uses the constant. */
  private verdictOfUses(mention: Mention): Verdict | undefined {
    if (this.source.kind !== "code" || this.file.vendors === "none" || this.file.vendors === "unread") return undefined;
    const constant = constantOf(this.text, mention);
    if (constant === undefined) return undefined;
    const verdicts = new Set<Verdict["owner"]>();
    let uses = 0;
    for (const one of this.neighbours.around(mention)) {
      const isOnLine = this.structure.lineOf(one.start) === this.structure.lineOf(mention.start);
      if (isOnLine || one.entry !== mention.entry || constantAround(this.text, one) !== constant) continue;
      const verdict = this.places().verdict(one);
      if (verdict && verdict.place !== "outside") verdicts.add(verdict.owner);
      if (++uses === mostUses) break;
    }
    return verdicts.size === 1 && verdicts.has("vendor") ? { owner: "vendor", place: "block" } : undefined;
  }

  private verdict(mention: Mention, isOAuth: boolean): Verdict | undefined {
    const { vendors } = this.file;
    // In data and texts even what names nobody is told from what names Stytch.
    if (vendors === "unread") return undefined;
    const isCode = this.source.kind === "code";
    if (!isCode || vendors !== "none" || this.file.isInPassing || isOAuth) {
      const verdict = this.places(isOAuth).verdict(mention);
      if (verdict || !isCode) return verdict;
    } else if (ownerOnLine(this.text, mention) === "vendor") return { owner: "vendor", place: "line" };
    const isOthers = isOfAnotherClass(this.structure, this.structure.lineOf(mention.start));
    return isOthers ? { owner: "vendor", place: "outside" } : undefined;
  }

  /** The lines that head the blocks around a name; none in the middle of an endless line. */
  private blocks({ start }: Mention): string[] {
    const line = this.structure.lineOf(start);
    return start - this.structure.start(line) > longestLine ? [] : this.structure.heads(line);
  }

  private get structure(): Structure {
    return (this.knownStructure ??= new Structure(this.text, this.source));
  }

  private places(isOAuth = false): EvidencePlaces {
    const marks = isOAuth ? oauthMarksIn : marksIn;
    return (this.knownPlaces[Number(isOAuth)] ??= new EvidencePlaces(
      this.text,
      this.structure,
      marks(this.text),
      marksOfNames(this.mentions),
      isOAuth,
    ));
  }

  private get log(): LogEvidence {
    return (this.knownLog ??= new LogEvidence(this.text, this.mentions, this.file.streams));
  }
}
