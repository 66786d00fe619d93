import * as vscode from "vscode";
import { Catalog } from "../../catalog/catalog";
import type { CompiledFacts } from "../../catalog/compile";
import { NameIndex } from "../../core/recognition/names";
import { Faults } from "./faults";
import { Dependencies } from "./dependencies";
import { Occurrences } from "./occurrences";
import { Problems } from "./problems";
import { Keeper } from "./keeper";
import { readProse } from "./readProse";
import { WorkspaceReviews } from "./workspaceReviews";
import { LazySearch } from "./lazySearch";
import { TeamNotes } from "./teamNotes";
import type { SettingSchema } from "./settingSchema";
import {
  type Checking,
  type Explaining,
  LazyBundle,
  type Notes,
  type OnRequest,
  type Recognizing,
  type Searching,
  type Sharing,
} from "./lazyBundle";

/** What is read of the extension's own manifest, as VS Code gives it. */
interface Manifest {
  /** The extension's version, which is the catalog's. */
  readonly version: string;
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, SettingSchema>> }[];
  };
}

/** What the features share. */
export interface Services {
  readonly catalog: Catalog;
  readonly names: NameIndex;
  readonly search: LazySearch;
  readonly dependencies: Dependencies;
  readonly occurrences: Occurrences;
  readonly problems: Problems;
  readonly workspaceReviews: WorkspaceReviews;
  readonly recognizing: LazyBundle<Recognizing>;
  readonly explaining: LazyBundle<Explaining>;
  readonly onRequest: LazyBundle<OnRequest>;
  readonly checking: LazyBundle<Checking>;
  readonly sharing: LazyBundle<Sharing>;
  readonly teamNotes: TeamNotes;
  readonly notes: LazyBundle<Notes>;
  /** Who shows something that needs what was loaded tells it. */
  readonly keeper: Keeper;
  readonly log: vscode.LogOutputChannel;
  readonly faults: Faults;
  readonly extensionUri: vscode.Uri;
  readonly manifest: Manifest;
  /** Keeps what the user chose, in all of their workspaces. */
  readonly memory: vscode.Memento;
  /** Keeps what the user chose for this workspace. */
  readonly workspaceMemory: vscode.Memento;
}

/**
 * Made once, at activation; what of it has to be disposed of goes with the extension.
 * @throws when it can't be made, which is told then
 */
export function createServices(context: vscode.ExtensionContext, facts: CompiledFacts): Services {
  const log = vscode.window.createOutputChannel("Stytch Errors", { log: true });
  const faults = new Faults(log);
  context.subscriptions.push(log);
  try {
    return { ...knowledge(context, facts, log, faults), log, faults };
  } catch (error) {
    faults.abort(error);
    throw error;
  }
}

function knowledge(
  context: vscode.ExtensionContext,
  facts: CompiledFacts,
  log: vscode.LogOutputChannel,
  faults: Faults,
): Omit<Services, "log" | "faults"> {
  const { extensionUri, globalState: memory, workspaceState: workspaceMemory, subscriptions } = context;
  const manifest = context.extension.packageJSON as Manifest;
  const keeper = new Keeper();
  const catalog = new Catalog(
    facts,
    keeper.loader(() => readProse(extensionUri)),
  );
  const names = new NameIndex(catalog);
  const recognizing = new LazyBundle<Recognizing>(extensionUri, "recognizing.js", keeper);
  const explaining = new LazyBundle<Explaining>(extensionUri, "explaining.js", keeper);
  const onRequest = new LazyBundle<OnRequest>(extensionUri, "onRequest.js", keeper);
  const sharing = new LazyBundle<Sharing>(extensionUri, "sharing.js", keeper);
  const checking = new LazyBundle<Checking>(extensionUri, "checking.js", keeper);
  const search = new LazySearch(catalog, new LazyBundle<Searching>(extensionUri, "searching.js", keeper), keeper);
  const dependencies = new Dependencies(log);
  const occurrences = new Occurrences({ names, dependencies, recognizing, explaining, keeper, faults });
  const notes = new LazyBundle<Notes>(extensionUri, "notes.js", keeper);
  const teamNotes = new TeamNotes({ catalog, notes, search, faults });
  const problems = new Problems(catalog, occurrences, search, checking, teamNotes);
  const workspaceReviews = new WorkspaceReviews();
  subscriptions.push(dependencies, occurrences, teamNotes, workspaceReviews);
  return {
    catalog,
    names,
    search,
    dependencies,
    occurrences,
    problems,
    workspaceReviews,
    recognizing,
    explaining,
    onRequest,
    checking,
    sharing,
    teamNotes,
    notes,
    keeper,
    extensionUri,
    manifest,
    memory,
    workspaceMemory,
  };
}
