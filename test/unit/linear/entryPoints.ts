import { compileCatalog } from "../../../src/catalog/compile";
import { readInput } from "../../../src/catalog/check/input";
import { parseReference } from "../../../src/catalog/reference";
import { fileHandling } from "../../../src/core/audit/fileHandling";
import { handlingMarkdown } from "../../../src/core/audit/handlingMarkdown";
import { handlingPage } from "../../../src/core/audit/handlingPage";
import { handlingReport } from "../../../src/core/audit/handlingReport";
import { codeOf } from "../../../src/core/code/code";
import { explain } from "../../../src/core/explanation/explanation";
import { english as t } from "../../../src/core/explanation/translate";
import { callAnswers } from "../../../src/core/handlers/callAnswers";
import { HandlerWriter } from "../../../src/core/handlers/handlerWriter";
import { handlerLanguages } from "../../../src/core/handlers/languages/all";
import { explainError } from "../../../src/core/languageModelTools/explainError";
import { findErrors } from "../../../src/core/languageModelTools/findErrors";
import { notesOn } from "../../../src/core/notes/keyedNote";
import { readNotes } from "../../../src/core/notes/readNotes";
import { withSkeleton } from "../../../src/core/notes/skeleton";
import { withTeamsWords } from "../../../src/core/handlers/teamsWords";
import { parseDeepLink } from "../../../src/core/links/deepLink";
import { referenceAt, referencesIn } from "../../../src/core/links/referenceLinks";
import { recordTime } from "../../../src/core/logTimes/recordTime";
import { ByteNames } from "../../../src/core/triage/byteNames";
import { Candidates } from "../../../src/core/workspace/candidates";
import { fileErrors } from "../../../src/core/workspace/fileErrors";
import { isTestFile } from "../../../src/core/workspace/roles";
import { isUnreadable } from "../../../src/core/workspace/unreadable";
import * as failures from "../../../src/core/triage/failureReader";
import { LogReader } from "../../../src/core/triage/logReader";
import { RecordShape } from "../../../src/core/triage/recordShape";
import { rotatedName } from "../../../src/core/triage/rotatedSet";
import { Tally } from "../../../src/core/triage/tally";
import { isRequested } from "../../../src/core/triage/requestedError";
import { tells } from "../../../src/core/triage/tellingNumbers";
import { unknownTypes } from "../../../src/core/triage/unknownTypes";
import { startsRecord } from "../../../src/core/logTimes/startsRecord";
import { TimesOfFile } from "../../../src/core/logTimes/timesOfFile";
import { pageBody } from "../../../src/core/page/pageBody";
import { dialects } from "../../../src/core/logQueries/all";
import { type Dialect, writeQuery } from "../../../src/core/logQueries/logQuery";
import { readIncident } from "../../../src/core/payload/incident";
import { isStytchPayload, readPayload } from "../../../src/core/payload/payload";
import { payloadRegion } from "../../../src/core/payload/region";
import { completionPlace } from "../../../src/core/recognition/completionPlace";
import { constantOf } from "../../../src/core/recognition/definitions";
import { excerpt, withoutLinks } from "../../../src/core/recognition/errorGroups";
import { fileEvidence, linesByOwner, namesErrorTypes, namesStytch } from "../../../src/core/recognition/evidence";
import { logStreams, signsOfEntry, streamSigns } from "../../../src/core/recognition/logStreams";
import { listsStytch } from "../../../src/core/recognition/manifests";
import { errorsIn } from "../../../src/core/recognition/metErrors";
import { NameIndex } from "../../../src/core/recognition/names";
import { inWord } from "../../../src/core/recognition/mentionAt";
import { type Recognition, scan } from "../../../src/core/recognition/scan";
import { redact } from "../../../src/core/redaction/redact";
import { fullSupportReport, reportedError, supportReport } from "../../../src/core/redaction/supportReport";
import { check } from "../../../src/core/rules/check";
import { fixAll } from "../../../src/core/rules/fixAll";
import { type Problem, type RuleContext, ruleIds } from "../../../src/core/rules/problem";
import { isVendored } from "../../../src/core/rules/reportingGaps";
import { withoutSuppressed } from "../../../src/core/rules/suppression";
import { lookUp } from "../../../src/core/search/lookUp";
import { resolve } from "../../../src/core/search/resolve";
import { Search } from "../../../src/core/search/search";
import { askedPlaces } from "../../../src/core/syntax/askedPlaces";
import { ownCodeAt } from "../../../src/core/syntax/ownCodes";
import { branchings } from "../../../src/core/syntax/branches";
import { fieldValues } from "../../../src/core/syntax/fieldValues";
import { messageComparisons } from "../../../src/core/syntax/messageComparisons";
import { methodAnswered, methodsBefore } from "../../../src/core/syntax/sdkCalls";
import { fitToShow } from "../../../src/core/text/foreign";
import { kindByContent } from "../../../src/core/text/contentKind";
import { productOf } from "../../../src/core/text/product";
import { ProductInUse } from "../../../src/core/text/productInUse";
import { isGenerated, type Source, sourceOf } from "../../../src/core/text/textKind";
import { marksIn, oauthMarksIn } from "../../../src/core/text/vendors";
import { Utf8Pieces } from "../../../src/core/text/utf8Pieces";
import { realAreas, realCatalog as catalog } from "../catalogOf";

const { prose } = compileCatalog(realAreas);
const names = new NameIndex(catalog);
const byteNames = new ByteNames(catalog);
const candidates = new Candidates([...catalog.all()].map(({ type }) => type));
const encoder = new TextEncoder();
const search = new Search(catalog, prose);
const knowledge = { catalog, prose, names, search };
/** Nothing of a text is left aside for lack of evidence. */
const everything: Recognition = {
  mode: "always",
  dependsOnStytch: "project",
  fields: ["code"],
  functions: ["isError"],
};

const codeLanguages = [
  ...["typescript", "vue", "python", "go", "ruby", "php", "java", "kotlin", "swift", "csharp", "rust", "elixir"],
  ...["shellscript", "sql", "html", "scala", "terraform", "powershell", "perl", "lua", "haskell", "clojure"],
];
const code: readonly Source[] = codeLanguages.map((language) => ({ kind: "code", language }));
const others: readonly Source[] = [
  ...["json", "yaml", "toml", "xml", "properties"].map((language) => ({ kind: "data", language }) as const),
  ...["markdown", "restructuredtext", "plaintext"].map((language) => ({ kind: "prose", language }) as const),
  { kind: "log", language: "log" },
  { kind: "log", language: "jsonl" },
];
const manifests = [
  ...["package.json", "requirements.txt", "pyproject.toml", "go.mod", "Gemfile", "composer.json", "build.gradle"],
  ...["Package.swift", "a.csproj", "Cargo.toml", "mix.exs", "pubspec.yaml", "gleam.toml"],
];

/** A function of the core that reads what anybody may have written. */
export interface EntryPoint {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

const middle = (text: string): number => text.length >> 1;
const entry = catalog.find("weak_password");
const words = prose["weak_password"];
if (!entry || !words) throw new Error("weak_password");

/** Errors whose message has gaps, which a text may fill in many ways: what the report of one tries. */
const withGaps = [...catalog.all()]
  .flatMap((one) => {
    const its = prose[one.type];
    return its && Object.values(its.messages).some((message) => /[<$].*[<$]/.test(message))
      ? reportedError(one, its, catalog)
      : [];
  })
  .slice(0, 5);

function problems(text: string, source: Source): Problem[] {
  const product = new ProductInUse(text);
  const context: RuleContext = {
    ...{ text, source, catalog, prose, search, t },
    evidence: { ...fileEvidence(text, source, names.mentions(text, source)), stytch: true },
    occurrences: scan(text, source, names, everything),
    productAt: (offset) => product.at(offset),
  };
  return check(context, new Set(ruleIds));
}

function handle(id: string, text: string): void {
  const language = handlerLanguages.find(({ ids }) => ids.some((one) => one === id));
  if (!language || !entry || !words) throw new Error(id);
  for (const offset of [middle(text), text.length]) {
    const writer = new HandlerWriter(id, text, offset, language);
    const error = { entry, prose: words };
    const handling = writer.handling();
    if (handling) writer.cases(handling, [error]);
    writer.handlerOrCase(error);
    writer.handler(error);
  }
}

/** With calls around the text: in what may be the handler of one, and as a path. */
function handling(language: string, text: string): void {
  const source: Source = { kind: "code", language };
  const call = "await stytch.magicLinks.authenticate({})";
  for (const written of [
    `try {\n${call};\n} catch (error) {\n${text}\n}\n${text}`,
    `import stytch\ntry:\n  ${call}\nexcept:\n  ${text}\n`,
    `${text}\nresp, err := ${call}\nif err != nil {\n${text}\n}`,
  ]) {
    const places = scan(written, source, names, everything).map((occurrence) => ({
      occurrence,
      role: "handled" as const,
    }));
    const found = fileHandling(written, "a", source, { places }, [], new ProductInUse(written));
    const report = found && handlingReport([{ ...found, path: text }], { read: 1, isPartial: false }, knowledge);
    if (report) handlingMarkdown(report);
    if (report) handlingPage(report, t);
  }
}

/** Of a call above the text, and of what in it is one. */
function callsIn(id: string, text: string): void {
  const above = "stytch.magicLinks.authenticate({})\n";
  callAnswers(id, above + text, above.indexOf("authenticate"), undefined);
  callAnswers(id, text, middle(text), undefined);
}

/** Of a code that a table below the text has, beside all errors that the text names. */
function ownCode(language: string, text: string): void {
  const table = `\n{ session_not_found: "signed_out" }`;
  const errors = names.mentions(text + table).map(({ entry, ...span }) => ({ ...span, type: entry.type }));
  ownCodeAt(text + table, language, text.length + table.indexOf("signed_out"), errors);
}

function page(text: string): string {
  if (!entry || !words) throw new Error("weak_password");
  const incident = { requestId: text, message: text, time: text };
  return pageBody(explain(entry, words, { t, ...incident }), {
    ...{ t, area: text, version: "1.2.3", incident, language: undefined, canGoBack: false, canGoForward: false },
    meaningOf: () => undefined,
  });
}

function ask(dialect: Dialect, text: string): void {
  for (const query of [{ types: [text, `${text}0`] }, { types: ["a_type"], field: text }]) {
    try {
      writeQuery(dialect, query);
    } catch (error) {
      // By its shape: the check of patterns loads modules more than once, and each has a class of its own.
      if (!(error instanceof Error && "what" in error)) throw error;
    }
  }
}

/** What a document's index reads of each line. */
function readLine(text: string, source: Source): void {
  const mentions = names.mentions(text, source);
  namesStytch(text);
  namesErrorTypes(text, source);
  linesByOwner(text, mentions);
  if (source.kind === "log") signsOfEntry(streamSigns(text, mentions), () => text);
  for (const mention of mentions) constantOf(text, mention);
}

const line: Problem = { rule: "unknown-error-type", start: 0, end: 1, message: "", fixes: [] };

/** Every function of the core and the catalog that reads foreign text, as the features ask it. */
export const entryPoints: readonly EntryPoint[] = [
  { name: "readNotes", read: (text) => readNotes(text, { catalog, t, search }) },
  {
    name: "readNotes, in each place of a file",
    read: (text) => {
      const note = { note: text, runbook: `https://${text}`, [text]: text };
      const file = { errors: { weak_password: note, [text]: note, [`*${text}*`]: note } };
      return readNotes(JSON.stringify(file), { catalog, t, search });
    },
  },
  { name: "withSkeleton", read: (text) => [withSkeleton(text, "weak_password"), withSkeleton(`{${text}}`, "x")] },
  { name: "notesOn", read: (text) => notesOn(text, [{ folder: "a", notes: [{ key: text }, { key: `*${text}*` }] }]) },
  { name: "withTeamsWords", read: (text) => withTeamsWords(words, [{ userMessage: text }]) },
  { name: "names.mentions", read: (text) => names.mentions(text, { kind: "code", language: "swift" }) },
  ...[...code, ...others].flatMap((source): EntryPoint[] => [
    { name: `scan ${source.kind} ${source.language}`, read: (text) => scan(text, source, names, everything) },
    {
      name: `scan ${source.kind} ${source.language} without settings`,
      read: (text) => withoutLinks(scan(text, source, names)),
    },
    { name: `rules ${source.kind} ${source.language}`, read: (text) => fixAll(problems(text, source)) },
    {
      name: `fileEvidence ${source.language}`,
      read: (text) => fileEvidence(text, source, names.mentions(text, source)),
    },
    { name: `line ${source.kind} ${source.language}`, read: (text) => readLine(text, source) },
    {
      name: `completionPlace ${source.language}`,
      read: (text) => [middle(text), text.length].map((offset) => completionPlace(text, offset, source, everything)),
    },
  ]),
  ...code.flatMap(({ language }): EntryPoint[] => [
    { name: `branchings ${language}`, read: (text) => branchings(codeOf(text, language)) },
    { name: `askedPlaces ${language}`, read: (text) => askedPlaces(codeOf(text, language)) },
    { name: `ownCodeAt ${language}`, read: (text) => ownCode(language, text) },
  ]),
  ...handlerLanguages.flatMap(({ ids: [id] }): EntryPoint[] => [
    { name: `handlers ${id}`, read: (text) => handle(id, text) },
    { name: `callAnswers ${id}`, read: (text) => callsIn(id, text) },
  ]),
  ...["typescript", "python", "go", "php", "csharp", "ruby", "vue"].map((language) => ({
    name: `fileHandling ${language}`,
    read: (text: string) => handling(language, text),
  })),
  { name: "suppression", read: (text) => withoutSuppressed(text, [{ ...line, start: middle(text) }]) },
  { name: "logStreams", read: (text) => logStreams(text, names.mentions(text)) },
  { name: "errorsIn", read: (text) => errorsIn(text, names) },
  { name: "marksIn", read: (text) => [marksIn(text), oauthMarksIn(text)] },
  { name: "kindByContent", read: kindByContent },
  { name: "sourceOf", read: (text) => sourceOf("plaintext", text, text) },
  { name: "isGenerated", read: (text) => [isGenerated(text, text), isVendored(text)] },
  {
    name: "fileErrors",
    read: (text) => fileErrors(text, "a.ts", { kind: "code", language: "typescript" }, names, everything),
  },
  { name: "candidates", read: (text) => candidates.has(new TextEncoder().encode(text)) },
  { name: "isTestFile", read: (text) => [isTestFile(text), isUnreadable(text)] },
  { name: "inWord", read: (text) => inWord(text, names.mentions(text), middle(text)) },
  { name: "fitToShow", read: (text) => [fitToShow(text), fitToShow(text, 100)] },
  { name: "excerpt", read: (text) => excerpt(text, middle(text)) },
  {
    name: "payloadRegion",
    read: (text) => [0, middle(text), text.length].map((offset) => payloadRegion(text, offset, offset)),
  },
  {
    name: "readIncident",
    read: (text) => [0, middle(text), text.length].map((offset) => readIncident(text, { start: offset, end: offset })),
  },
  {
    name: "readIncident of a whole text",
    read: (text) => readIncident(text, { start: 0, end: text.length }),
  },
  {
    name: "recordTime",
    read: (text) =>
      [0, middle(text), text.length].map((offset) => recordTime(text, offset, new TimesOfFile(Date.UTC(2026, 11)))),
  },
  {
    name: "LogReader",
    read: (text) => {
      const tally = new Tally();
      const reader = new LogReader(0, { names, byteNames, failures, tally }, new TimesOfFile(Date.UTC(2026, 11)));
      return [[...reader.push(encoder.encode(text))], [...reader.end()], tally.failures];
    },
  },
  {
    name: "Utf8Pieces",
    read: (text) => {
      const pieces = new Utf8Pieces();
      return [pieces.push(encoder.encode(text)), pieces.end()];
    },
  },
  {
    name: "isRequested",
    read: (text) => {
      const { start, end } = { start: middle(text), end: middle(text) };
      return names.mentions("magic_link_not_found").map((one) => isRequested(text, { ...one, start, end }));
    },
  },
  { name: "printedErrors", read: (text) => failures.printedErrors(text, names, new failures.StreamsSoFar()) },
  { name: "rotatedName", read: (text) => rotatedName(text) },
  { name: "unknownTypes", read: (text) => unknownTypes(text, names) },
  { name: "tells", read: (text) => tells(encoder.encode(text), middle(text), middle(text) + 3) },
  { name: "RecordShape", read: (text) => new RecordShape().read(encoder.encode(text)) },
  { name: "startsRecord", read: (text) => startsRecord(text, 0) },
  { name: "readPayload", read: (text) => readPayload(text, { start: 0, end: text.length }) },
  {
    name: "isStytchPayload",
    read: (text) => isStytchPayload(text, { start: 0, end: text.length }, { kind: "log", language: "log" }),
  },
  { name: "productOf", read: productOf },
  {
    name: "productInUse",
    read: (text) => {
      const product = new ProductInUse(text);
      return [0, middle(text), text.length].map((offset) => product.at(offset));
    },
  },
  { name: "methodAnswered", read: (text) => [true, false].map((isCode) => methodAnswered(text, text.length, isCode)) },
  { name: "methodsBefore", read: (text) => methodsBefore(text, text.length) },
  { name: "referencesIn", read: referencesIn },
  { name: "referenceAt", read: (text) => referenceAt(text, middle(text)) },
  { name: "parseReference", read: parseReference },
  { name: "parseDeepLink", read: (text) => [parseDeepLink(`/error/${text}`, text), parseDeepLink(text, text)] },
  { name: "fieldValues", read: fieldValues },
  { name: "messageComparisons", read: messageComparisons },
  { name: "redact", read: redact },
  ...dialects.map((dialect) => ({ name: `query for ${dialect.name}`, read: (text: string) => ask(dialect, text) })),
  {
    name: "supportReport",
    read: (text) => {
      const incident = { requestId: text, message: text, time: text, details: text, sdk: text };
      fullSupportReport({ type: "weak_password" }, incident);
      return withGaps.map((error) => supportReport(error, incident));
    },
  },
  { name: "search.find", read: (text) => search.find(text, 5) },
  { name: "search.alike", read: (text) => search.alike(text) },
  { name: "resolve", read: (text) => resolve(text, knowledge) },
  { name: "lookUp", read: (text) => lookUp(text, { ...knowledge, t }, []) },
  { name: "explainError", read: (text) => explainError({ error: text }, knowledge) },
  { name: "findErrors", read: (text) => findErrors({ query: text, limit: 5 }, knowledge) },
  { name: "pageBody", read: page },
  ...manifests.map((file) => ({ name: `manifest ${file}`, read: (text: string) => listsStytch(file, text) })),
  {
    name: "catalog:check",
    read: (text) => {
      try {
        return readInput(text);
      } catch {
        return undefined;
      }
    },
  },
];
