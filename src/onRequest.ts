/**
 * What only somebody's wish needs: look-up, writing handlers, the page, answers to models. A bundle of its own,
 * `dist/onRequest.js`, so that opening a window doesn't pay for it.
 */
export { stytch_explain_error, stytch_find_errors, stytch_list_errors } from "manifest:tools";
export { everyCall, knownAnswers } from "./catalog/endpoints";
export { fieldValues } from "./core/syntax/fieldValues";
export { methodsBefore } from "./core/syntax/sdkCalls";
export { callAnswers } from "./core/handlers/callAnswers";
export { HandlerWriter } from "./core/handlers/handlerWriter";
export { tabStop } from "./core/handlers/language";
export { withTeamsWords } from "./core/handlers/teamsWords";
export { handlerLanguage, handlerLanguages } from "./core/handlers/languages/all";
export { explainError } from "./core/languageModelTools/explainError";
export { findErrors } from "./core/languageModelTools/findErrors";
export { inputProblem } from "./core/languageModelTools/inputProblem";
export { listErrors } from "./core/languageModelTools/listErrors";
export { pageBody } from "./core/page/pageBody";
export { errorsIn } from "./core/recognition/metErrors";
export { areas, lookUp } from "./core/search/lookUp";
export { resolve } from "./core/search/resolve";
