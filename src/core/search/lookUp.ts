import type { CatalogEntry } from "../../catalog/entry";
import type { Product } from "../../catalog/reference";
import { explain } from "../explanation/explanation";
import { teamLine } from "../explanation/teamNote";
import { plain } from "../explanation/markup";
import { errorsIn } from "../recognition/metErrors";
import { type Incident, readIncident } from "../payload/incident";
import { fitToShow, longestName } from "../text/foreign";
import { fieldValues } from "../syntax/fieldValues";
import { isCertain } from "./hit";
import type { Knowledge } from "./knowledge";
import { type Offer, offers } from "./offers";
import type { Translate } from "../explanation/translate";

/** One error in the list of a look-up. */
export interface LookUpRow {
  readonly entry: CatalogEntry;
  /** Statuses and products. Empty where both are unknown. */
  readonly origin: string;
  readonly meaning: string;
  /** What the reader's team says of it, in short; may be empty. Text of others, fit to be shown as plain text. */
  readonly team: string;
  /** What the text that was looked up says of it. */
  readonly incident: Incident;
}

/** Rows under a heading; no heading where the rows speak for themselves. */
export interface LookUpGroup {
  readonly title?: string;
  readonly rows: readonly LookUpRow[];
}

/** What a look-up shows. */
export interface LookUpAnswer {
  readonly groups: readonly LookUpGroup[];
  /** What helps where no error is listed; else empty. */
  readonly offers: readonly Offer[];
}

/** The errors of one area, under its title. */
export interface Area extends LookUpGroup {
  readonly title: string;
}

/** What a look-up reads. */
export interface LookUpContext extends Knowledge {
  readonly t: Translate;
  /** The product line in use, where it can be told. */
  readonly product?: Product | undefined;
}

/** How many errors are listed for what was typed: below them nobody looks. */
const most = 50;
/** How many names are suggested for one that isn't known. */
const mostNear = 8;
/** So much of a team's words stands before an error's meaning. */
const longestTeam = 100;
/** Longer texts are no queries, but pasted. */
const longestQuery = 150;
const requestId = /^"?request-id-[\w-]+"?$/;

/**
 * What a look-up lists: the whole catalog by area for nothing, the errors in it for a payload or stack trace,
 * else what fits best; and where nothing fits, what else may help.
 * @param recent types that were looked up before, the last one first
 */
export function lookUp(text: string, context: LookUpContext, recent: readonly string[]): LookUpAnswer {
  const groups = groupsFor(text, context, recent);
  const isEmpty = groups.every(({ rows }) => rows.length === 0);
  return { groups, offers: isEmpty ? offers(context.t, context.product) : [] };
}

function groupsFor(text: string, context: LookUpContext, recent: readonly string[]): LookUpGroup[] {
  const typed = text.trim();
  if (typed === "") return everything(context, recent);
  const met = isMoreThanName(typed) ? errorsIn(text, context.names) : [];
  if (met.length > 0) {
    return [
      {
        title: context.t("In this text"),
        rows: met.flatMap(({ entry, incident }) => row(entry, context, incident) ?? []),
      },
    ];
  }
  return unknownName(typed, context) ?? best(typed, context);
}

/** What fits best; of a text that is no query, only what it surely means. */
function best(typed: string, context: LookUpContext): LookUpGroup[] {
  if (requestId.test(typed)) return [];
  const hits = context.search.find(typed, most).filter((hit) => typed.length <= longestQuery || isCertain(hit));
  return hits.length === 0 ? [] : [{ rows: hits.flatMap(({ entry }) => row(entry, context) ?? []) }];
}

/** A payload whose error type the catalog doesn't know: what comes near, with what the payload says where it is sure. */
function unknownName(text: string, context: LookUpContext): LookUpGroup[] | undefined {
  const [value] = fieldValues(text);
  if (!value || !/_/.test(value.value)) return undefined;
  const rows = context.search
    .near(value.value, mostNear)
    .flatMap((hit) => row(hit.entry, context, isCertain(hit) ? readIncident(text, value) : {}) ?? []);
  const name = fitToShow(value.value, longestName);
  const title =
    rows.length > 0
      ? context.t("{0} isn't in this catalog; what comes near", name)
      : context.t("{0} isn't in this catalog", name);
  return [{ title, rows }];
}

function everything(context: LookUpContext, recent: readonly string[]): LookUpGroup[] {
  const { catalog, t } = context;
  const rows = recent.flatMap((type) => {
    const entry = catalog.find(type);
    return entry ? (row(entry, context) ?? []) : [];
  });
  return [...(rows.length > 0 ? [{ title: t("Looked up recently"), rows }] : []), ...areas(context)];
}

/** Every error by area, the areas in the order of their titles. */
export function areas(context: LookUpContext): Area[] {
  const found = new Map<string, LookUpRow[]>();
  for (const entry of context.catalog.all()) {
    const title = context.catalog.areaTitle(entry);
    const rows = found.get(title) ?? [];
    found.set(title, rows);
    const one = row(entry, context);
    if (one) rows.push(one);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b)).map(([title, rows]) => ({ title, rows }));
}

function row(entry: CatalogEntry, { prose, t, teamOn }: LookUpContext, incident: Incident = {}): LookUpRow | undefined {
  const text = prose[entry.type];
  if (!text) return undefined;
  const { origin } = explain(entry, text, { t, ...incident });
  const team = teamLine(teamOn?.(entry.type) ?? [], longestTeam, t);
  return { entry, origin, meaning: plain(text.meaning), team, incident };
}

/** A name alone is searched for, so that its neighbours are listed as well. */
function isMoreThanName(text: string): boolean {
  return !/^["'`]?[\w.]*["'`]?$/.test(text);
}
