/**
 * What only a document, or a log, needs that holds a known name: whether the name is an error there. A bundle of its own,
 * `dist/recognizing.js`, so that windows in which no name comes up don't pay for it.
 */
export { completionPlace } from "./core/recognition/completionPlace";
export { scan, scanPart } from "./core/recognition/scan";
export { printedError, printedErrors, StreamsSoFar } from "./core/triage/failureReader";
export { ownCodeAt } from "./core/syntax/ownCodes";
export { fileErrors } from "./core/workspace/fileErrors";
