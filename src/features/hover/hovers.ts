import * as vscode from "vscode";
import type { Services } from "../shared/services";
import { registerCallHover } from "./callHover";
import { registerHover } from "./hover";
import { registerOwnCodeHover } from "./ownCodeHover";

/** The hovers on errors, on calls that may answer with them, and on codes of one's own that stand for them. */
export function registerHovers(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerHover(services), registerCallHover(services), registerOwnCodeHover(services));
}
