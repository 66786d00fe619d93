import ignore, { type Ignore } from "ignore";
import picomatch from "picomatch/posix";

/** What the settings say about files that a search leaves out. */
export interface IgnoreSettings {
  /** Patterns of `files.exclude` and `search.exclude`; the text is a file beside it that has to be there, `$(basename).ts`. */
  readonly excludes: Readonly<Record<string, true | string>>;
  /** Whether `.gitignore` counts. */
  readonly usesGitignore: boolean;
}

/** A name in a folder, with whether it is a folder itself. */
export type Listed = readonly [name: string, isFolder: boolean];

/** The `.gitignore` files that hold in a folder: its own, and those above it up to the root. */
export type Gitignores = readonly { readonly folder: string; readonly rules: Ignore }[];

/** Tells what is left out of a folder's files, by the settings and by `.gitignore`. Paths are below the root, with slashes. */
export class Ignoring {
  private readonly excludes: readonly {
    readonly matches: (path: string) => boolean;
    readonly when: string | undefined;
  }[];

  constructor(private readonly settings: IgnoreSettings) {
    this.excludes = Object.entries(settings.excludes).flatMap(([pattern, when]) => {
      try {
        const matches = picomatch(pattern, { dot: true });
        return [{ matches: (path: string) => matches(path), when: when === true ? undefined : when }];
      } catch {
        // A pattern that nobody can read excludes nothing, as in a search.
        return [];
      }
    });
  }

  /** @param text of the folder's own `.gitignore`, if it has one */
  in(folder: string, text: string | undefined, above: Gitignores): Gitignores {
    if (!this.settings.usesGitignore || text === undefined) return above;
    return [...above, { folder, rules: ignore({ allowRelativePaths: true }).add(text) }];
  }

  isLeftOut(folder: string, [name, isFolder]: Listed, all: ReadonlySet<string>, gitignores: Gitignores): boolean {
    const path = folder === "" ? name : `${folder}/${name}`;
    if (name === ".git") return true;
    const stem = name.replace(/\.[^.]*$/, "");
    const isExcluded = this.excludes.some(
      ({ matches, when }) => matches(path) && (when === undefined || all.has(when.replace("$(basename)", stem))),
    );
    return isExcluded || isGitignored(isFolder ? `${path}/` : path, gitignores);
  }
}

/** The nearest file that says anything of a path decides. */
function isGitignored(path: string, gitignores: Gitignores): boolean {
  for (const { folder, rules } of [...gitignores].reverse()) {
    const { ignored, unignored } = rules.test(folder === "" ? path : path.slice(folder.length + 1));
    if (ignored || unignored) return ignored;
  }
  return false;
}
