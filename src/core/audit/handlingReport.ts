import { everyCall, knownAnswers } from "../../catalog/endpoints";
import type { Actor, ErrorCase } from "../../catalog/entry";
import type { Product } from "../../catalog/reference";
import { proseOf, type Knowledge } from "../search/knowledge";
import { fitToShow } from "../text/foreign";
import type { FileHandling, FoundCall, Position } from "./fileHandling";

/** What one file of the workspace says. */
export interface AuditedFile extends FileHandling {
  /** For people to read, with slashes. */
  readonly path: string;
}

/** A place of the report, to go to. */
export interface Place extends Position {
  /** Index of the file among those of the report. */
  readonly file: number;
}

/**
 * Who asks for an error of a call: its own handler, its file, some other file. `named`: none is seen to, but code or data
 * name it. `unseen`: it wasn't met at all, which doesn't say that nothing handles it.
 */
export type Handling = "handler" | "file" | "workspace" | "named" | "unseen";

/** An error that a call is known to answer with. */
export interface CallError {
  readonly type: string;
  readonly actor: Actor;
  readonly handling: Handling;
  /** Where it is handled, or named; nearest first. */
  readonly places: readonly Place[];
}

/** A call with what is known of it. */
export interface AuditedCall {
  readonly method: string;
  readonly product: Product | undefined;
  readonly place: Place;
  /** End users' first, and of those the ones that aren't seen handled. Never all that it can answer. */
  readonly errors: readonly CallError[];
}

/** An error that end users have to be told of, which no code is seen to handle. */
interface UntoldError {
  readonly type: string;
  /** What the catalog proposes to tell them. */
  readonly userMessage: string | undefined;
  readonly calls: readonly AuditedCall[];
  /** Where it is named all the same. */
  readonly named: readonly Place[];
}

/** What the code of a workspace does about the errors of Stytch's calls, as far as it is seen and known. */
export interface HandlingReport {
  /** Paths, fit to be shown. */
  readonly files: readonly string[];
  /** How many files were looked at. */
  readonly read: number;
  readonly isPartial: boolean;
  readonly calls: readonly AuditedCall[];
  /** What any call can answer, told once. */
  readonly everyCall: readonly CallError[];
  readonly untold: readonly UntoldError[];
  /** Handlers that treat every failure alike, of calls that are known to answer `too_many_requests`. */
  readonly alike: readonly { readonly method: string; readonly call: Place; readonly handler: Place }[];
  readonly unknown: readonly { readonly name: string; readonly meant: string | undefined; readonly place: Place }[];
  /** Handled, though no call that was found is known to answer with it. */
  readonly unmatched: readonly { readonly type: string; readonly places: readonly Place[] }[];
}

/** More of a path isn't shown, in UTF-16 units. */
const longestPath = 300;
/** The error that shall be told from others, since it goes away by itself. */
const tooMany = "too_many_requests";

/** @param files in the order in which their places name them */
export function handlingReport(
  files: readonly AuditedFile[],
  { read, isPartial }: Pick<HandlingReport, "read" | "isPartial">,
  knowledge: Pick<Knowledge, "catalog" | "prose">,
): HandlingReport {
  const places = placesByType(files);
  const found = files.flatMap(({ calls }, file) => calls.map((call) => ({ call, file })));
  const calls = found.map(({ call, file }) => audited(call, file, places, knowledge));
  const products = new Set(calls.map(({ product }) => product));
  const every = [...new Set([...products].flatMap((product) => knownAnswers([everyCall], product)))];
  const known = new Set([...calls.flatMap(({ errors }) => errors.map(({ type }) => type)), ...every]);
  return {
    files: files.map(({ path }) => fitToShow(path, longestPath)),
    ...{ read, isPartial, calls },
    everyCall: inOrder(every.flatMap((type) => asked(type, undefined, undefined, places, knowledge))),
    untold: untoldErrors(calls, knowledge),
    alike: found.flatMap(({ call, file }) => {
      const { method, alike, product } = call;
      return alike && knownAnswers([method, everyCall], product).includes(tooMany)
        ? { method, call: placeIn(file, call), handler: placeIn(file, alike) }
        : [];
    }),
    unknown: files.flatMap(({ unknown }, file) =>
      unknown.map(({ name, meant, ...position }) => ({ name, meant, place: placeIn(file, position) })),
    ),
    unmatched: [...places]
      .filter(([type, { handled }]) => handled.length > 0 && !known.has(type))
      .map(([type, { handled }]) => ({ type, places: handled }))
      .sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}

/** Whether code is seen to decide something by an error. */
export function isHandled({ handling }: Pick<CallError, "handling">): boolean {
  return handling === "handler" || handling === "file" || handling === "workspace";
}

interface TypePlaces {
  readonly handled: Place[];
  /** The same by file: a workspace may have thousands of both calls and places. */
  readonly handledIn: Map<number, Place[]>;
  readonly named: Place[];
}

function placesByType(files: readonly FileHandling[]): Map<string, TypePlaces> {
  const found = new Map<string, TypePlaces>();
  for (const [file, { errors }] of files.entries()) {
    for (const { type, isHandled, ...position } of errors) {
      const its = found.get(type) ?? { handled: [], handledIn: new Map<number, Place[]>(), named: [] };
      found.set(type, its);
      const place = placeIn(file, position);
      (isHandled ? its.handled : its.named).push(place);
      if (!isHandled) continue;
      const inFile = its.handledIn.get(file);
      if (inFile) inFile.push(place);
      else its.handledIn.set(file, [place]);
    }
  }
  return found;
}

function placeIn(file: number, { line, character }: Position): Place {
  return { file, line, character };
}

function audited(
  call: FoundCall,
  file: number,
  places: ReadonlyMap<string, TypePlaces>,
  knowledge: Pick<Knowledge, "catalog" | "prose">,
): AuditedCall {
  const { method, product } = call;
  const of = { call, file };
  const errors = knownAnswers([method], product).flatMap((type) => asked(type, method, of, places, knowledge));
  return { method, product, place: placeIn(file, call), errors: inOrder(errors) };
}

/** @returns nothing for a name that the catalog doesn't have */
function asked(
  type: string,
  method: string | undefined,
  of: { readonly call: FoundCall; readonly file: number } | undefined,
  places: ReadonlyMap<string, TypePlaces>,
  knowledge: Pick<Knowledge, "catalog" | "prose">,
): CallError[] {
  const likely = caseAfter(type, method, knowledge);
  if (!likely) return [];
  const { handled = [], handledIn, named = [] } = places.get(type) ?? {};
  const own = of?.call.handled.get(type);
  const inFile = (of && handledIn?.get(of.file)) ?? [];
  const where = (): Pick<CallError, "handling" | "places"> => {
    if (own && of) return { handling: "handler", places: [placeIn(of.file, own)] };
    if (inFile.length > 0) return { handling: "file", places: inFile };
    if (handled.length > 0) return { handling: "workspace", places: handled };
    return named.length > 0 ? { handling: "named", places: named } : { handling: "unseen", places: [] };
  };
  return [{ type, actor: likely.actor, ...where() }];
}

/** Of several cases behind an error, the one that it is after a call; the usual one where the call tells nothing. */
function caseAfter(
  type: string,
  method: string | undefined,
  { catalog, prose }: Pick<Knowledge, "catalog" | "prose">,
): ErrorCase | undefined {
  const entry = catalog.find(type);
  if (!entry) return undefined;
  const usual = proseOf(entry, prose);
  return [usual, ...usual.otherCases].find(({ calls }) => method !== undefined && calls.includes(method)) ?? usual;
}

function inOrder(errors: readonly CallError[]): CallError[] {
  const rank = ({ actor, handling }: CallError): number =>
    (actor === "end-user" ? 0 : 2) + (isHandled({ handling }) ? 1 : 0);
  return [...errors].sort((a, b) => rank(a) - rank(b) || (a.type < b.type ? -1 : 1));
}

function untoldErrors(
  calls: readonly AuditedCall[],
  knowledge: Pick<Knowledge, "catalog" | "prose">,
): readonly UntoldError[] {
  const found = new Map<string, { userMessage: string | undefined; calls: AuditedCall[]; named: readonly Place[] }>();
  for (const call of calls) {
    for (const error of call.errors) {
      const { type, actor, places } = error;
      if (actor !== "end-user" || isHandled(error)) continue;
      const its = found.get(type);
      if (its) its.calls.push(call);
      else
        found.set(type, {
          userMessage: caseAfter(type, call.method, knowledge)?.userMessage,
          calls: [call],
          named: places,
        });
    }
  }
  // What most calls can answer comes first.
  return [...found]
    .map(([type, one]) => ({ type, ...one }))
    .sort((a, b) => b.calls.length - a.calls.length || (a.type < b.type ? -1 : 1));
}
