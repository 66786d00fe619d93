import * as vscode from "vscode";
import type { InputCheck } from "../../core/languageModelTools/inputProblem";
import type { Knowledge } from "../../core/search/knowledge";
import type { OnRequest } from "../shared/lazyBundle";
import type { Services } from "../shared/services";

/**
 * Offers the catalog to language models: in VS Code's chat, and to every extension through `vscode.lm.invokeTool`.
 * Registers nothing in an editor without such tools, as some forks of VS Code are.
 */
export function registerLanguageModelTools(services: Services): vscode.Disposable {
  if (!hasTools(vscode.lm)) return vscode.Disposable.from();
  const { t } = vscode.l10n;
  const explain = new CatalogTool(
    ({ stytch_explain_error, explainError }) => ({ isInput: stytch_explain_error, answer: explainError }),
    t("Explaining a Stytch error"),
    services,
  );
  const find = new CatalogTool(
    ({ stytch_find_errors, findErrors }) => ({ isInput: stytch_find_errors, answer: findErrors }),
    t("Searching Stytch's errors"),
    services,
  );
  const list = new CatalogTool(
    ({ stytch_list_errors, listErrors }) => ({ isInput: stytch_list_errors, answer: listErrors }),
    t("Listing Stytch's errors"),
    services,
  );
  return vscode.Disposable.from(
    vscode.lm.registerTool("stytch_explain_error", explain),
    vscode.lm.registerTool("stytch_find_errors", find),
    vscode.lm.registerTool("stytch_list_errors", list),
  );
}

function hasTools(lm: Partial<typeof vscode.lm> | undefined): boolean {
  return lm?.registerTool !== undefined;
}

/** How one tool checks what it is asked, and what it answers. */
interface ToolAnswer<Input> {
  readonly isInput: InputCheck<Input>;
  readonly answer: (input: Input, knowledge: Knowledge) => string;
}

/** Answers from the catalog alone. What is wrong with an input, it throws, for the model to correct. */
class CatalogTool<Input> implements vscode.LanguageModelTool<unknown> {
  /** @param progress what VS Code shows meanwhile */
  constructor(
    private readonly pick: (bundle: OnRequest) => ToolAnswer<Input>,
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
    const { catalog, names, search, onRequest, teamNotes } = this.services;
    const bundle = await this.attempt(() => onRequest.load());
    const { isInput, answer } = this.pick(bundle);
    if (!isInput(input)) throw new Error(bundle.inputProblem(isInput.errors ?? []));
    return this.attempt(async () => {
      const prose = await catalog.allProse();
      const index = await search.load();
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      // Nobody has said yet that whoever wrote the folder may speak to a model.
      const teamOn = vscode.workspace.isTrusted ? await teamNotes.reader() : undefined;
      const text = answer(input, { catalog, prose, search: index, names, ...(teamOn && { teamOn }) });
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    });
  }

  /** VS Code tells the model what failed; the log and the person before it are told here. */
  private async attempt<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      this.services.faults.note("tools", error);
      throw error;
    }
  }
}
