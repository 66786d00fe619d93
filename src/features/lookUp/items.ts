import * as vscode from "vscode";
import type { Area, LookUpAnswer, LookUpRow } from "../../core/search/lookUp";
import type { Offer } from "../../core/search/offers";

/** One row of the list: an error, an area, something that is offered, or a heading or a word on it. */
export interface LookUpItem extends vscode.QuickPickItem {
  readonly row?: LookUpRow;
  readonly area?: Area;
  readonly offer?: Offer;
}

/** What a search answers. VS Code hides nothing of it: what fits has been decided. */
export function answerItems(
  { groups, offers }: LookUpAnswer,
  buttons: readonly vscode.QuickInputButton[],
): LookUpItem[] {
  if (offers.length > 0) return nothingItems(groups[0]?.title, offers);
  return groups.flatMap(({ title, rows }) => [
    ...(title === undefined ? [] : [heading(title)]),
    ...rows.map((row) => ({ ...errorItem(row, buttons), alwaysShow: true })),
  ]);
}

/** The areas to choose from; typing narrows them down. */
export function areaItems(areas: readonly Area[]): LookUpItem[] {
  const { t } = vscode.l10n;
  return areas.map((area) => ({ label: area.title, description: t("{0} errors", area.rows.length), area }));
}

/** The errors of an area; typing narrows them down. */
export function errorItems({ rows }: Area, buttons: readonly vscode.QuickInputButton[]): LookUpItem[] {
  return rows.map((row) => errorItem(row, buttons));
}

/** Title and placeholder of the list. @param browsed the area that is listed, or all of them; undefined for the search */
export function headline(browsed: Area | "all" | undefined): [title: string, placeholder: string] {
  const { t } = vscode.l10n;
  switch (browsed) {
    case undefined:
      return [t("Look up a Stytch error"), t("Name, message, status, symptom, or paste a payload or stack trace")];
    case "all":
      return [t("Stytch errors by area"), t("Choose an area")];
    default:
      return [t("Stytch errors: {0}", browsed.title), t("Choose an error, or type to narrow the list down")];
  }
}

function errorItem(row: LookUpRow, buttons: readonly vscode.QuickInputButton[]): LookUpItem {
  const description = [row.origin, row.incident.requestId].filter(Boolean).join(" · ");
  return {
    label: row.entry.type,
    description,
    detail: [row.team, row.meaning].filter(Boolean).join(" · "),
    buttons: [...buttons],
    row,
  };
}

/** @param title what there is nothing for, where it has a name */
function nothingItems(title: string | undefined, offers: readonly Offer[]): LookUpItem[] {
  const { t } = vscode.l10n;
  const detail = t("Try fewer words, a part of the name, a status such as 404, or a payload that names its error.");
  return [
    { label: title ?? t("Nothing fits"), detail, alwaysShow: true },
    heading(t("What may help")),
    ...offers.map((offer) => ({
      label: `$(${icons[offer.kind]}) ${offer.label}`,
      detail: offer.detail,
      alwaysShow: true,
      offer,
    })),
  ];
}

const icons: Readonly<Record<Offer["kind"], string>> = {
  clipboard: "clippy",
  areas: "list-tree",
  reference: "link-external",
};

function heading(label: string): LookUpItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
