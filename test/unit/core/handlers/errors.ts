import { compileCatalog } from "../../../../src/catalog/compile";
import type { ErrorProse } from "../../../../src/catalog/entry";
import type { Explained, Insertion } from "../../../../src/core/handlers/insert";
import { type HandlerLanguage, handlerLanguage, tabStop } from "../../../../src/core/handlers/language";
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

/** The text as it is once the lines are in, with one step of indentation for each tab; `cursor` stands where one goes on. */
export function inserted(text: string, { offset, indent, lines }: Insertion, cursor = ""): string {
  const step = /^\t/m.test(text) ? "\t" : "    ";
  const code = lines.map((line) => `${indent}${line.replaceAll("\t", step).replace(tabStop, cursor)}\n`).join("");
  return text.slice(0, offset) + code + text.slice(offset);
}

/** A text in which a line HERE shows where lines go and how deep: without it, and what it says. */
export function marked(text: string): { text: string; offset: number; indent: string } {
  const line = /^([ \t]*)HERE\r?\n/m.exec(text);
  if (!line) throw new Error("no line HERE");
  return { text: text.replace(line[0], ""), offset: line.index, indent: line[1] ?? "" };
}
