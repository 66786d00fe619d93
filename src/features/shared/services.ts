import * as vscode from "vscode";
import { Catalog } from "../../catalog/catalog";
import type { CompiledFacts } from "../../catalog/compile";
import { NameIndex } from "../../core/recognition/names";
import { Dependencies } from "./dependencies";
import { Occurrences } from "./occurrences";
import { Problems } from "./problems";
import { readProse } from "./readProse";
import { LazySearch } from "./lazySearch";
import { type Checking, LazyBundle, type OnRequest, type Searching, type Sharing } from "./lazyBundle";

/** What the features share. */
export interface Services {
  readonly catalog: Catalog;
  readonly names: NameIndex;
  readonly search: LazySearch;
  readonly dependencies: Dependencies;
  readonly occurrences: Occurrences;
  readonly problems: Problems;
  readonly onRequest: LazyBundle<OnRequest>;
  readonly sharing: LazyBundle<Sharing>;
  readonly log: vscode.LogOutputChannel;
  readonly extensionUri: vscode.Uri;
  /** The extension's version, which is the catalog's. */
  readonly version: string;
  /** Keeps what the user chose, in all of their workspaces. */
  readonly memory: vscode.Memento;
}

/** Made once, at activation; what of it has to be disposed of goes with the extension. */
export function createServices(context: vscode.ExtensionContext, facts: CompiledFacts): Services {
  const { extensionUri, globalState: memory, subscriptions } = context;
  const { version } = context.extension.packageJSON as { readonly version: string };
  const log = vscode.window.createOutputChannel("Stytch Errors", { log: true });
  const catalog = new Catalog(facts, () => readProse(extensionUri));
  const names = new NameIndex(catalog);
  const onRequest = new LazyBundle<OnRequest>(extensionUri, "onRequest.js");
  const sharing = new LazyBundle<Sharing>(extensionUri, "sharing.js");
  const checking = new LazyBundle<Checking>(extensionUri, "checking.js");
  const search = new LazySearch(catalog, new LazyBundle<Searching>(extensionUri, "searching.js"));
  const dependencies = new Dependencies(log);
  const occurrences = new Occurrences(names, dependencies);
  const problems = new Problems(catalog, occurrences, search, checking);
  subscriptions.push(log, dependencies, occurrences);
  return {
    catalog,
    names,
    search,
    dependencies,
    occurrences,
    problems,
    onRequest,
    sharing,
    log,
    extensionUri,
    version,
    memory,
  };
}
