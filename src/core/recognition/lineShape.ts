import type { Source } from "../text/textKind";

/** What a line is for the structure of its text. */
export interface LineShape {
  /** How deep the line lies; of what it holds to its left, the dash of a list. */
  readonly depth: number;
  /** How deep lies what it says: behind the dash. */
  readonly contentDepth: number;
  readonly isBlank: boolean;
  /** It begins something that stands for itself: a function, a class, a test, an arm, a list item, a section. */
  readonly begins: boolean;
  /** It goes on with the statement above it: `} catch (e) {`, `else:`, `) {`. */
  readonly goesOn: boolean;
  /** It is a comment, or an annotation of what follows. */
  readonly isComment: boolean;
  readonly isImport: boolean;
  /** Nothing but a bracket that the line above it could have ended in. */
  readonly isBracket: boolean;
}

const tab = 4;
/** Text under a Markdown heading lies deeper than any heading. */
export const underHeadings = 8;

const definition =
  /^(?:(?:export|default|public|private|protected|internal|static|final|abstract|async|override|suspend|open|data|sealed|pub(?:\(\w+\))?|unsafe|const|inline|virtual|readonly|partial)\s+)*(?:function|def|defp|defmodule|fun|func|fn|sub|class|struct|interface|enum|trait|impl|module|namespace|object|record|extension|protocol|contract|type|service|message|resource|create|alter|insert)\b/i;
const method = /^(?:[\w<>[\],.?*&:$#]+\s+){0,5}[\w$#]+\s*\([^()]*(?:\([^()]*\)[^()]*)*\)[^;=]*\{$/;
const notMethod =
  /^(?:if|for|while|switch|catch|with|using|else|elseif|elif|return|await|foreach|lock|when|match|guard|synchronized|do|try)\b/;
const arrow =
  /^(?:export\s+)?(?:const|let|var|val)\s+[\w$]+[^=]*=\s*(?:async\s*)?(?:function|\([^()]*\)|\w+)\s*(?:=>|\()?[^;]*\{$/;
const test =
  /^(?:it|test|describe|context|specify|scenario|feature|suite|xit|fit|before\w*|after\w*|group|testWidgets|t\.Run|b\.Run|let!?|subject)\b\s*[.("' {]/i;
const arm = /^(?:case|when|default)\b|^[^=]{0,120}(?:=>|->)\s*(?:\{|$)/;
const key = /^["'`]?[\w.$ -]+["'`]?\s*(?::|=>|=)\s*[[{(]$|^["'`]?[\w.-]+["'`]?\s*:\s*(?:[|>&][-+\w]*)?$/;
const item = /^(?:[-*+]|\d{1,3}[.)])\s+/;
const goesOn =
  /^[)\]}]+[^()[\]{}]*(?:\([^()]*\))?[^()[\]{}]*[{([:]$|^\}?\s*(?:catch|except|rescue|ensure|finally|else|elif|elsif|elseif)\b/;
const comment = /^(?:\/\/|#(?!include|define|\{)|--|\/?\*|<!--|;|%|"""|'''|@\w|\[\w+(?:\(.*)?\]$|#\[|REM\b|=begin)/;
const imports =
  /^(?:import|from|require|require_relative|use|using|alias|#include|library|include|open|extern|@import|part|package)\b|^(?:const|let|var|local)\s.*\brequire\s*\(?["']|^["'][\w@./-]+["']$|^\w+ "[\w@./-]+"$/;
const atxHeading = /^(#{1,6}|={1,6})\s+\S/;
const section = /^\[{1,2}[\w ."':/-]+\]{1,2}\s*(?:[#;].*)?$/;
/** The parts of an entry in a message catalog of gettext's, outermost first. */
const entryParts = [/^#/, /^msgctxt\b/, /^msgid\b/] as const;
const flatLanguages = new Set(["toml", "ini", "properties", "plaintext", "dotenv", "editorconfig"]);

/** Languages whose texts consist of parts that have nothing to do with each other, by what each begins with. */
const parts: ReadonlyMap<string, RegExp> = new Map([
  ["http", /^###/],
  ["rest", /^###/],
  ["snap", /^exports\[/],
]);

/** Whether a language's texts consist of such parts: requests, snapshots. */
export function isOfParts(language: string): boolean {
  return parts.has(language);
}

/** @param next the line behind it, which may underline a heading */
export function shapeOf(line: string, next: string, source: Source): LineShape {
  const text = line.trim();
  const indent = indentOf(line);
  const level = headingLevel(text, next.trim(), source);
  const depth = level ?? indent + underHeadings;
  const dash = item.exec(text)?.[0];
  const isItem = dash !== undefined && (source.kind !== "code" || dash.startsWith("-"));
  const isComment = comment.test(text) && level === undefined && !isItem;
  return {
    depth,
    contentDepth: isItem ? depth + dash.length : depth,
    isBlank: text === "",
    begins:
      level !== undefined ||
      isItem ||
      (source.kind === "prose" && /^\*\*.*[^*]$/.test(text)) ||
      (!isComment && source.kind !== "prose" && beginsInCode(text)),
    goesOn: source.kind !== "prose" && goesOn.test(text),
    isComment,
    isImport: source.kind === "code" && imports.test(text),
    isBracket: /^[({[]$/.test(text),
  };
}

function beginsInCode(text: string): boolean {
  if (definition.test(text) || test.test(text) || arm.test(text) || key.test(text) || arrow.test(text)) return true;
  return text.endsWith("{") && !notMethod.test(text) && method.test(text);
}

function headingLevel(text: string, next: string, { kind, language }: Source): number | undefined {
  if (kind === "prose") {
    const marks = atxHeading.exec(text)?.[1];
    if (marks !== undefined) return marks.length;
    if (text !== "" && next.length >= 3) {
      if (/^=+$/.test(next)) return 1;
      if (/^-{3,}$/.test(next)) return 2;
      if (/^(?:~+|\^+|"+|'+)$/.test(next)) return 3;
    }
    return undefined;
  }
  if (language === "po") {
    const part = entryParts.findIndex((pattern) => pattern.test(text));
    return part === -1 ? undefined : part + 1;
  }
  const part = parts.get(language);
  if (part) return part.test(text) ? 1 : undefined;
  return flatLanguages.has(language) && section.test(text) ? 1 : undefined;
}

function indentOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === " ") width++;
    else if (character === "\t") width += tab;
    else break;
  }
  return width;
}
