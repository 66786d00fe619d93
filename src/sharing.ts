/**
 * What only somebody needs who passes a failure on: reports for support, texts without secrets, queries for other logs. A bundle of its own,
 * `dist/sharing.js`, so that a look-up doesn't pay for it.
 */
export { dialectChoice, offeredQuery } from "./core/logQueries/offer";
export { redact } from "./core/redaction/redact";
export { fullSupportReport, leavesOut, reportedError, supportReport } from "./core/redaction/supportReport";
