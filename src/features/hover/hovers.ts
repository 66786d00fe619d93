import * as vscode from "vscode";
import type { Services } from "../shared/services";
import { registerCallHover } from "./callHover";
import { registerHover } from "./hover";

/** The hovers on errors, and on calls that may answer with them. */
export function registerHovers(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerHover(services), registerCallHover(services));
}
