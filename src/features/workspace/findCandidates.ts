import type { Candidates } from "../../core/workspace/candidates";
import { isUnreadable } from "../../core/workspace/unreadable";
import { isVendored } from "../../core/rules/reportingGaps";
import { type Gitignores, Ignoring, type IgnoreSettings, type Listed } from "./ignoring";

/** Files of one folder and below, by paths below it, with slashes; "" is the folder itself. What it answers may be a promise. */
export interface FileAccess {
  /** What a folder holds but for links and what is neither file nor folder. */
  list(folder: string): readonly Listed[] | Promise<readonly Listed[]>;
  /** @returns undefined for a file that is larger than `most` bytes. What it gives may be overwritten by the next one. */
  read(path: string, most: number): Uint8Array | undefined | Promise<Uint8Array | undefined>;
}

/** What is looked for, and where not. */
export interface FindSettings extends IgnoreSettings {
  /** Whether dependencies' folders are left out. */
  readonly skipsVendored: boolean;
}

/** What a search tells while it goes on. */
export type FindNews =
  /** All files are listed, so many. */
  | { readonly kind: "listed"; readonly files: number; readonly isCut: boolean }
  /** So many more of them have been looked at. */
  | { readonly kind: "read"; readonly files: number }
  /** One of them may hold errors. */
  | { readonly kind: "candidate"; readonly path: string; readonly bytes: Uint8Array }
  /** One of them wasn't read: it is too large, or can't be. */
  | { readonly kind: "skipped"; readonly path: string; readonly problem: string | undefined };

/** Files that are larger aren't checked, in bytes: nobody wrote them by hand. */
export const largestFile = 5_000_000;
/** More files than these aren't read. */
const mostFiles = 500_000;
/** So many files are asked for at once: a file system that is far away takes its time for each. */
const atOnce = 32;

/** Every file that isn't left out, and what of it may hold errors. A folder that can't be listed holds nothing. */
export async function* findCandidates(
  access: FileAccess,
  settings: FindSettings,
  candidates: Candidates,
): AsyncGenerator<FindNews, void> {
  const files: string[] = [];
  for await (const path of filesBelow(access, settings)) {
    files.push(path);
    if (files.length >= mostFiles) break;
  }
  yield { kind: "listed", files: files.length, isCut: files.length >= mostFiles };
  for (let from = 0; from < files.length; from += atOnce) {
    const part = files.slice(from, from + atOnce);
    for (const news of await Promise.all(part.map((path) => look(access, path, candidates)))) if (news) yield news;
    yield { kind: "read", files: part.length };
  }
}

/** Whether a search leaves out a file, by its own name or that of a folder above it. */
export async function isFileLeftOut(access: FileAccess, path: string, settings: FindSettings): Promise<boolean> {
  const ignoring = new Ignoring(settings);
  const steps = path.split("/");
  let gitignores: Gitignores = [];
  for (const [depth, name] of steps.entries()) {
    const folder = steps.slice(0, depth).join("/");
    const names = new Set((await list(access, folder)).map(([one]) => one));
    gitignores = ignoring.in(folder, await gitignoreOf(access, folder, names, settings), gitignores);
    const isFolder = depth < steps.length - 1;
    if (ignoring.isLeftOut(folder, [name, isFolder], names, gitignores)) return true;
    if (isFolder && isSkipped(`${folder}/${name}`, settings)) return true;
  }
  return isUnreadable(path);
}

async function look(access: FileAccess, path: string, candidates: Candidates): Promise<FindNews | undefined> {
  try {
    const reading = access.read(path, largestFile);
    // A thread reads at once, into what the next file overwrites.
    const bytes = reading instanceof Promise ? await reading : reading;
    if (bytes === undefined) return { kind: "skipped", path, problem: undefined };
    return candidates.has(bytes) ? { kind: "candidate", path, bytes: bytes.slice() } : undefined;
  } catch (error) {
    return { kind: "skipped", path, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function* filesBelow(access: FileAccess, settings: FindSettings): AsyncGenerator<string, void> {
  const ignoring = new Ignoring(settings);
  const waiting: { readonly folder: string; readonly above: Gitignores }[] = [{ folder: "", above: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder } = next;
    const listed = await list(access, folder);
    const names = new Set(listed.map(([name]) => name));
    const gitignores = ignoring.in(folder, await gitignoreOf(access, folder, names, settings), next.above);
    for (const one of listed) {
      const [name, isFolder] = one;
      const path = folder === "" ? name : `${folder}/${name}`;
      if (ignoring.isLeftOut(folder, one, names, gitignores)) continue;
      if (!isFolder) {
        if (!isUnreadable(path)) yield path;
      } else if (!isSkipped(path, settings)) waiting.push({ folder: path, above: gitignores });
    }
  }
}

function isSkipped(folder: string, { skipsVendored }: FindSettings): boolean {
  return skipsVendored && isVendored(`/${folder}/`);
}

async function list(access: FileAccess, folder: string): Promise<readonly Listed[]> {
  try {
    return await access.list(folder);
  } catch {
    return [];
  }
}

async function gitignoreOf(
  access: FileAccess,
  folder: string,
  names: ReadonlySet<string>,
  { usesGitignore }: FindSettings,
): Promise<string | undefined> {
  if (!usesGitignore || !names.has(".gitignore")) return undefined;
  try {
    const path = folder === "" ? ".gitignore" : `${folder}/.gitignore`;
    return new TextDecoder().decode(await access.read(path, largestFile));
  } catch {
    return undefined;
  }
}
