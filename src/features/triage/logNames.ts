import { logEndings } from "../../core/text/fileKinds";

/** What a log can end with: a folder that somebody has read is full of logs that are called text or JSON. */
const endings = [...logEndings, "txt", "json"].join("|");
const logName = new RegExp(
  `\\.(?:${endings})(?:[.-]\\d[\\w.-]*)?(?:\\.(?:gz|zst))?$|[._-]log(?:[._-]|$)|^(?:syslog|messages|catalina\\.out)(?:[.-]\\d|$)`,
  "i",
);

/** Whether a file is called like a log; those that were rotated and packed included. @param path of which only the name counts */
export function isLogName(path: string): boolean {
  return logName.test(path.slice(path.lastIndexOf("/") + 1));
}
