import { constantOf } from "../../core/recognition/definitions";
import {
  type FileEvidence,
  linesByOwner,
  type LinesByOwner,
  namesErrorTypes,
  namesStytch,
} from "../../core/recognition/evidence";
import { goesOnEntry, signsOfEntry, streamSigns } from "../../core/recognition/logStreams";
import type { NameIndex, Mention } from "../../core/recognition/names";
import type { Occurrence } from "../../core/recognition/scan";
import { mentionsSuppression } from "../../core/rules/suppression";
import type { Source } from "../../core/text/textKind";

/** What one line holds. Offsets are characters of the line. */
export interface IndexedLine extends Pick<FileEvidence, "stytch" | "errorTypes"> {
  readonly mentions: readonly Mention[];
  readonly owners: LinesByOwner;
  /** Of a log: what shows that its program, or the one that printed the line it goes on, prints Stytch's errors. */
  readonly streams: readonly string[];
  /** Whether lines above say whose line it goes on. */
  readonly goesOn: boolean;
  /** Constants that get an error type as their value here. */
  readonly constants: readonly string[];
  /** A comment that silences a rule may stand here. */
  readonly suppresses: boolean;
  /** Which of the mentions are errors; undefined as long as nobody has judged them, or since something near has changed. */
  errors: readonly Occurrence[] | undefined;
}

const noOwners: LinesByOwner = { stytch: 0, passing: 0, vendor: 0, own: 0 };

/** A line that says nothing of Stytch, nor of anybody else. Shared: nothing about it ever changes. */
export const emptyLine: IndexedLine = Object.freeze({
  mentions: [],
  constants: [],
  stytch: false,
  errorTypes: false,
  owners: noOwners,
  streams: [],
  goesOn: false,
  suppresses: false,
  errors: [],
});

/** What a document's lines are read for. */
export interface LineReader {
  readonly source: Source;
  readonly names: NameIndex;
  /** Whether lines are counted by whom they name. */
  readonly readsVendors: boolean;
}

/** @param above gives the text above the line, as much as tells which line of a log it goes on */
export function readLine(text: string, { source, names, readsVendors }: LineReader, above: () => string): IndexedLine {
  const mentions = names.mentions(text, source);
  const [stytch, errorTypes] = [namesStytch(text), namesErrorTypes(text, source)];
  const owners = readsVendors ? linesByOwner(text, mentions) : noOwners;
  const own = source.kind === "log" ? streamSigns(text, mentions) : [];
  const entry = signsOfEntry(own, above);
  const isNamed = owners.vendor + owners.stytch + owners.own + own.length > 0;
  if (mentions.length === 0 && !stytch && !errorTypes && !isNamed) return emptyLine;
  const constants = source.kind === "code" ? mentions.flatMap((one) => constantOf(text, one) ?? []) : [];
  return {
    mentions,
    constants,
    stytch,
    errorTypes,
    owners,
    streams: [...own, ...entry],
    goesOn: goesOnEntry(own),
    suppresses: stytch && mentionsSuppression(text),
    errors: mentions.length === 0 ? [] : undefined,
  };
}
