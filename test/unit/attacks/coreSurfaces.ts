import { fileHandling } from "../../../src/core/audit/fileHandling";
import { handlingMarkdown } from "../../../src/core/audit/handlingMarkdown";
import { handlingPage } from "../../../src/core/audit/handlingPage";
import { handlingReport } from "../../../src/core/audit/handlingReport";
import { compileCatalog } from "../../../src/catalog/compile";
import type { CatalogEntry } from "../../../src/catalog/entry";
import { explain } from "../../../src/core/explanation/explanation";
import { plainText } from "../../../src/core/explanation/plainText";
import { english as t } from "../../../src/core/explanation/translate";
import { HandlerWriter } from "../../../src/core/handlers/handlerWriter";
import { tabStop } from "../../../src/core/handlers/language";
import { handlerLanguages } from "../../../src/core/handlers/languages/all";
import { explainError } from "../../../src/core/languageModelTools/explainError";
import { findErrors } from "../../../src/core/languageModelTools/findErrors";
import { inputProblem } from "../../../src/core/languageModelTools/inputProblem";
import { listErrors } from "../../../src/core/languageModelTools/listErrors";
import { notesOn } from "../../../src/core/notes/keyedNote";
import { readNotes } from "../../../src/core/notes/readNotes";
import { inlineCode } from "../../../src/core/explanation/markup";
import { teamLine, teamLines } from "../../../src/core/explanation/teamNote";
import { withTeamsWords } from "../../../src/core/handlers/teamsWords";
import { fitToShow, longestName } from "../../../src/core/text/foreign";
import { parseDeepLink } from "../../../src/core/links/deepLink";
import { referencesIn, todaysPage } from "../../../src/core/links/referenceLinks";
import { pageBody } from "../../../src/core/page/pageBody";
import { asIncident, type Incident, readIncident } from "../../../src/core/payload/incident";
import { excerpt } from "../../../src/core/recognition/errorGroups";
import { fileEvidence } from "../../../src/core/recognition/evidence";
import { errorsIn, type MetError } from "../../../src/core/recognition/metErrors";
import { NameIndex } from "../../../src/core/recognition/names";
import { scan } from "../../../src/core/recognition/scan";
import { fullSupportReport, reportedError, supportReport } from "../../../src/core/redaction/supportReport";
import { check } from "../../../src/core/rules/check";
import { ruleIds } from "../../../src/core/rules/problem";
import { lookUp } from "../../../src/core/search/lookUp";
import { Search } from "../../../src/core/search/search";
import { ProductInUse } from "../../../src/core/text/productInUse";
import type { Source } from "../../../src/core/text/textKind";
import { realAreas, realCatalog as catalog } from "../catalogOf";

const { prose } = compileCatalog(realAreas);
const names = new NameIndex(catalog);
const search = new Search(catalog, prose);
const knowledge = { catalog, prose, names, search };

/** What the core makes of a text for a surface to show. */
export interface CoreSurface {
  readonly name: string;
  /** Whether somebody else's text is shown there at all. */
  readonly quotes: boolean;
  /** What is shown, piece by piece. */
  readonly shown: (text: string) => readonly string[];
}

const explained = ({ entry, incident }: MetError) => explain(entry, proseOf(entry), { t, ...incident });

function proseOf({ type }: CatalogEntry) {
  const found = prose[type];
  if (!found) throw new Error(type);
  return found;
}

/** What commands are given comes from anywhere: the text in each field of an incident, beside what the text itself says. */
function met(text: string): readonly MetError[] {
  const entry = catalog.find("session_not_found");
  if (!entry) throw new Error("session_not_found");
  const fields = ["message", "details", "time", "requestId", "sdk", "product", "call", "status", "isOAuth"];
  return [
    ...errorsIn(text, names),
    { entry, incident: asIncident(Object.fromEntries(fields.map((field) => [field, text]))) },
  ];
}

/** The request id of each error in a log, in its order. */
export function idsIn(log: string): readonly (string | undefined)[] {
  return scan(log, { kind: "log", language: "log" }, names).map((one) => readIncident(log, one).requestId);
}

/** The page of an error with a team's note on it, as HTML, where addresses may be links. */
export function pageWithNote(text: string): string {
  return pageBody(explainedByTeam(text), {
    ...{
      t,
      area: "Sessions",
      version: "1.2.3",
      incident: {},
      language: undefined,
      canGoBack: true,
      canGoForward: false,
    },
    meaningOf: () => undefined,
    linksAreTrusted: true,
  });
}

/** The page of an error as HTML. */
export function pageOf({ entry, incident }: { readonly entry: CatalogEntry; readonly incident: Incident }): string {
  return pageBody(explained({ entry, incident }), {
    ...{ t, area: "Sessions", version: "1.2.3", incident, language: undefined, canGoBack: true, canGoForward: false },
    meaningOf: (type) => prose[type]?.meaning,
  });
}

function problems(text: string, source: Source): readonly string[] {
  const product = new ProductInUse(text);
  const found = check(
    {
      ...{ text, source, ...knowledge, t },
      evidence: { ...fileEvidence(text, source, names.mentions(text, source)), stytch: true },
      occurrences: scan(text, source, names),
      productAt: (offset) => product.at(offset),
    },
    new Set(ruleIds),
  );
  return found.flatMap(({ message, related, fixes, type }) => [
    message,
    ...(related ? [related.message] : []),
    ...(type === undefined ? [] : [type]),
    ...fixes.map(({ title }) => title),
  ]);
}

function handlers(text: string): readonly string[] {
  const entry = catalog.find("weak_password");
  const language = handlerLanguages.find(({ ids }) => ids.includes("typescript"));
  if (!entry || !language) throw new Error("weak_password");
  return [text.length >> 1, text.length].flatMap((offset) => {
    const writer = new HandlerWriter("typescript", text, offset, language);
    return (writer.handlerOrCase({ entry, prose: proseOf(entry) }) ?? []).map((one) =>
      one.text.replaceAll(tabStop, ""),
    );
  });
}

function thrownBy(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return String(error);
  }
}

/** A folder's file of team notes with the text wherever it can stand, and what is read of it. */
function notesWith(text: string) {
  const fields = { note: text, owner: text, userMessage: text, runbook: text, expected: text, [text]: text };
  const file = JSON.stringify({
    [text]: text,
    errors: { session_not_found: fields, [text]: fields, [`${text}*`]: {} },
  });
  return readNotes(file, { catalog, t, search });
}

/** What a team says of an error in such a file, in a folder of that name beside another. */
function teamNotesWith(text: string) {
  const notes = notesWith(text).notes ?? [];
  const other = { folder: "b", notes: [{ key: "session_not_found", note: "other" }] };
  return notesOn("session_not_found", [{ folder: fitToShow(text, longestName), notes }, other]);
}

function explainedByTeam(text: string) {
  const entry = catalog.find("session_not_found");
  if (!entry) throw new Error("session_not_found");
  return explain(entry, proseOf(entry), { t, team: teamNotesWith(text) });
}

/** Each with all that can show. */
export const coreSurfaces: readonly CoreSurface[] = [
  {
    name: "hover and page, in the fields of an incident",
    quotes: true,
    shown: (text) =>
      met(text).flatMap(({ incident }) =>
        Object.values(incident).flatMap((one) => (typeof one === "string" ? one : [])),
      ),
  },
  {
    name: "team notes, line by line",
    quotes: true,
    shown: (text) => teamNotesWith(text).flatMap((one) => teamLines(one, t)),
  },
  {
    name: "team notes in a line, as the look-up and the tree show them",
    quotes: true,
    shown: (text) => {
      const context = { ...knowledge, t, teamOn: () => teamNotesWith(text) };
      const { groups } = lookUp("session_not_found", context, []);
      return [teamLine(teamNotesWith(text), 300, t), ...groups.flatMap(({ rows }) => rows.map(({ team }) => team))];
    },
  },
  {
    name: "team notes in a terminal's tooltip",
    quotes: true,
    shown: (text) => [teamLine(teamNotesWith(text), 300, t, inlineCode)],
  },
  {
    name: "problems of a file of team notes",
    quotes: true,
    shown: (text) =>
      [...notesWith(text).problems, ...readNotes(text, { catalog, t }).problems].map((one) => one.message),
  },
  {
    name: "paths and names of the report on how errors are handled",
    quotes: true,
    shown: (text) => {
      const { files, unknown } = handlingWith(text);
      return [...files, ...unknown.map(({ name }) => name)];
    },
  },
  { name: "tree", quotes: true, shown: (text) => text.split("\n").map((line) => excerpt(line, line.length >> 1)) },
  {
    name: "terminal tooltip and other words on an error",
    quotes: false,
    shown: (text) =>
      met(text).flatMap((one) => {
        const { origin, caveat, alsoMeans, cases } = explained(one);
        return [origin, caveat, alsoMeans, ...cases.flatMap(({ when, likely }) => [when, likely])].map(
          (part) => part ?? "",
        );
      }),
  },
  {
    name: "quick pick",
    quotes: true,
    shown: (text) => {
      const { groups, offers } = lookUp(text, { ...knowledge, t }, [text]);
      return [
        ...groups.flatMap(({ title, rows }) => [
          title ?? "",
          ...rows.flatMap(({ entry, origin, meaning, incident }) => [
            entry.type,
            origin,
            meaning,
            incident.requestId ?? "",
          ]),
        ]),
        ...offers.flatMap(({ label, detail }) => [label, detail]),
      ];
    },
  },
  {
    name: "problems and fixes of code",
    quotes: true,
    shown: (text) => problems(text, { kind: "code", language: "typescript" }),
  },
  {
    name: "problems and fixes of data",
    quotes: true,
    shown: (text) => problems(text, { kind: "data", language: "json" }),
  },
  {
    name: "problems and fixes of prose",
    quotes: true,
    shown: (text) => problems(text, { kind: "prose", language: "markdown" }),
  },
  { name: "problems of a log", quotes: false, shown: (text) => problems(text, { kind: "log", language: "log" }) },
  {
    name: "links of logs",
    quotes: false,
    shown: (text) =>
      referencesIn(text).flatMap((one) => {
        const { url, type = "" } = todaysPage(text, one, catalog);
        return [url, type];
      }),
  },
  {
    name: "link from outside",
    quotes: false,
    shown: (text) => [`/error/${text}`, text].flatMap((path) => Object.values(parseDeepLink(path, ""))),
  },
];

/** The page on how errors of calls are handled, of a file that has the text as its path and where a name of an error stands. */
export function handlingPageOf(text: string): string {
  return handlingPage(handlingWith(text), t).toString();
}

function handlingWith(text: string) {
  const source: Source = { kind: "code", language: "typescript" };
  const written = `import "stytch";\nstytch.sessions.authenticate({});\n${text}`;
  const unknown = [{ start: written.length - text.length, end: written.length }];
  const found = fileHandling(written, "a.ts", source, { places: [] }, unknown, new ProductInUse(written));
  const files = found ? [{ ...found, path: text }] : [];
  return handlingReport(files, { read: 1, isPartial: false }, { catalog, prose });
}

/** What goes on to others: several lines each, none of them the text's own. */
export const passedOn: readonly CoreSurface[] = [
  { name: "inserted handler", quotes: false, shown: handlers },
  {
    name: "copied report on how errors are handled",
    quotes: true,
    shown: (text) => handlingMarkdown(handlingWith(text)).split("\n"),
  },
  {
    name: "copied explanation",
    quotes: false,
    shown: (text) => met(text).map((one) => plainText(explained(one), t, one.incident.requestId)),
  },
  {
    name: "copy for support",
    quotes: false,
    shown: (text) =>
      met(text).map(({ entry, incident }) => supportReport(reportedError(entry, proseOf(entry), catalog), incident)),
  },
  {
    name: "copy with the message",
    quotes: true,
    shown: (text) => met(text).map(({ entry, incident }) => fullSupportReport(entry, incident)),
  },
  {
    name: "copy with a message that nobody made fit",
    quotes: true,
    shown: (text) => [
      fullSupportReport(
        { type: "session_not_found" },
        { message: text, details: text, time: text, sdk: text, requestId: text },
      ),
    ],
  },
  { name: "copied explanation with a team note", quotes: true, shown: (text) => [plainText(explainedByTeam(text), t)] },
  {
    name: "inserted handler with a team's words",
    quotes: true,
    shown: (text) => {
      const entry = catalog.find("session_not_found");
      const language = handlerLanguages.find(({ ids }) => ids.includes("php"));
      if (!entry || !language) throw new Error("session_not_found");
      const prose = withTeamsWords(proseOf(entry), teamNotesWith(text));
      const written = new HandlerWriter("php", "<?php\n", 6, language).handlerOrCase({ entry, prose }) ?? [];
      return written.map((one) => one.text.replaceAll(tabStop, ""));
    },
  },
  {
    name: "explanation for a model with a team note",
    quotes: true,
    shown: (text) => [
      explainError({ error: "session_not_found" }, { ...knowledge, teamOn: () => teamNotesWith(text) }),
    ],
  },
  { name: "explanation for a model", quotes: false, shown: (text) => [explainError({ error: text }, knowledge)] },
  { name: "search for a model", quotes: false, shown: (text) => [findErrors({ query: text, limit: 10 }, knowledge)] },
  { name: "list for a model", quotes: true, shown: (text) => [thrownBy(() => listErrors({ area: text }, knowledge))] },
  {
    name: "refusal of a model's input",
    quotes: true,
    shown: (text) => [
      inputProblem([{ keyword: "additionalProperties", instancePath: "", params: { additionalProperty: text } }]),
    ],
  },
];
