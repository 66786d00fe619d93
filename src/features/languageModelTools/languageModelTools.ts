import { stytch_explain_error, stytch_find_errors, stytch_list_errors } from "manifest:tools";
import * as vscode from "vscode";
import { explainError } from "../../core/languageModelTools/explainError";
import { findErrors } from "../../core/languageModelTools/findErrors";
import { type InputCheck, inputProblem } from "../../core/languageModelTools/inputProblem";
import type { Knowledge } from "../../core/search/knowledge";
import { listErrors } from "../../core/languageModelTools/listErrors";
import type { Services } from "../shared/services";

/**
 * Offers the catalog to language models: in VS Code's chat, and to every extension through `vscode.lm.invokeTool`.
 * Registers nothing in an editor without such tools, as some forks of VS Code are.
 */
export function registerLanguageModelTools(services: Services): vscode.Disposable {
  if (!hasTools(vscode)) return vscode.Disposable.from();
  const { l10n, lm } = vscode;
  const { t } = l10n;
  const explain = new CatalogTool(stytch_explain_error, explainError, t("Explaining a Stytch error"), services);
  const find = new CatalogTool(stytch_find_errors, findErrors, t("Searching Stytch's errors"), services);
  const list = new CatalogTool(stytch_list_errors, listErrors, t("Listing Stytch's errors"), services);
  return vscode.Disposable.from(
    lm.registerTool("stytch_explain_error", explain),
    lm.registerTool("stytch_find_errors", find),
    lm.registerTool("stytch_list_errors", list),
  );
}

function hasTools({ lm }: { readonly lm?: Partial<typeof vscode.lm> }): boolean {
  return lm?.registerTool !== undefined;
}

/** Answers from the catalog alone. What is wrong with an input, it throws, for the model to correct. */
class CatalogTool<Input> implements vscode.LanguageModelTool<unknown> {
  /** @param progress what VS Code shows meanwhile */
  constructor(
    private readonly isInput: InputCheck<Input>,
    private readonly answer: (input: Input, knowledge: Knowledge) => string,
    private readonly progress: string,
    private readonly services: Services,
  ) {}

  prepareInvocation(): vscode.PreparedToolInvocation {
    return { invocationMessage: this.progress };
  }

  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<unknown>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    if (!this.isInput(input)) throw new Error(inputProblem(this.isInput.errors ?? []));
    const { catalog, names, search } = this.services;
    const prose = await catalog.allProse();
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    const answer = this.answer(input, { catalog, prose, search: search.over(prose), names });
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
  }
}
