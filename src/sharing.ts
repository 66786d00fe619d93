/**
 * What only somebody needs who passes a failure on: reports for support, texts without secrets. A bundle of its own,
 * `dist/sharing.js`, so that a look-up doesn't pay for it.
 */
export { redact } from "./core/redaction/redact";
export { fullSupportReport, leavesOut, reportedError, supportReport } from "./core/redaction/supportReport";
