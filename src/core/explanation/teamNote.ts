import { fitToShow } from "../text/foreign";
import type { Translate } from "./translate";

/** What a team says about one error in its own file. Text of others: fit to be shown, and shown as plain text alone. */
export interface TeamNote {
  /** The workspace folder that says so, where several say different things. */
  readonly folder?: string;
  readonly note?: string;
  /** An address with https, of characters alone that end no link in HTML or Markdown. */
  readonly runbook?: string;
  readonly owner?: string;
  /** Said to end users instead of the catalog's sentence. */
  readonly userMessage?: string;
  /** Whether the team counts on it. */
  readonly expected?: boolean;
}

/** What teams say of an error. */
export type TeamOn = (type: string) => readonly TeamNote[];

/** The heading above what a team says. @param show how a folder's name stands in it, which is text of others too */
export function teamTitle({ folder }: TeamNote, t: Translate, show = (name: string): string => name): string {
  return folder === undefined ? t("Your team says") : `${t("Your team says")} (${show(folder)})`;
}

/** A row of what a team says. */
interface TeamRow {
  readonly name?: string;
  readonly text: string;
  /** Whether the text is an address that may be a link. */
  readonly isAddress?: boolean;
}

/** What a team says, row by row; a row without a name is the note itself or a sentence of ours. */
export function teamRows(team: TeamNote, t: Translate): readonly TeamRow[] {
  const { note, runbook, owner, userMessage, expected } = team;
  return [
    ...(note === undefined ? [] : [{ text: note }]),
    ...(expected ? [{ text: t("Your team expects this error.") }] : []),
    ...(userMessage === undefined ? [] : [{ name: t("Tell the end user"), text: userMessage }]),
    ...(owner === undefined ? [] : [{ name: t("Owner"), text: owner }]),
    ...(runbook === undefined ? [] : [{ name: t("Runbook"), text: runbook, isAddress: true }]),
  ];
}

/** The same as lines of plain text. */
export function teamLines(team: TeamNote, t: Translate): string[] {
  const rows = teamRows(team, t).map(({ name, text }) => (name === undefined ? text : `${name}: ${text}`));
  return [`${teamTitle(team, t)}:`, ...rows];
}

/**
 * The same in a line, where there is room for no more; empty where no team says anything.
 * @param longest of each folder's words
 * @param show how words of others stand in it
 */
export function teamLine(
  teams: readonly TeamNote[],
  longest: number,
  t: Translate,
  show = (text: string): string => text,
): string {
  const lines = teams.map((team) => {
    const words = teamLines(team, t).slice(1).join(" · ");
    return `${teamTitle(team, t, show)}: ${show(fitToShow(words, longest))}`;
  });
  return lines.join(" · ");
}
