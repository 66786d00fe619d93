import { type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Catalog } from "../../catalog/catalog";
import type { Translate } from "../explanation/translate";
import type { Search } from "../search/search";
import { surelyMeant } from "../search/likeness";
import { fitToShow, longestName } from "../text/foreign";
import type { Span } from "../text/span";
import { tooDeep } from "./depth";
import { isHttpsLink } from "./httpsLink";
import { fits, type KeyedNote } from "./keyedNote";

/** A place in a file of team notes that doesn't count, and why. */
export interface NotesProblem extends Span {
  readonly message: string;
}

/** What a file of team notes says. */
export interface NotesFile {
  /** Undefined where the text is no JSON: then nothing of it counts, not even what could be read. */
  readonly notes: readonly KeyedNote[] | undefined;
  /** In the file's order; what they are about doesn't count, everything else does. */
  readonly problems: readonly NotesProblem[];
  /** Whether a name is unknown: then the search may know which one is meant. */
  readonly hasUnknown: boolean;
}

/** What a file is read with. */
export interface NotesContext {
  readonly catalog: Catalog;
  readonly t: Translate;
  /** Without it, nothing is said of which name was meant. */
  readonly search?: Search;
}

/** A team has fewer; each key is compared with all names. */
const most = { keys: 1000, problems: 100, suggestions: 20 };
const longestText = 2000;
const keyShape = /^[a-z\d_*]{1,100}$/;
const textFields: readonly string[] = ["note", "owner", "userMessage"];

/** Reads a file of team notes. Comments and trailing commas are allowed in it. */
export function readNotes(text: string, context: NotesContext): NotesFile {
  return new NotesReader(text, context).read();
}

class NotesReader {
  private readonly problems: NotesProblem[] = [];
  private readonly notes: KeyedNote[] = [];
  private suggested = 0;
  private hasUnknown = false;

  constructor(
    private readonly text: string,
    private readonly context: NotesContext,
  ) {}

  read(): NotesFile {
    const { t } = this.context;
    const deep = tooDeep(this.text);
    if (deep !== undefined) return this.refused(deep, 1, t("Too many brackets within each other."));
    const errors: ParseError[] = [];
    const root = parseTree(this.text, errors, { allowTrailingComma: true, allowEmptyContent: true });
    const [error] = errors;
    if (error)
      return this.refused(
        error.offset,
        error.length,
        t("This is no JSON. Mend it here; until then the notes stay as they were."),
      );
    if (!root) return { notes: [], problems: [], hasUnknown: false };
    this.readRoot(root);
    const { notes, problems, hasUnknown } = this;
    return { notes, problems: problems.slice(0, most.problems), hasUnknown };
  }

  private refused(start: number, length: number, message: string): NotesFile {
    return { notes: undefined, problems: [{ start, end: start + length, message }], hasUnknown: false };
  }

  private readRoot(root: Node): void {
    const { t } = this.context;
    for (const [key, value, name] of this.members(root)) {
      if (key === "errors") this.members(value).forEach((member, index) => this.readEntry(member, index));
      else if (key !== "$schema") this.tell(name, t('Unknown field "{0}". Use {1}.', shown(key), "errors"));
    }
  }

  private readEntry([key, value, name]: Member, index: number): void {
    const { t } = this.context;
    if (index >= most.keys) {
      if (index === most.keys) this.tell(name, t("Only the first {0} entries count.", most.keys));
    } else if (this.isKey(key, name)) {
      const note: Record<string, string | boolean> = {};
      for (const member of this.members(value)) this.readField(member, note);
      if (Object.keys(note).length > 0) this.notes.push({ ...note, key });
    }
  }

  private isKey(key: string, name: Node): boolean {
    const { catalog, t } = this.context;
    if (catalog.find(key)) return true;
    if (keyShape.test(key) && key.includes("*")) {
      if ([...catalog.all()].some(({ type }) => fits(key, type))) return true;
      this.tell(name, t('No Stytch error fits the pattern "{0}".', key));
      return false;
    }
    this.hasUnknown = true;
    const { search } = this.context;
    const isAsked = search !== undefined && key.length <= longestName && this.suggested++ < most.suggestions;
    const meant = isAsked ? surelyMeant(search.alike(key)) : undefined;
    this.tell(
      name,
      meant
        ? t('"{0}" isn\'t a Stytch error type; did you mean {1}?', shown(key), meant.entry.type)
        : t('"{0}" isn\'t a Stytch error that this catalog knows.', shown(key)),
    );
    return false;
  }

  private readField([key, value, name]: Member, note: Record<string, string | boolean>): void {
    const { t } = this.context;
    const content: unknown = value.value;
    if (key === "expected") {
      if (typeof content === "boolean") note[key] = content;
      else this.tell(value, t("{0} has to be true or false.", key));
    } else if (key === "runbook") {
      if (typeof content === "string" && isHttpsLink(content)) note[key] = content;
      else this.tell(value, t("{0} has to be an https address.", key));
    } else if (textFields.includes(key)) {
      const fit = typeof content === "string" ? fitToShow(content, longestText) : "";
      if (fit !== "") note[key] = fit;
      else this.tell(value, t("{0} has to be a text.", key));
    } else {
      this.tell(name, t('Unknown field "{0}". Use {1}.', shown(key), "note, runbook, owner, userMessage, expected"));
    }
  }

  private members(node: Node): Member[] {
    if (node.type !== "object") {
      this.tell(node, this.context.t("This has to be an object in braces."));
      return [];
    }
    return (node.children ?? []).flatMap(({ children: [name, value] = [] }) =>
      name && value ? [[String(name.value), value, name] as const] : [],
    );
  }

  private tell({ offset, length }: Node, message: string): void {
    this.problems.push({ start: offset, end: offset + length, message });
  }
}

type Member = readonly [key: string, value: Node, name: Node];

function shown(text: string): string {
  return fitToShow(text, longestName);
}
