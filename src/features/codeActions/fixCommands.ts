import * as vscode from "vscode";
import type { Services } from "../shared/services";
import { registerFixAllCommand } from "./fixAll";
import { registerTurnOffRuleCommand } from "./turnOffRule";

/** The commands that fixes run, and the one that runs many. */
export function registerFixCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(registerFixAllCommand(services), registerTurnOffRuleCommand(services));
}
