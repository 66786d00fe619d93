/** A check of the input of each language-model tool in package.json, by the tool's name; the bundler answers this import. */
declare module "manifest:tools" {
  type InputCheck<Input> = import("../core/tools/inputProblem").InputCheck<Input>;
  export const stytch_explain_error: InputCheck<import("../core/tools/explainError").ExplainErrorInput>;
  export const stytch_find_errors: InputCheck<import("../core/tools/findErrors").FindErrorsInput>;
  export const stytch_list_errors: InputCheck<import("../core/tools/listErrors").ListErrorsInput>;
}
