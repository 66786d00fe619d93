import { inlineCode } from "../explanation/markup";
import { fitToShow, longestName } from "../text/foreign";
import type { Catalog } from "../../catalog/catalog";
import type { CatalogEntry } from "../../catalog/entry";
import type { Product } from "../../catalog/reference";
import { statusesOf } from "../explanation/statuses";
import type { Knowledge } from "../search/knowledge";
import { nameLine } from "./errorLine";
import { paragraphs } from "./errorSection";

/** The input of `stytch_list_errors`. What is left out doesn't narrow the list down. */
export interface ListErrorsInput {
  readonly product?: Product;
  readonly status?: number;
  /** By the name of its file, such as `magic-links`. */
  readonly area?: string;
}

const most = 100;

/**
 * The errors that fit, one line each that starts with the name; the areas with their sizes when nothing is asked for.
 * @throws {Error} for an area that doesn't exist, naming those that do
 */
export function listErrors(input: ListErrorsInput, { catalog }: Pick<Knowledge, "catalog">): string {
  const { product, status, area } = input;
  const all = [...catalog.all()];
  const sizes = sizesByArea(all);
  if (area !== undefined && !sizes.has(area)) {
    throw new Error(
      `There is no area ${inlineCode(fitToShow(area, longestName))}. Use one of: ${[...sizes.keys()].join(", ")}.`,
    );
  }
  if (product === undefined && status === undefined && area === undefined) return areaList(catalog, sizes);
  const fitting = all.filter((entry) => fits(entry, input));
  return paragraphs([
    fitting.length === 0 ? nothing(input, all) : fitting.slice(0, most).map(nameLine).join("\n"),
    fitting.length > most ? leftOut(fitting.slice(most), input) : "",
    unknown(input, all),
  ]);
}

function fits({ area, apis, only }: CatalogEntry, wanted: ListErrorsInput): boolean {
  if (wanted.area !== undefined && area !== wanted.area) return false;
  if (wanted.product !== undefined && !apis[wanted.product] && only !== wanted.product) return false;
  if (wanted.status === undefined) return true;
  const answers = wanted.product === undefined ? Object.values(apis) : [apis[wanted.product]];
  return answers.some((answer) => answer?.status === wanted.status);
}

function areaList(catalog: Catalog, sizes: ReadonlyMap<string, number>): string {
  const titles = new Map([...catalog.all()].map((entry) => [entry.area, catalog.areaTitle(entry)]));
  return paragraphs([
    `${catalog.size} errors in ${sizes.size} areas. Name an \`area\`, a \`product\` or a \`status\` to list them by name.`,
    [...sizes].map(([area, size]) => `${area} — ${titles.get(area) ?? area}, ${size} errors`).join("\n"),
  ]);
}

function leftOut(left: readonly CatalogEntry[], { product, status, area }: ListErrorsInput): string {
  const unused = Object.entries({ area, product, status }).filter(([, value]) => value === undefined);
  const ways = [...unused.map(([key]) => `by \`${key}\``), "with stytch_find_errors"];
  const areas = [...sizesByArea(left)].map(([name, size]) => `${name} (${size})`).join(", ");
  const where = area === undefined ? `, in the areas ${areas}` : "";
  return `${left.length} more left out${where}. Narrow the list down ${ways.join(" or ")}.`;
}

function nothing({ product, status, area }: ListErrorsInput, all: readonly CatalogEntry[]): string {
  const around = { ...(product !== undefined && { product }), ...(area !== undefined && { area }) };
  const statuses = [...new Set(all.filter((entry) => fits(entry, around)).flatMap(statusesOf))].sort((a, b) => a - b);
  return status === undefined || statuses.length === 0
    ? "No error is known to fit."
    : `No error is known to have the status ${status} here; known are ${statuses.join(", ")}.`;
}

/** Silence about them would pass a short list off as a whole one. */
function unknown(input: ListErrorsInput, all: readonly CatalogEntry[]): string {
  const { product, status } = input;
  if (product === undefined && status === undefined) return "";
  const inArea = all.filter(({ area }) => input.area === undefined || area === input.area);
  const count = inArea.filter(({ apis, only }) => {
    if (Object.keys(apis).length > 0) return false;
    // An API's own name without a status is listed already, where no status was asked for.
    return only === undefined || (status !== undefined && (product ?? only) === only);
  }).length;
  return count === 0
    ? ""
    : `${count} others may fit: their API or their status is unknown. A list by \`area\` alone has them.`;
}

function sizesByArea(entries: readonly CatalogEntry[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { area } of entries) sizes.set(area, (sizes.get(area) ?? 0) + 1);
  return sizes;
}
