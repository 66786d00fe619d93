import { infrastructure, type Mark, marksIn, type Owner } from "../text/vendors";
import { underHeadings } from "./lineShape";
import type { Structure } from "./structure";

const [stytch, vendor] = [1, 2];
/** The headings of an API's own reference: "Errors of the REST API", "POST /v1/users". */
const ownApi =
  /^[#=\s`]*(?:the )?(?:HTTP|REST|GraphQL|RPC|our|own|internal|public)\b.*\b(?:APIs?|endpoints?|codes|errors?)\b|^[#=\s]*(?:the )?[\w-]+ API\s*$|^[#=\s]*(?:API|CLI|webhooks?|endpoints?|routes?)\s*$|\b(?:API|HTTP|REST|GraphQL|RPC|webhooks?)\b.*\b(?:reference|errors?|docs|documentation|codes)\b|^[#=\s`]*(?:GET|POST|PUT|PATCH|DELETE)\s+`?\//i;

/** Whom each line of a text names. What is the author's own counts as another vendor's: it isn't Stytch's. */
export class LineOwners {
  /** A bit for each of the two, by line. */
  private readonly named: Uint8Array;
  /** Of headings that name neither of the two: whether they are about something that isn't Stytch's all the same. */
  private readonly headings = new Map<number, boolean>();

  /** @param marks every mark of the text */
  constructor(
    private readonly structure: Structure,
    marks: readonly Mark[],
  ) {
    this.named = new Uint8Array(structure.count);
    for (const { start, owner } of marks) {
      const line = structure.lineOf(start);
      if (owner !== "provider") this.named[line] = (this.named[line] ?? 0) | (owner === "stytch" ? stytch : vendor);
    }
  }

  /** Whom a line names; nobody where it names both. */
  of(line: number): Owner | undefined {
    const named = this.named[line];
    if (named === stytch) return "stytch";
    return named === vendor || (named === 0 && this.isHeadingOfOthers(line)) ? "vendor" : undefined;
  }

  /** Whether one of these lines names Stytch. */
  isStytchNamed(from: number, to: number): boolean {
    for (let line = from; line <= to; line++) if (((this.named[line] ?? 0) & stytch) !== 0) return true;
    return false;
  }

  /** Whether one of these lines names somebody else. */
  isVendorNamed(from: number, to: number): boolean {
    for (let line = from; line <= to; line++) if (((this.named[line] ?? 0) & vendor) !== 0) return true;
    return false;
  }

  private isHeadingOfOthers(line: number): boolean {
    const { source } = this.structure;
    if (source.kind !== "prose" || this.structure.shape(line).depth >= underHeadings) return false;
    let known = this.headings.get(line);
    if (known === undefined) {
      const heading = this.structure.line(line);
      known = ownApi.test(heading) || infrastructure.test(heading) || marksIn(heading).length > 0;
      this.headings.set(line, known);
    }
    return known;
  }
}
