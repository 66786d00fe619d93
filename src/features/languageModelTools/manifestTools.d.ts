/**
 * A check of the input of each language-model tool in package.json, by the tool's name, and what an MCP client is told of
 * them; the bundler answers this import.
 */
declare module "manifest:tools" {
  type InputCheck<Input> = import("../../core/languageModelTools/inputProblem").InputCheck<Input>;
  export const stytch_explain_error: InputCheck<import("../../core/languageModelTools/explainError").ExplainErrorInput>;
  export const stytch_find_errors: InputCheck<import("../../core/languageModelTools/findErrors").FindErrorsInput>;
  export const stytch_list_errors: InputCheck<import("../../core/languageModelTools/listErrors").ListErrorsInput>;
  export const tools: readonly {
    readonly name: string;
    /** For people, in English. */
    readonly title: string;
    /** For models. */
    readonly description: string;
    readonly inputSchema: { readonly type: "object" };
  }[];
  /** The extension's version, which is the catalog's. */
  export const version: string;
}
