import type { Translate } from "../explanation/translate";
import { dialects } from "./all";
import { type LogQuery, Unaskable, writeQuery } from "./logQuery";

/** One row of the list to choose from. */
export interface DialectRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

/** What there is to choose from, and what to say above it. @param last the id that was chosen last, from any storage */
export function dialectChoice(
  last: unknown,
  t: Translate,
): { readonly rows: DialectRow[]; readonly placeHolder: string } {
  const rows = dialects.map(({ id, name, counts }) => ({
    id,
    label: name,
    description: counts ? t("counts over time") : t("only filters"),
  }));
  return {
    rows: [...rows.filter(({ id }) => id === last), ...rows.filter(({ id }) => id !== last)],
    placeHolder: t("Where are your logs?"),
  };
}

/**
 * A query, and what to tell whoever asked for it.
 * @param id of a row
 * @throws Error whose message says, in the user's language, why there is none
 */
export function offeredQuery(
  id: string,
  query: LogQuery,
  t: Translate,
): { readonly text: string; readonly told: string } {
  const dialect = dialects.find((one) => one.id === id);
  if (!dialect) throw new Error(`There is no dialect ${id}.`);
  const { name, placeholder } = dialect;
  try {
    return {
      text: writeQuery(dialect, query),
      told:
        placeholder === undefined
          ? t("Copied the query for {0}", name)
          : t("Copied the query for {0}: put your own in place of {1}", name, placeholder),
    };
  } catch (error) {
    if (!(error instanceof Unaskable)) throw error;
    throw new Error(reason(error, name, t), { cause: error });
  }
}

function reason({ what }: Unaskable, name: string, t: Translate): string {
  switch (what) {
    case "type":
      return t("{0} has no sure way to ask for this error type.", name);
    case "field":
      return t("{0} has no sure way to ask for the field of the setting {1}.", name, "stytchErrors.logQuery.field");
    case "span":
      return t("{0} has no sure way to ask for this time.", name);
  }
}
