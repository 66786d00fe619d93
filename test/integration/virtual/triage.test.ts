import { assert } from "chai";
import * as vscode from "vscode";
import { openLogs } from "../../../src/features/triage/openLogs";
import { closeAllEditors, eventually, tabLabels } from "../support";
import { TestFileSystem } from "../testFileSystem";
import { failure, noise, problemOf, triage } from "../triageRuns";

const title = "Stytch log triage";
const isOpen = (): true | undefined => (tabLabels().includes(title) ? true : undefined);
/** Generous, for a slow machine: what hangs takes for ever. In ms. */
const atOnce = 2000;

describe("triage of logs that VS Code reads", () => {
  let count = 0;
  let files: TestFileSystem | undefined;
  const made = (content: Readonly<Record<string, string>>): TestFileSystem =>
    (files = new TestFileSystem(`triage-files-${++count}`, content));

  afterEach(async () => {
    await closeAllEditors();
    files?.dispose();
  });

  it("reads rotated sets from the oldest to the newest, and tells what can't be read by name", async () => {
    const fs = made({
      "/logs/app.log": failure(1),
      "/logs/app.log.1": failure(2),
      "/logs/app.log.10": failure(3),
      "/logs/db-2026-11-02.log": failure(4),
      "/logs/db.log": noise(3),
      "/logs/locked.log": failure(5),
      "/logs/gone.log": failure(6),
      "/logs/picture.log": "\u0001\u0002\u0003\u0004".repeat(2000),
      "/logs/readme.md": failure(7),
    });
    fs.before = (path) => {
      if (path === "/logs/locked.log") throw vscode.FileSystemError.NoPermissions(path);
      if (path === "/logs/gone.log") throw vscode.FileSystemError.FileNotFound(path);
    };
    const result = await triage(fs.uri("/logs"));
    assert.strictEqual(result.failures, 4);
    const names = result.files.map(({ name }) => name.replace(/^.*\//, ""));
    assert.deepEqual(names.slice(0, 5), ["app.log.10", "app.log.1", "app.log", "db-2026-11-02.log", "db.log"]);
    assert.include(problemOf(result.files, "locked.log"), "You have no permission to read it.");
    assert.include(problemOf(result.files, "gone.log"), "It isn't there.");
    assert.include(problemOf(result.files, "picture.log"), "It is no text.");
    assert.isUndefined(problemOf(result.files, "app.log"));
  });

  it("tells of a folder that can't be listed, and reads the rest", async () => {
    const fs = made({ "/logs/a/app.log": failure(1), "/logs/b/app.log": failure(2) });
    fs.before = (path) => {
      if (path === "/logs/b") throw vscode.FileSystemError.Unavailable(path);
    };
    const result = await triage(fs.uri("/logs"));
    assert.strictEqual(result.failures, 1);
    assert.include(problemOf(result.files, "/b"), "doesn't answer");
  });

  it("ends at once when its report is closed, though a disk never answers, and keeps what it has", async () => {
    const fs = made({ "/logs/a.log": failure(1), "/logs/b.log": failure(2), "/logs/c.log": failure(3) });
    let isAsked = false;
    fs.before = (path) => {
      isAsked ||= path === "/logs/b.log";
      return path === "/logs/b.log" ? new Promise<void>(() => undefined) : undefined;
    };
    const result = triage(fs.uri("/logs"));
    await eventually("the report", isOpen);
    await eventually("the second log", () => isAsked || undefined);
    const began = Date.now();
    await closeAllEditors();
    const partial = await result;
    assert.isBelow(Date.now() - began, atOnce);
    assert.strictEqual(partial.failures, 1);
    assert.isTrue(partial.isPartial);
    assert.strictEqual(problemOf(partial.files, "c.log"), "Not read.");
  });

  it("does two at once, and closing them ends both", async () => {
    const fs = made({ "/slow/a.log": failure(1), "/quick/b.log": failure(2) });
    fs.before = (path) => (path === "/slow/a.log" ? new Promise<void>(() => undefined) : undefined);
    const slow = triage(fs.uri("/slow"));
    await eventually("the report", isOpen);
    assert.strictEqual((await triage(fs.uri("/quick"))).failures, 1);
    await closeAllEditors();
    assert.deepInclude(await slow, { failures: 0, isPartial: true });
  });

  it("tells of a log that grows or shrinks while it is read", async () => {
    const fs = made({ "/logs/grows.log": failure(1), "/logs/shrinks.log": failure(2) + failure(3) });
    const text = (content: string): Uint8Array => new TextEncoder().encode(content);
    fs.before = (path) => {
      if (path === "/logs/grows.log") fs.writeFile(fs.uri(path), text(failure(1) + failure(4)));
      if (path === "/logs/shrinks.log") fs.writeFile(fs.uri(path), text(failure(2)));
    };
    const result = await triage(fs.uri("/logs"));
    assert.strictEqual(result.failures, 3);
    assert.include(problemOf(result.files, "grows.log"), "It grew while it was read");
    assert.include(problemOf(result.files, "shrinks.log"), "It became shorter");
  });

  it("takes at most so many logs, and says so", async () => {
    const names = Array.from({ length: 2003 }, (_, index) => [`/logs/${index}.log`, failure(index)]);
    const fs = made(Object.fromEntries(names) as Record<string, string>);
    const opened = (await openLogs([fs.uri("/logs")])) ?? assert.fail("nothing was found");
    assert.lengthOf(opened.logs, 2000);
    assert.deepEqual(
      opened.unread.map(({ problem }) => problem),
      ["There are more: 2000 logs are read at most at once."],
    );
  });
});
