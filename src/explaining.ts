/**
 * What only somebody needs who asks what an error means: what stands around it, and its explanation. A bundle of its own,
 * `dist/explaining.js`, read with the catalog's prose.
 */
export { explain } from "./core/explanation/explanation";
export { teamMarkdown } from "./core/explanation/teamMarkdown";
export { teamLine } from "./core/explanation/teamNote";
export { plainText } from "./core/explanation/plainText";
export { asIncident, readIncident } from "./core/payload/incident";
export { methodAnswered } from "./core/syntax/sdkCalls";
