import * as vscode from "vscode";
import type { Catalog } from "../../catalog/catalog";
import { type ReportingGap, gapsIn, isVendored, leftOut } from "../../core/rules/reportingGaps";
import { withoutLinks } from "../../core/recognition/errorGroups";
import { isGenerated } from "../../core/text/textKind";
import type { Problem } from "../../core/rules/problem";
import type { Occurrences } from "./occurrences";
import type { Checking, LazyBundle } from "./lazyBundle";
import type { LazySearch } from "./lazySearch";
import { problemSettings, ruleSeverities } from "./settings";
import { isWritable } from "./isWritable";
import { productInUse } from "./productAround";

/** How much of a file's head is looked through for a note that it is generated. */
const headLength = 2000;

/** All that is to be told of a document. */
export interface Review {
  /** What the rules in force find, in the document's order; as many as are shown. */
  readonly problems: readonly Problem[];
  /** What isn't told, and why. */
  readonly gaps: readonly ReportingGap[];
  /** How many errors are recognised, reported or not. */
  readonly errors: number;
  /** Whether it names Stytch or its errors. */
  readonly isAboutStytch: boolean;
}

/** What the rules find in documents. */
export class Problems {
  constructor(
    private readonly catalog: Catalog,
    private readonly occurrences: Occurrences,
    private readonly search: LazySearch,
    private readonly checking: LazyBundle<Checking>,
  ) {}

  /** Everything that the rules in force find, in the document's order; nothing where the settings leave it out. */
  async in(document: vscode.TextDocument): Promise<Problem[]> {
    return leftOut(this.placeOf(document)) ? [] : this.check(document);
  }

  /** What is to be shown of a document, and what is not. */
  async review(document: vscode.TextDocument): Promise<Review> {
    const { index, occurrences } = await this.occurrences.all(document);
    const errors = withoutLinks(occurrences).length;
    const place = this.placeOf(document);
    const found = leftOut(place) ? [] : await this.check(document);
    const { limit } = problemSettings(document);
    const rulesOff = [...ruleSeverities(document)].flatMap(([rule, severity]) => (severity === "off" ? rule : []));
    return {
      problems: found.slice(0, limit),
      gaps: gapsIn({ ...place, found: found.length, limit, rulesOff }),
      errors,
      isAboutStytch: errors > 0 || index.evidence.stytch || index.evidence.errorTypes,
    };
  }

  private placeOf(document: vscode.TextDocument): Parameters<typeof leftOut>[0] {
    const { path } = document.uri;
    return {
      isMinified: this.occurrences.isMinified(document),
      isWritable: isWritable(document.uri),
      isGenerated: isGenerated(path, head(document)),
      isVendored: isVendored(path),
      skipsGenerated: problemSettings(document).skipGenerated,
    };
  }

  private async check(document: vscode.TextDocument): Promise<Problem[]> {
    const inForce = new Set(
      [...ruleSeverities(document)].flatMap(([rule, severity]) => (severity === "off" ? [] : rule)),
    );
    if (inForce.size === 0) return [];
    const { text, index, occurrences } = await this.occurrences.all(document);
    if (occurrences.length === 0 && !index.evidence.stytch) return [];
    const [prose, { checkLoading }] = await Promise.all([this.catalog.allProse(), this.checking.load()]);
    const product = productInUse(document);
    return checkLoading(
      {
        text,
        source: index.source,
        evidence: index.evidence,
        occurrences,
        catalog: this.catalog,
        prose,
        t: vscode.l10n.t,
        productAt: (offset) => product.at(offset),
      },
      inForce,
      { atHand: this.search.atHand, load: async () => (await this.search.load(prose))() },
    );
  }
}

function head(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, 20, 0)).slice(0, headLength);
}
