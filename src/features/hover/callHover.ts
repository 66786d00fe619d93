import * as vscode from "vscode";
import type { Product } from "../../catalog/reference";
import type { CallAnswer, CallAnswers } from "../../core/handlers/callAnswers";
import { apiName } from "../../core/explanation/labels";
import { commands } from "../shared/commands";
import { isWritable } from "../shared/isWritable";
import { productAround } from "../shared/productAround";
import type { Services } from "../shared/services";
import { sourceOfDocument } from "../shared/sourceOfDocument";
import { commandLink } from "./commandLink";
import { longestCode, mostListed, registerHoverAt } from "./registerHoverAt";

/** A call, by its look alone: names that are joined, and a bracket. */
const callLike = /\w(?:\.|::|->|\(\)\.)\w+ {0,3}[({]/;

interface Extent {
  readonly product: Product | undefined;
  /** So many errors are shown. */
  readonly most: number;
  readonly canChange: boolean;
}

/** Tells under the mouse or cursor which errors a call of one of Stytch's SDKs is known to answer with. */
export function registerCallHover({
  catalog,
  explaining,
  faults,
  occurrences,
  onRequest,
}: Services): vscode.Disposable {
  return registerHoverAt(faults, async (document, position, token, detail) => {
    if (!callLike.test(document.lineAt(position).text.slice(0, 1000))) return undefined;
    if (sourceOfDocument(document).kind !== "code" || !(await occurrences.about(document)).isAboutStytch)
      return undefined;
    const text = document.getText();
    if (text.length > longestCode) return undefined;
    const { callAnswers } = await onRequest.load();
    const product = productAround(document, position.line);
    const found = callAnswers(document.languageId, text, document.offsetAt(position), product);
    if (!found || token.isCancellationRequested) return undefined;
    const range = new vscode.Range(document.positionAt(found.call.start), document.positionAt(found.call.end));
    const extent = { product, most: mostListed[detail], canChange: isWritable(document.uri) };
    return new vscode.Hover(await markdownOf(found, extent), range);
  });

  async function markdownOf(
    { call, answers, branching }: CallAnswers,
    { product, most, canChange }: Extent,
  ): Promise<vscode.MarkdownString> {
    const { t } = vscode.l10n;
    const markdown = new vscode.MarkdownString();
    markdown.isTrusted = { enabledCommands: [commands.explain, commands.addMissingCases] };
    const origin = product === undefined ? "" : ` · ${apiName(product, t)}`;
    markdown.appendMarkdown(`**${t("Stytch call")}** \`${call.method}\`${origin}\n\n`);
    markdown.appendMarkdown(`${t("Errors known from it so far:")}\n\n`);
    const own = answers.filter(({ isOfEveryCall }) => !isOfEveryCall);
    const rows = await Promise.all(own.slice(0, most).map((answer) => rowOf(answer, product)));
    markdown.appendMarkdown(`${rows.join("")}\n`);
    if (own.length > most) markdown.appendMarkdown(`${t("… and {0} more.", own.length - most)}\n\n`);
    const every = answers.filter(({ isOfEveryCall }) => isOfEveryCall).map(({ type }) => `\`${type}\``);
    if (every.length > 0) markdown.appendMarkdown(`${t("Known from every call: {0}.", every.join(", "))}\n\n`);
    markdown.appendMarkdown(`*${t("It may answer with others: nobody has listed them all.")}*\n\n`);
    const missing = answers.filter(({ handled }) => handled === undefined).map(({ type }) => type);
    if (canChange && branching !== undefined && missing.length > 0) {
      const tooltip = t("Write a case for each of them into the branching below");
      markdown.appendMarkdown(
        commandLink(t("Add missing cases"), tooltip, commands.addMissingCases, missing, branching),
      );
    }
    return markdown;
  }

  async function rowOf({ type, handled }: CallAnswer, product: Product | undefined): Promise<string> {
    const { t } = vscode.l10n;
    const entry = catalog.find(type);
    if (!entry) return "";
    const { explain } = await explaining.load();
    const { origin, cases } = explain(entry, await catalog.prose(entry), { t, product });
    const actor = cases[0]?.actor;
    const note = { here: t("handled here"), file: t("handled in this file") };
    const parts = [
      commandLink(type, t("Open the page of this error"), commands.explain, type),
      ...(origin ? [origin] : []),
      ...(actor === undefined ? [] : [`*${t("Who acts:")}* ${actor}`]),
      ...(handled ? [`**${note[handled]}**`] : []),
    ];
    return `- ${parts.join(" · ")}\n`;
  }
}
