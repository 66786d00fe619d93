/** How a file is laid out, for lines that are to look like its own. */
export interface Layout {
  /** One step of indentation. */
  readonly step: string;
  readonly lineEnd: "\n" | "\r\n";
  /** At which column lines of comments end. */
  readonly width: number;
  /** How many columns a tab is wide. */
  readonly tabSize: number;
}

/** What an editor says of a file; the file itself knows better where it is indented. */
export interface EditorLayout {
  readonly step: string;
  readonly tabSize: number;
  /** Columns at which the editor draws a line. */
  readonly rulers: readonly number[];
}

/** What is written for a file of which no editor says anything. */
export const plainLayout: EditorLayout = { step: "    ", tabSize: 4, rulers: [] };

/** Where comments end that no ruler bounds. */
const width = 100;
/** Below this no comment can be read. */
const narrowest = 40;
/** How many lines of a file are measured. */
const most = 2000;

/** The layout of a text; `editor` decides where the text leaves it open. */
export function layoutOf(text: string, editor: EditorLayout): Layout {
  const rulers = editor.rulers.filter((ruler) => ruler >= narrowest);
  return {
    step: stepOf(text) ?? editor.step,
    lineEnd: /^[^\n]*\r\n/.test(text.slice(0, 10_000)) ? "\r\n" : "\n",
    width: rulers.length > 0 ? Math.min(...rulers) : width,
    tabSize: editor.tabSize,
  };
}

/** How many columns an indentation takes. */
export function columns(indent: string, { tabSize }: Layout): number {
  const tabs = indent.split("\t").length - 1;
  return indent.length + tabs * (tabSize - 1);
}

/** By what lines are indented more than those before them, most often. */
function stepOf(text: string): string | undefined {
  const counts = new Map<number, number>();
  let [tabs, blanks, before] = [0, 0, 0];
  for (const line of text.split("\n", most)) {
    const [, indent = "", first = ""] = /^([ \t]*)(\S?)/.exec(line) ?? [];
    if (first === "" || first === "*") continue;
    if (indent.startsWith("\t")) tabs++;
    else {
      if (indent !== "") blanks++;
      const more = indent.length - before;
      if (more > 1 && more <= 8) counts.set(more, (counts.get(more) ?? 0) + 1);
      before = indent.length;
    }
  }
  if (tabs > blanks) return "\t";
  const [commonest] = [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0] ?? [];
  return commonest === undefined ? undefined : " ".repeat(commonest);
}
