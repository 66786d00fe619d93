import * as vscode from "vscode";

/** What happens at a path before it is read: nothing, or a while passes, or it throws. */
export type Before = (path: string) => Promise<void> | void;

/** A file system in memory whose reads are as slow, or as broken, as a test wants them. */
export class TestFileSystem implements vscode.FileSystemProvider, vscode.Disposable {
  /** What happens before a folder is listed or a file is read. */
  before: Before = () => undefined;
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly files = new Map<string, Uint8Array>();
  private readonly registration: vscode.Disposable;

  /** @param files texts by their paths, which begin with a slash */
  constructor(
    private readonly scheme: string,
    files: Readonly<Record<string, string>>,
    options?: { readonly isReadonly: boolean },
  ) {
    for (const [path, text] of Object.entries(files)) this.files.set(path, new TextEncoder().encode(text));
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this, options);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (!file && !this.isFolder(path)) throw vscode.FileSystemError.FileNotFound(path);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: file?.length ?? 0, size: file?.length ?? 0 };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.before(uri.path);
    if (!this.isFolder(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    const folder = uri.path.replace(/\/?$/, "/");
    const below = [...this.files.keys()].filter((path) => path.startsWith(folder));
    const names = new Set(below.map((path) => path.slice(folder.length).split("/")[0] ?? ""));
    return [...names].map((name) => [name, this.stat(uri.with({ path: folder + name })).type]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.before(uri.path);
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, content);
    this.changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions("No test makes a folder here.");
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions("No test renames a file here.");
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private isFolder(path: string): boolean {
    const folder = path.replace(/\/?$/, "/");
    return [...this.files.keys()].some((file) => file.startsWith(folder));
  }
}
