import { compileCatalog } from "../../../../src/catalog/compile";
import type { ErrorProse } from "../../../../src/catalog/entry";
import type { Explained } from "../../../../src/core/handlers/explained";
import { type Handling, HandlerWriter } from "../../../../src/core/handlers/handlerWriter";
import { type HandlerLanguage, tabStop } from "../../../../src/core/handlers/language";
import { handlerLanguage } from "../../../../src/core/handlers/languages/all";
import type { EditorLayout } from "../../../../src/core/handlers/layout";
import type { Insertion } from "../../../../src/core/handlers/place";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);

/** An error of the catalog, with other words where the test gives them. */
export function explained(type: string, words: Partial<ErrorProse> = {}): Explained {
  const [entry, text] = [realCatalog.find(type), prose[type]];
  if (!entry || !text) throw new Error(type);
  return { entry, prose: { ...text, ...words } };
}

/** An error that is explained in two short lines. */
export const weakPassword = explained("weak_password", {
  meaning: "The password is too weak.",
  actor: "end-user",
  retry: "after-fix",
  userMessage: "Please choose a longer password.",
});

/** A language that handlers are written in. */
export function languageOf(id: string): HandlerLanguage {
  const language = handlerLanguage(id);
  if (!language) throw new Error(id);
  return language;
}

/** What writes handlers into a text at an offset. */
export function writerAt(id: string, text: string, offset: number, editor?: EditorLayout): HandlerWriter {
  return new HandlerWriter(id, text, offset, languageOf(id), editor);
}

/** The text with a handler of its own for an error where an offset lies. */
export function withHandler(id: string, text: string, offset: number, error: Explained, cursor = ""): string {
  const insertions = writerAt(id, text, offset).handler(error);
  if (!insertions) throw new Error(`no handler can stand here: ${text}`);
  return inserted(text, insertions, cursor);
}

/** The branching or chain that an offset lies in. */
function handlingAt(id: string, text: string, offset: number): Handling {
  const handling = writerAt(id, text, offset).handling();
  if (!handling) throw new Error(`nothing handles errors here: ${text}`);
  return handling;
}

/** The text with cases for these errors where an offset lies. */
export function withCases(id: string, text: string, offset: number, errors: readonly Explained[], cursor = ""): string {
  const insertions = writerAt(id, text, offset).cases(handlingAt(id, text, offset), errors);
  if (!insertions) throw new Error(`no case can be added: ${text}`);
  return inserted(text, insertions, cursor);
}

/** The text as it is once all is in; `cursor` stands where one goes on. */
export function inserted(text: string, insertions: readonly Insertion[], cursor = ""): string {
  let [code, last] = ["", 0];
  for (const { offset, text: one } of insertions.toSorted((a, b) => a.offset - b.offset)) {
    code += text.slice(last, offset) + one.replaceAll(tabStop, cursor);
    last = offset;
  }
  return code + text.slice(last);
}

/** A text in which a line HERE shows where lines go and how deep: without it, and what it says. */
export function marked(text: string): { text: string; offset: number; indent: string } {
  const line = /^([ \t]*)HERE\r?\n/m.exec(text);
  if (!line) throw new Error("no line HERE");
  return { text: text.replace(line[0], ""), offset: line.index, indent: line[1] ?? "" };
}
