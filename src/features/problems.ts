import * as vscode from "vscode";
import type { Catalog } from "../catalog/catalog";
import { productOf } from "../core/product";
import { isGenerated } from "../core/recognition/textKind";
import { check } from "../core/rules/check";
import type { Problem } from "../core/rules/problem";
import type { Occurrences } from "./occurrences";
import type { LazySearch } from "./search";
import { ruleSeverities } from "./settings";

const vendored =
  /\/(?:node_modules|bower_components|jspm_packages|vendor|Pods|site-packages|\.venv|venv|\.git|\.gradle)\//;
/** How much of a file's head is looked through for a note that it is generated. */
const headLength = 2000;
/** How much of a text decides which product it uses. */
const productReach = 200_000;

/** What the rules find in documents. */
export class Problems {
  constructor(
    private readonly catalog: Catalog,
    private readonly occurrences: Occurrences,
    private readonly search: LazySearch,
  ) {}

  /** Whether anybody edits this document: not a side of a diff, an output channel, a dependency or a generated file. */
  static concern(document: vscode.TextDocument): boolean {
    const { scheme, path } = document.uri;
    const isEdited =
      scheme === "untitled" ||
      scheme === "vscode-notebook-cell" ||
      vscode.workspace.fs.isWritableFileSystem(scheme) === true;
    return isEdited && !vendored.test(path) && !isGenerated(path, head(document));
  }

  /** What the rules in force find, in the document's order. */
  async in(document: vscode.TextDocument): Promise<Problem[]> {
    if (!Problems.concern(document)) return [];
    const inForce = new Set(
      [...ruleSeverities(document)].flatMap(([rule, severity]) => (severity === "off" ? [] : rule)),
    );
    if (inForce.size === 0) return [];
    const { text, index, occurrences } = await this.occurrences.all(document);
    if (index.isMinified || (occurrences.length === 0 && !index.evidence.stytch)) return [];
    const prose = await this.catalog.allProse();
    const { search } = this;
    return check(
      {
        text,
        source: index.source,
        evidence: index.evidence,
        occurrences,
        catalog: this.catalog,
        prose,
        get search() {
          return search.over(prose);
        },
        product: index.source.kind === "log" ? undefined : productOf(text.slice(0, productReach)),
      },
      inForce,
    );
  }
}

function head(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, 20, 0)).slice(0, headLength);
}
