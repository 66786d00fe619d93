import { fieldStatus, isStytchPayload } from "../payload/payload";
import { namesStytchProject } from "../payload/stytchSigns";
import { payloadRegion } from "../payload/region";
import type { Span } from "../text/span";
import type { Source } from "../text/textKind";

/** A payload, and whether nothing but the fields beside the name makes it Stytch's. */
interface PayloadAround extends Span {
  readonly isStytch: boolean;
  readonly isByFieldsAlone: boolean;
  /** It notes down what somebody did, in words of the author's own. */
  readonly isAudit: boolean;
  /** Of one that only these two fields show: the status beside the type. */
  readonly status: number | undefined;
}

/** A line that does something: what stands around a name there is code, and no payload. */
const statement =
  /^(?:[ \t]*(?:return|if|else|for|while|switch|throw|raise|const|let|var|val|fun|func|function|def|class|await)\b.*|.*;[ \t]*)$/m;
/** Who did what; that the ids of people are Stytch's says nothing of the rest. */
const isAudit = (record: string): boolean =>
  record.includes("ctor") &&
  /\bactor\\*["']?\s*[:=]/i.test(record) &&
  /\baction\\*["']?\s*[:=]/i.test(record) &&
  !/error_?type/i.test(record);
const requestId = /request-id-(?:test|live|fraud)-/i;

/** What can give a name within another's payload a smaller one of its own. */
const parts = /[{}()[\]<>\n]/;

/** The payload around each name of a text. Ask for them in order: the last one is kept for those beside its name. */
export class PayloadsAround {
  private last: PayloadAround | undefined;
  /** The name that was asked for last. */
  private asked: Span = { start: 0, end: 0 };

  constructor(
    private readonly text: string,
    private readonly source: Source,
  ) {}

  at({ start, end }: Span): PayloadAround {
    const isBefore = start < this.asked.start;
    if (!this.last || isBefore || end > this.last.end || parts.test(this.text.slice(this.asked.end, start))) {
      const region = payloadRegion(this.text, start, end);
      const content = this.text.slice(region.start, region.end);
      const isStytch =
        isStytchPayload(this.text, region, this.source) && !(this.source.kind === "code" && statement.test(content));
      const status = isStytch ? undefined : fieldStatus(content);
      this.last = {
        ...region,
        isStytch,
        isByFieldsAlone: isStytch && !this.namesUs(content),
        isAudit: isAudit(content),
        status,
      };
    }
    this.asked = { start, end };
    return this.last;
  }

  /** In code and texts for people Stytch's name is a mark like any other. */
  private namesUs(payload: string): boolean {
    const isPrinted = this.source.kind === "log" || this.source.kind === "data";
    return requestId.test(payload) || namesStytchProject(payload) || (isPrinted && /stytch/i.test(payload));
  }
}
