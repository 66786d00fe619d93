import * as vscode from "vscode";
import type { Product } from "../../catalog/reference";
import { productOf } from "../../core/text/product";
import { sourceOfDocument } from "./sourceOfDocument";

/** Where imports and clients stand. */
const head = 150;
const around = 60;

/** The product line in use at a line of code: what stands around it and at the file's head. */
export function productAround(document: vscode.TextDocument, line: number): Product | undefined {
  // A log mixes products, so its other lines say nothing.
  if (sourceOfDocument(document).kind === "log") return undefined;
  const lines = (from: number, to: number): string => document.getText(new vscode.Range(from, 0, to, 500));
  return productOf(`${lines(0, head)}\n${lines(Math.max(0, line - around), line + around)}`);
}
