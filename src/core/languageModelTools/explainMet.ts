import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import type { MetError } from "../recognition/metErrors";
import type { Incident } from "../payload/incident";
import { sampleNote } from "../payload/incidentKind";
import { isStytchRequestId } from "../payload/payload";
import { knownMessage, messageShape } from "../redaction/knownMessage";
import { contradicted } from "../explanation/statuses";
import { english } from "../explanation/translate";
import { type Knowledge, proseOf } from "../search/knowledge";
import { inlineCode } from "../explanation/markup";
import { bulleted, paragraphs, section, titled } from "./errorSection";

const mostExplained = 10;
const mostIncidents = 20;

/** What is told of an error beside its facts. */
type Told = Pick<Knowledge, "prose" | "teamOn">;

/** Explains each error of a text once, with what the text says of each time it was met. */
export function explainMet(met: readonly MetError[], knowledge: Told): string {
  const byEntry = new Map<CatalogEntry, Incident[]>();
  for (const { entry, incident } of met) byEntry.set(entry, [...(byEntry.get(entry) ?? []), incident]);
  const all = [...byEntry];
  const rest = all.slice(mostExplained).map(([{ type }]) => inlineCode(type));
  return paragraphs([
    met.length === 1 ? "" : `${met.length} errors in the text: ${all.map(counted).join(", ")}.`,
    ...all.slice(0, mostExplained).map(([entry, incidents]) => metSection(entry, knowledge, incidents)),
    rest.length === 0 ? "" : `Not explained here, ask for each by its name: ${rest.join(", ")}.`,
  ]);
}

/** Explains one error, with what a text says of each time it was met. */
export function metSection(entry: CatalogEntry, knowledge: Told, incidents: readonly Incident[]): string {
  const prose = proseOf(entry, knowledge.prose);
  return paragraphs([
    section(entry, prose, productOf(incidents), knowledge.teamOn?.(entry.type)),
    titled("In the text", incidentList(entry, prose, incidents)),
  ]);
}

function counted([{ type }, { length }]: readonly [CatalogEntry, readonly Incident[]]): string {
  return length === 1 ? inlineCode(type) : `${inlineCode(type)} (${length} times)`;
}

function productOf(incidents: readonly Incident[]): Incident["product"] {
  const [product, ...others] = new Set(incidents.map((incident) => incident.product));
  return others.length === 0 ? product : undefined;
}

function incidentList(entry: CatalogEntry, prose: ErrorProse, incidents: readonly Incident[]): string {
  const told = incidents.map((incident) => incidentLine(entry, prose, incident)).filter((line) => line !== "");
  const more = told.length - mostIncidents;
  return bulleted([...told.slice(0, mostIncidents), ...(more > 0 ? [`and ${more} more`] : [])]);
}

/** The text is foreign: nothing is quoted from it but request id and status, and a message where it is Stytch's own. */
function incidentLine(entry: CatalogEntry, { messages }: ErrorProse, { requestId, status, message }: Incident): string {
  const documented = contradicted(entry, status);
  return [
    ...(requestId !== undefined && isStytchRequestId(requestId)
      ? [`request ID ${inlineCode(requestId)}${sampleNote(requestId, english)}`]
      : []),
    ...(status === undefined
      ? []
      : [`status ${status}${documented ? ` (the catalog knows ${documented.join(", ")})` : ""}`]),
    ...(message === undefined ? [] : [toldMessage(message, messages)]),
  ].join(", ");
}

function toldMessage(message: string, messages: ErrorProse["messages"]): string {
  const known = knownMessage(message, messages);
  return known === undefined ? messageShape(message, messages) : `message ${inlineCode(known)}`;
}
