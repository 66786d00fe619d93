import { type LogStreams, logStreams } from "./logStreams";
import { isComment, lineAround } from "./line";
import { isUnmistakable, type Mention } from "./names";
import { constantOf, type Constants } from "./definitions";
import { beginningBetween } from "../text/span";
import type { Source } from "../text/textKind";
import { type Mark, marksIn } from "../text/vendors";

/**
 * What shows that a name is Stytch's, strongest first. `beside`: Stytch's name stands beside it in code. `none` leaves it to the name itself; `foreign`: what stands around
 * it says that it is somebody else's.
 */
export type Evidence = "payload" | "beside" | "file" | "none" | "foreign";

/** What a text as a whole says about Stytch. */
export interface FileEvidence {
  /** It names Stytch (an import, a client, an address, a header, a comment), or several errors that nobody else has. */
  readonly stytch: boolean;
  /** It names the error-type enumeration of an official SDK. */
  readonly errorTypes: boolean;
  /** The constants of its own that are given an error type, by the same name, as their value. */
  readonly constants: Constants;
  /**
   * Whether others are named on no line, on some, or vendors on more lines than Stytch and its own errors. `unread`: a
   * log, where every line speaks for itself, or a text so long that nobody wrote it by hand.
   */
  readonly vendors: "unread" | "none" | "some" | "most";
  /** Code that names Stytch in comments alone: they say something of what stands beside them, and nothing of the rest. */
  readonly isInPassing: boolean;
  /** Of a log, whose programs print Stytch's errors. */
  readonly streams: LogStreams;
}

/** How much a name has to be Stytch's before it counts. */
export interface Policy {
  /** `auto`: common names need evidence. `strict`: every name does. `always`: none does. */
  readonly mode: "auto" | "strict" | "always";
  readonly dependsOnStytch: StytchDependency;
}

/**
 * Who depends on a Stytch SDK: the file's own `project` (a manifest beside it or above), another one of its
 * `workspace` folder, or nobody. A front end's own manifest often says nothing of its backend's.
 */
export type StytchDependency = "project" | "workspace" | "none";

const enumerations = /StytchAPIErrorType|StytchErrorType|\bAPIErrorType\b/;
const swiftModules = /import Stytch(?:Core|UI)|StytchAPIErrorType|StytchAPIError\b/;
/** How many unmistakable names show that a text is about Stytch, though it doesn't say so: a table of messages, say. */
export const fewestUnmistakable = 3;

/**
 * @param text a whole text, read when it is first asked for
 * @param mentions the names in it
 */
export function fileEvidence(text: string, source: Source, mentions: readonly Mention[]): FileEvidence {
  let [stytch, errorTypes, passing]: (boolean | undefined)[] = [];
  let constants: Constants | undefined;
  let lines: LinesByOwner | undefined;
  const owners = (): LinesByOwner => (lines ??= linesByOwner(text, mentions));
  let streams: LogStreams | undefined;
  return {
    get stytch() {
      return (stytch ??=
        source.owner === "stytch" || namesStytch(text) || unmistakable(mentions).size >= fewestUnmistakable);
    },
    get errorTypes() {
      return (errorTypes ??= namesErrorTypes(text, source));
    },
    get constants() {
      return (constants ??= new Set(
        source.kind === "code" ? mentions.flatMap((one) => constantOf(text, one) ?? []) : [],
      ));
    },
    get vendors() {
      return readsVendors(text.length, source) ? vendorsOf(owners()) : "unread";
    },
    get isInPassing() {
      return (passing ??=
        readsVendors(text.length, source) && isInPassing(owners(), namesUsAtHead(text, mentions), source));
    },
    get streams() {
      return (streams ??= logStreams(text, mentions));
    },
  };
}

/** Two searches are faster than one that ignores case, and no other word has these letters. */
export function namesStytch(text: string): boolean {
  return text.includes("tytch") || text.includes("TYTCH");
}

/** Whether a text names the error-type enumeration of an SDK. */
export function namesErrorTypes(text: string, { language }: Source): boolean {
  return (language === "swift" ? swiftModules : enumerations).test(text);
}

/** The types among these names that no other API has. */
export function unmistakable(mentions: readonly Mention[]): Set<string> {
  const types = mentions.filter(isUnmistakable);
  return new Set(types.map(({ entry }) => entry.type));
}

/** On how many lines Stytch, or an error that nobody else has, is named, and on how many somebody else. */
export interface LinesByOwner {
  readonly stytch: number;
  /** Those of them that do it in a comment. */
  readonly passing: number;
  readonly vendor: number;
  /** What is said to be the author's own. */
  readonly own: number;
}

/** Texts longer than this, in UTF-16 units, aren't looked through for vendors. */
const longestRead = 2_000_000;

/** Whether a text of this length is looked through for what names others. */
export function readsVendors(length: number, { kind }: Source): boolean {
  return kind !== "log" && length <= longestRead;
}

export function linesByOwner(text: string, mentions: readonly Mention[]): LinesByOwner {
  const lines = { stytch: 0, passing: 0, vendor: 0, own: 0 };
  const ends = { stytch: -1, vendor: -1, own: -1 };
  for (const { start, owner } of inOrder([...marksIn(text), ...marksOfNames(mentions)])) {
    if (owner === "provider" || start < ends[owner]) continue;
    lines[owner]++;
    if (owner === "stytch" && isCommented(text, start)) lines.passing++;
    const end = text.indexOf("\n", start);
    ends[owner] = end === -1 ? text.length : end;
  }
  return lines;
}

/** Whether a place lies in a comment, or in a doc string that begins on its line. */
function isCommented(text: string, start: number): boolean {
  const { before } = lineAround(text, start, start);
  return isComment(before) || /^\s*(?:"""|''')/.test(before);
}

/** How many lines at a file's head say what all of it is about. */
export const headLines = 5;

function namesUsAtHead(text: string, mentions: readonly Mention[]): boolean {
  let end = -1;
  for (let line = 0; line < headLines && (line === 0 || end !== -1); line++) end = text.indexOf("\n", end + 1);
  const head = end === -1 ? text.length : end;
  return linesByOwner(text.slice(0, head), beginningBetween(mentions, 0, head)).stytch > 0;
}

/** Whoever names Stytch more often in comments writes about little else. */
const mostInPassing = 4;

/** Whether code names Stytch in a few comments alone. @param isAtHead whether one of its first lines does */
export function isInPassing({ stytch, passing }: LinesByOwner, isAtHead: boolean, { kind, owner }: Source): boolean {
  return (
    kind === "code" && owner !== "stytch" && !isAtHead && stytch > 0 && stytch === passing && passing <= mostInPassing
  );
}

export function vendorsOf({ stytch, vendor, own }: LinesByOwner): FileEvidence["vendors"] {
  return vendor + own === 0 ? "none" : vendor > stytch ? "most" : "some";
}

/** The names that nobody but Stytch has, as marks. */
export function marksOfNames(mentions: readonly Mention[]): Mark[] {
  return mentions.filter(isUnmistakable).map(({ start, end }) => ({ start, end, owner: "stytch" }));
}

function inOrder(marks: Mark[]): Mark[] {
  return marks.sort((a, b) => a.start - b.start);
}
