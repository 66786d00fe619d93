/**
 * What only somebody needs who has logs triaged. A bundle of its own, `dist/triage.js`; the only one beside the extension's
 * own that speaks to VS Code, and the only one that reads files as Node does, where there is Node.
 */
export { triageLogs } from "./features/triage/triageLogs";
