import * as vscode from "vscode";
import type { Product } from "../../catalog/reference";
import { productAround as productAroundLine } from "../../core/text/productAround";
import { ProductInUse } from "../../core/text/productInUse";
import { sourceOfDocument } from "./sourceOfDocument";

/** How much of a text is looked through for the clients that it uses. */
const reach = 200_000;

/** What was read of each document, with its version. */
const read = new WeakMap<vscode.TextDocument, { version: number; inUse: ProductInUse }>();

/** Which clients a document uses. Read once for each of its versions. */
export function productInUse(document: vscode.TextDocument): ProductInUse {
  const { version } = document;
  let known = read.get(document);
  if (known?.version !== version) {
    known = { version, inUse: new ProductInUse(document.getText(headOf(document))) };
    read.set(document, known);
  }
  return known.inUse;
}

function headOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(reach));
}

/** The product line at a line of a document. */
export function productAround(document: vscode.TextDocument, line: number): Product | undefined {
  // A log mixes products, so its other lines say nothing.
  if (sourceOfDocument(document).kind === "log") return undefined;
  const lines = (from: number, to: number): string => document.getText(new vscode.Range(from, 0, to, 500));
  const offset = document.offsetAt(new vscode.Position(line, 0));
  return productAroundLine(productInUse(document), offset, line, lines);
}
