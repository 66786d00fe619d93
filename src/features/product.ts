import type * as vscode from "vscode";
import type { Product } from "../catalog/reference";
import { productOf } from "../core/product";
import { textKind } from "../core/textKind";

/** The product line in use at an error: what its own payload shows, else what the file shows. Logs mix products. */
export function productAt(document: vscode.TextDocument, payload: string): Product | undefined {
  const isLog = textKind(document.languageId, document.uri.path) === "log";
  return productOf(payload) ?? (isLog ? undefined : productOf(document.getText()));
}
