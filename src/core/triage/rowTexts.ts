import type { Translate } from "../explanation/translate";
import { number } from "./amounts";
import type { Change } from "./changes";
import type { ReportRow } from "./report";
import { mostIds } from "./tally";
import { utc } from "./times";

/** Whether it helps to try again, in words. */
export function retryText(retry: ReportRow["retry"], t: Translate): string {
  switch (retry) {
    case undefined:
      return t("it depends on the case");
    case "never":
      return t("doesn't help");
    case "after-fix":
      return t("after a fix");
    case "backoff":
      return t("after a pause");
  }
}

/** What changed, in words; empty where nothing did. */
export function changeText(change: Change | undefined, t: Translate): string {
  switch (change?.kind) {
    case undefined:
      return "";
    case "new":
      return t("new since {0}", utc(change.since));
    case "gone":
      return t("gone since {0}", utc(change.last));
    case "more":
      return t("{0} times as many since {1}", String(change.times), utc(change.since));
  }
}

/** How many were met; "at least" where further ones weren't told apart. */
export function idsText({ ids }: Pick<ReportRow, "ids">, t: Translate): string {
  const { users, organizations, sessions } = ids;
  const amount = (count: number): string => (count < mostIds ? number(count) : t("at least {0}", number(count)));
  return [
    ...(users > 0 ? [t("{0} users or members", amount(users))] : []),
    ...(organizations > 0 ? [t("{0} organizations", amount(organizations))] : []),
    ...(sessions > 0 ? [t("{0} sessions", amount(sessions))] : []),
  ].join(", ");
}

/** What Stytch answered with it, where that isn't always the same. */
export function statusesText({ statuses }: Pick<ReportRow, "statuses">, t: Translate): string {
  if (statuses.length < 2) return "";
  return t(
    "Statuses in all of the logs: {0}.",
    statuses.map(([status, count]) => `${status} × ${number(count)}`).join(", "),
  );
}
