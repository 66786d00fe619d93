import type { TeamNote } from "../explanation/teamNote";

/** An entry of a file of team notes. */
export interface KeyedNote extends Omit<TeamNote, "folder"> {
  /** An error's name, or a pattern in which `*` stands for any characters. */
  readonly key: string;
}

/** The notes of one workspace folder. */
export interface FolderNotes {
  /** Its name, fit to be shown. */
  readonly folder: string;
  readonly notes: readonly KeyedNote[];
}

/** Whether a key is the name, or a pattern that fits it. */
export function fits(key: string, type: string): boolean {
  const [first = "", ...rest] = key.split("*");
  const last = rest.pop();
  if (last === undefined) return key === type;
  let from = first.length;
  if (!type.startsWith(first) || type.length < from + last.length || !type.endsWith(last)) return false;
  const end = type.length - last.length;
  return rest.every((part) => {
    const at = type.indexOf(part, from);
    from = at + part.length;
    return at !== -1 && from <= end;
  });
}

/** One folder's words on an error: each field from the most exact key that has it; undefined without any. */
export function noteOn(type: string, notes: readonly KeyedNote[]): TeamNote | undefined {
  const fitting = notes.filter(({ key }) => fits(key, type));
  if (fitting.length === 0) return undefined;
  const merged = fitting
    .sort((a, b) => exactness(a.key) - exactness(b.key))
    .reduce<Partial<KeyedNote>>((all, one) => ({ ...all, ...one }), {});
  const { key, ...note } = merged;
  return key === undefined ? undefined : note;
}

/**
 * What all folders say on an error, each thing once; with its folder where they say different things.
 * @param own the folder that is asked from, whose words come first and need no name while they are the only ones
 */
export function notesOn(type: string, folders: readonly FolderNotes[], own?: FolderNotes): readonly TeamNote[] {
  const ordered = [...folders].sort((a, b) => Number(b === own) - Number(a === own));
  const said = new Map<string, { readonly folder: string; readonly note: TeamNote }>();
  for (const { folder, notes } of ordered) {
    const note = noteOn(type, notes);
    if (!note) continue;
    const key = JSON.stringify(Object.entries(note).sort(([a], [b]) => (a < b ? -1 : 1)));
    if (!said.has(key)) said.set(key, { folder, note });
  }
  const all = [...said.values()];
  return all.map(({ folder, note }) => (all.length > 1 ? { ...note, folder } : note));
}

/** More exact keys come later: fewer characters left open, a name after every pattern. */
function exactness(key: string): number {
  return key.includes("*") ? key.replaceAll("*", "").length : Infinity;
}
