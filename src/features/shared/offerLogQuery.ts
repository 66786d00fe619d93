import * as vscode from "vscode";
import type { LogQuery } from "../../core/logQueries/logQuery";
import { tellDone } from "./commands";
import type { Services } from "./services";
import { logQueryField } from "./settings";

/** Under which the dialect that was chosen last is kept. */
const dialectKey = "logQuery.dialect";

/** Lets a dialect be chosen, and copies a query in it for logs that are kept elsewhere. */
export async function offerLogQuery(
  { memory, sharing }: Pick<Services, "memory" | "sharing">,
  query: Pick<LogQuery, "types" | "from" | "to">,
): Promise<void> {
  const { t } = vscode.l10n;
  const { dialectChoice, offeredQuery } = await sharing.load();
  const choice = dialectChoice(memory.get(dialectKey), t);
  const chosen = await vscode.window.showQuickPick(choice.rows, choice);
  if (!chosen) return;
  const { text, told } = offeredQuery(chosen.id, { ...query, field: logQueryField() }, t);
  await vscode.env.clipboard.writeText(text);
  await memory.update(dialectKey, chosen.id);
  tellDone(told);
}
