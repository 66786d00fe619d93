/**
 * What only a document about Stytch needs: the rules. A bundle of its own, `dist/checking.js`, so that windows without
 * one don't pay for it.
 */
export { checkLoading } from "./core/rules/check";
