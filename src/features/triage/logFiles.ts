import * as vscode from "vscode";

/** Names of logs, those that were rotated and packed included. */
const log = /\.(?:log|txt|out|err|json|jsonl|ndjson)(?:[.-]\d[\w.-]*)?(?:\.gz)?$|[._-]log(?:[._-]|$)/i;
const left = new Set(["node_modules", ".git", "dist", "build", "target", "vendor", ".venv"]);
/** How many files of folders are read. */
const most = 2000;

/** The logs behind what was chosen: files as they are, and of folders what is named like a log; a rotated set oldest first. */
export async function logFiles(chosen: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [...chosen].reverse();
  const isChosen = new Set(chosen.map(String));
  for (let uri = waiting.pop(); uri && found.length < most && !token.isCancellationRequested; uri = waiting.pop()) {
    const { type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) === 0) {
      if (isChosen.has(uri.toString()) || log.test(uri.path)) found.push(uri);
      continue;
    }
    // What a link leads to may be the folder that it lies in.
    if ((type & vscode.FileType.SymbolicLink) !== 0 && !isChosen.has(uri.toString())) continue;
    const folder = uri;
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const inOrder = names.filter((name) => !left.has(name)).sort(olderFirst);
    for (const name of inOrder.reverse()) waiting.push(vscode.Uri.joinPath(folder, name));
  }
  return found;
}

/** `app.log.2.gz`, `app.log.1`, `app.log`. */
function olderFirst(a: string, b: string): number {
  const [first, second] = [setOf(a), setOf(b)];
  if (first.name !== second.name) return first.name < second.name ? -1 : 1;
  return second.age - first.age;
}

function setOf(name: string): { name: string; age: number } {
  const match = /^(.*?)\.(\d{1,4})(?:\.gz)?$/.exec(name);
  return { name: match?.[1] ?? name.replace(/\.gz$/, ""), age: Number(match?.[2] ?? 0) };
}
