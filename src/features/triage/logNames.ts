/** Names of logs, without their folders; those that were rotated and packed included. */
export const logName =
  /\.(?:log|txt|out|err|json|jsonl|ndjson)(?:[.-]\d[\w.-]*)?(?:\.(?:gz|zst))?$|[._-]log(?:[._-]|$)|^(?:syslog|messages|catalina\.out)(?:[.-]\d|$)/i;
