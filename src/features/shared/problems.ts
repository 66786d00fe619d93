import * as vscode from "vscode";
import type { Catalog } from "../../catalog/catalog";
import { type ReportingGap, gapsIn, isVendored, leftOut } from "../../core/rules/reportingGaps";
import { isGenerated } from "../../core/text/textKind";
import type { Problem } from "../../core/rules/problem";
import type { DocumentErrors } from "./documentErrors";
import type { DocumentIndex } from "./documentIndex";
import { errorsAsProblems, type Found, listed } from "./foundProblems";
import type { Occurrences } from "./occurrences";
import type { Checking, LazyBundle } from "./lazyBundle";
import type { TeamNotes } from "./teamNotes";
import type { LazySearch } from "./lazySearch";
import { problemSettings, ruleSeverities } from "./settings";
import { isWritable } from "./isWritable";
import { productInUse } from "./productAround";

/** How much of a file's head is looked through for a note that it is generated. */
const headLength = 2000;
/**
 * Code, data and texts longer than this aren't looked through for mistakes, in UTF-16 units: nobody wrote them by hand, and
 * a rule reads a whole text in one turn.
 */
const longest = 500_000;

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
  /** The last check of each document, by what it was made from. */
  private readonly checks = new WeakMap<
    vscode.TextDocument,
    { readonly key: string; readonly found: Promise<Found> }
  >();

  constructor(
    private readonly catalog: Catalog,
    private readonly occurrences: Occurrences,
    private readonly search: LazySearch,
    private readonly checking: LazyBundle<Checking>,
    private readonly teamNotes: TeamNotes,
  ) {}

  /** What a fix mends, in the document's order; nothing where the settings leave it out. */
  async fixable(document: vscode.TextDocument): Promise<readonly Problem[]> {
    return (await this.find(document)).fixable;
  }

  /** What the rules in force find at a range; nothing where the settings leave it out. */
  async at(document: vscode.TextDocument, range: vscode.Range): Promise<readonly Problem[]> {
    return (await this.find(document)).at(range);
  }

  /** What is to be shown of a document, and what is not. Of a text that has changed meanwhile it says nothing reliable. */
  async review(document: vscode.TextDocument): Promise<Review> {
    const { index, errors } = await this.occurrences.all(document);
    const found = await this.find(document);
    const { limit } = problemSettings(document);
    const rulesOff = [...ruleSeverities(document)].flatMap(([rule, severity]) => (severity === "off" ? rule : []));
    const isTooLong = index.source.kind !== "log" && isLong(document);
    return {
      problems: found.first(limit),
      gaps: gapsIn({ ...this.placeOf(document), found: found.count, limit, rulesOff, isTooLong }),
      errors: errors.count,
      isAboutStytch: errors.count > 0 || index.evidence.stytch || index.evidence.errorTypes,
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

  private async find(document: vscode.TextDocument): Promise<Found> {
    const severities = ruleSeverities(document);
    const inForce = new Set([...severities].flatMap(([rule, severity]) => (severity === "off" ? [] : rule)));
    if (leftOut(this.placeOf(document)) || inForce.size === 0) return listed([], document);
    const { index, errors } = await this.occurrences.all(document);
    // A log prints what a server sent: there is nothing to mend in it.
    if ((index.source.kind === "log" && !index.suppresses) || isLong(document)) {
      if (!inForce.has("occurrence")) return listed([], document);
      const teamOn = await this.teamNotes.reader(document.uri);
      const expected = [...this.catalog.all()].filter(({ type }) => teamOn(type).some((one) => one.expected));
      return errorsAsProblems(document, errors, await this.catalog.allProse(), new Set(expected));
    }
    const key = JSON.stringify([document.version, errors.judgedBy, [...inForce]]);
    let check = this.checks.get(document);
    if (check?.key !== key) {
      const found = this.check(document, index, errors, inForce);
      this.checks.set(document, (check = { key, found }));
      found.catch(() => this.checks.delete(document));
    }
    return check.found;
  }

  private async check(
    document: vscode.TextDocument,
    index: DocumentIndex,
    errors: DocumentErrors,
    inForce: Parameters<Checking["checkLoading"]>[1],
  ): Promise<Found> {
    if (errors.isEmpty && !index.evidence.stytch) return listed([], document);
    const { version } = document;
    const [text, occurrences] = [document.getText(), errors.all()];
    const [prose, { checkLoading }] = await Promise.all([this.catalog.allProse(), this.checking.load()]);
    const product = productInUse(document);
    const problems = await checkLoading(
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
      { atHand: this.search.atHand, load: () => this.search.load() },
      async () => {
        if (index.slices.isOver) await index.slices.next();
        return document.version === version && !document.isClosed;
      },
    );
    return listed(problems ?? [], document);
  }
}

function isLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > longest;
}

function head(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, 20, 0)).slice(0, headLength);
}
