import type * as nodeFs from "node:fs";
import { assert } from "chai";
import * as vscode from "vscode";
import { GrowingFile } from "../../../src/features/triage/growingFile";
import { Follower } from "../../../src/features/triage/follow";
import { goToPlace } from "../../../src/features/triage/goToPlace";
import { Excerpts } from "../../../src/features/triage/excerpts";
import { Slices } from "../../../src/features/shared/slices";
import { fileSource } from "../../../src/features/triage/logSource";
import type { TriageRun } from "../../../src/features/triage/triageRun";
import { closeAllEditors, eventually } from "../support";
import { failure, noise, pausedIn, problemOf, triage, triageRun } from "../triageRuns";

declare const HOST: "node" | "web";

/** In a browser there is no disk to read. */
if (HOST === "node") {
  describe("triage of files on a disk", () => {
    let fs: typeof nodeFs;
    let folder: string;
    const at = (name: string): vscode.Uri => vscode.Uri.file(`${folder}/${name}`);
    const write = (name: string, content: string | Uint8Array): vscode.Uri => {
      fs.writeFileSync(at(name).fsPath, content);
      return at(name);
    };
    const rename = (from: string, to: string): void => fs.renameSync(at(from).fsPath, at(to).fsPath);
    const append = (name: string, content: string): void => fs.appendFileSync(at(name).fsPath, content);

    beforeEach(async () => {
      fs = await import("node:fs");
      const { tmpdir } = await import("node:os");
      folder = fs.mkdtempSync(`${tmpdir()}/triage-`);
    });
    afterEach(async () => {
      await closeAllEditors();
      fs.rmSync(folder, { recursive: true, force: true });
    });

    it("reads no pipe, no loop of links and no device, and names them", async () => {
      const { execFileSync } = await import("node:child_process");
      write("app.log", failure(1));
      if (process.platform !== "win32") {
        execFileSync("mkfifo", [at("pipe.log").fsPath]);
        fs.symlinkSync(folder, at("loop").fsPath);
        fs.symlinkSync(at("app.log").fsPath, at("current.log").fsPath);
        fs.symlinkSync("/dev/zero", at("zero.log").fsPath);
      }
      write("empty.log", "");
      write("odd\u001b[31m\nname.log", failure(2));
      const result = await triage(vscode.Uri.file(folder));
      assert.strictEqual(result.failures, 2);
      assert.isUndefined(problemOf(result.files, "empty.log"));
      for (const { name } of result.files) assert.notMatch(name, /\p{Cc}/u);
      if (process.platform === "win32") return;
      assert.include(problemOf(result.files, "pipe.log"), "It is no file");
      assert.include(problemOf(result.files, "zero.log"), "It is no file");
      assert.isFalse(result.files.some(({ name }) => name.includes("loop/")));
    });

    it("reads the parts of a rotated log as one: what ends one and begins the next is one failure", async () => {
      const { gzipSync } = await import("node:zlib");
      write("app.log.2.gz", gzipSync(failure(1)));
      write("app.log.1", `2026-11-03T09:14:09Z WARN gave up: status=404 error_type=session_not_found\n${failure(2)}`);
      write("app.log", `2026-11-03T09:14:09Z WARN gave up: status=404 error_type=session_not_found\n`);
      const result = await triage(vscode.Uri.file(folder));
      assert.strictEqual(result.failures, 2);
    });

    it("reads many small files while others are read, and tells of each what became of it", async () => {
      for (let index = 0; index < 100; index++) write(`${index}-api.log`, failure(index));
      write("cut.log", "\u0001\u0002\u0003\u0004".repeat(2000));
      const result = await triage(vscode.Uri.file(folder));
      assert.strictEqual(result.failures, 100);
      assert.lengthOf(result.files, 101);
      assert.include(problemOf(result.files, "cut.log"), "It is no text");
      assert.lengthOf(
        result.files.filter(({ read, size, problem }) => read < size || problem !== undefined),
        1,
      );
    });

    it("reads an archive up to where it is cut off, and tells it", async () => {
      const { gzipSync } = await import("node:zlib");
      const whole = gzipSync(Array.from({ length: 5000 }, (_, index) => failure(index)).join(""));
      write("app.log.1.gz", whole);
      write("cut.log.gz", whole.subarray(0, whole.length / 2));
      const result = await triage(vscode.Uri.file(folder));
      assert.strictEqual(result.failures, 5000);
      assert.include(problemOf(result.files, "cut.log.gz"), "Not read to its end");
      assert.isUndefined(problemOf(result.files, "app.log.1.gz"));
    });

    const changes: readonly (readonly [string, () => void, string])[] = [
      ["grows", () => append("app.log", failure(3)), "It grew while it was read"],
      ["shrinks", () => fs.truncateSync(at("app.log").fsPath, 300_000), "It became shorter while it was read"],
      ["vanishes", () => fs.rmSync(at("app.log").fsPath), "It was deleted or moved while it was read"],
      [
        "is rotated",
        () => {
          rename("app.log", "app.log.1");
          write("app.log", failure(1) + noise(50_000));
        },
        "the log was rotated while it was read",
      ],
    ];
    for (const [what, act, told] of changes) {
      it(`tells of a log that ${what} while it is read, and reads the next one`, async () => {
        const first = await fileSource(write("app.log", failure(1) + noise(20_000)));
        const second = await fileSource(write("other.log", failure(2)));
        const run = triageRun(pausedIn(first, act), second);
        await run.read();
        const { failures, files, isPartial } = run;
        assert.include(problemOf(files, "app.log"), told);
        assert.isUndefined(problemOf(files, "other.log"));
        assert.strictEqual(failures, what === "grows" ? 3 : 2);
        assert.isFalse(isPartial);
      });
    }

    describe("of so much that a thread of its own finds", () => {
      const entries = Array.from({ length: 300 }, (_, index) => failure(index) + noise(3000)).join("");
      const reported = (run: TriageRun): number => run.failures;
      const isThread = (run: TriageRun): boolean => (run as unknown as { thread?: object }).thread !== undefined;

      it("reads all of it, and goes on here when it is followed", async () => {
        const run = triageRun(await fileSource(write("app.log", entries)));
        const reading = run.read();
        await eventually("a thread", () => isThread(run) || undefined);
        await reading;
        assert.strictEqual(reported(run), 300);
        const [file] = (await new Slices().run(run.report({ stack: "move" }))).files;
        assert.isUndefined(file?.problem);
        assert.strictEqual(file?.read, Buffer.byteLength(entries));
        const follower = await Follower.start(
          run,
          () => Promise.resolve(),
          (error) => assert.fail(String(error)),
        );
        append("app.log", failure(300) + failure(299));
        await eventually("one more failure", () => reported(run) === 301 || undefined);
        follower.dispose();
      });

      it("is told what it can't read of an archive, and reads the next log", async () => {
        const { gzipSync } = await import("node:zlib");
        const archive = gzipSync(entries);
        write("app.log.1.gz", archive.subarray(0, archive.length - 100));
        write("app.log", entries.replaceAll("4f7e", "4f7f"));
        const result = await triage(vscode.Uri.file(folder));
        assert.include(problemOf(result.files, "app.log.1.gz"), "Not read to its end");
        assert.isAtLeast(result.failures, 590);
      });

      it("stops at once", async () => {
        const run = triageRun(await fileSource(write("app.log", entries)));
        const reading = run.read();
        await eventually("a failure", () => reported(run) > 0 || undefined);
        const stopped = performance.now();
        run.stop();
        await reading;
        assert.isBelow(performance.now() - stopped, 200);
      });

      it("is read here when the thread ends, and nothing is lost", async () => {
        const run = triageRun(await fileSource(write("app.log", entries)));
        const reading = run.read();
        await eventually("a thread", () => isThread(run) || undefined);
        (run as unknown as { thread: { dispose(): void } }).thread.dispose();
        await reading;
        assert.strictEqual(reported(run), 300);
        assert.isUndefined((await new Slices().run(run.report({ stack: "move" }))).files[0]?.problem);
      });
    });

    it("stops within a piece, whatever is left", async () => {
      const log = await fileSource(write("app.log", failure(1) + noise(400_000)));
      let stopped = 0;
      const run: TriageRun = triageRun(
        pausedIn(log, () => {
          stopped = performance.now();
          run.stop();
        }),
      );
      await run.read();
      assert.isBelow(performance.now() - stopped, 200);
      const { isPartial, files } = run;
      assert.isTrue(isPartial);
      assert.isBelow(files[0]?.read ?? 0, log.size / 2);
    });

    describe("that are followed", () => {
      let follower: Follower | undefined;
      const follow = async (run: TriageRun): Promise<Follower> =>
        (follower = await Follower.start(
          run,
          () => Promise.resolve(),
          (error) => assert.fail(String(error)),
        ));
      const failures = (run: TriageRun, count: number): Promise<true> =>
        eventually(`${count} failures`, () => (run.failures === count ? true : undefined));
      afterEach(() => follower?.dispose());

      it("reads what is new and nothing twice, line by line", async () => {
        const run = triageRun(await fileSource(write("app.log", failure(1))));
        await run.read();
        assert.strictEqual((await follow(run)).count, 1);
        const line = failure(2);
        append("app.log", line.slice(0, 100));
        append("app.log", line.slice(100) + failure(3));
        await failures(run, 3);
        append("app.log", noise(1000) + failure(4));
        await failures(run, 4);
      });

      it("goes on with the new file when a log is rotated, and loses nothing of the old one", async () => {
        const run = triageRun(await fileSource(write("app.log", failure(1))));
        await run.read();
        await follow(run);
        append("app.log", failure(2));
        rename("app.log", "app.log.1");
        append("app.log.1", failure(3));
        write("app.log", failure(4));
        await failures(run, 4);
        append("app.log", failure(5));
        await failures(run, 5);
        assert.lengthOf(run.logs, 2);
        assert.include(problemOf(run.files, "app.log"), "another log of this name follows");
      });

      it("starts anew with a log that was emptied, though it has grown beyond its old size since", async () => {
        const run = triageRun(await fileSource(write("app.log", failure(1))));
        await run.read();
        await follow(run);
        write("app.log", noise(100) + failure(2));
        await failures(run, 2);
        assert.lengthOf(run.logs, 2);
      });

      it("follows no archive, no UTF-16, and of a rotated set the newest alone", async () => {
        const { gzipSync } = await import("node:zlib");
        const packed = write("app.log.gz", gzipSync(failure(1)));
        const wide = write("wide.log", Buffer.from(`\ufeff${failure(2)}`, "utf16le"));
        for (const uri of [packed, wide]) assert.isUndefined(await GrowingFile.open(uri, 0));
        const set = [write("b.log.1", failure(3)), write("b.log", failure(4))];
        const run = triageRun(...(await Promise.all([packed, wide, ...set].map(fileSource))));
        await run.read();
        assert.strictEqual((await follow(run)).count, 1);
      });
    });

    it("goes to a line: in the file, or in an excerpt of an archive that is a log and says where it is from", async () => {
      const { gzipSync } = await import("node:zlib");
      const before = noise(50_000);
      const text = before + failure(1) + noise(50_000);
      const place = { file: 0, offset: before.length };
      const excerpts = new Excerpts();
      try {
        for (const uri of [write("app.log", text), write("app.log.2.gz", gzipSync(text))]) {
          await goToPlace(await fileSource(uri), place, excerpts);
          const editor = await eventually("the editor", () => vscode.window.activeTextEditor);
          const { document, selection } = editor;
          assert.include(document.lineAt(selection.active.line).text, "session_not_found");
          const isPacked = uri.path.endsWith(".gz");
          assert.strictEqual(document.uri.scheme, isPacked ? "stytch-log-excerpt" : "file");
          if (!isPacked) assert.strictEqual(selection.active.line, 50_000);
          else {
            assert.match(document.uri.path, /app\.log\.2\.gz \(excerpt at line 50001\)$/);
            assert.strictEqual(document.languageId, "log");
            assert.match(document.lineAt(0).text, /^2026-11-03/);
          }
        }
      } finally {
        excerpts.dispose();
      }
    });
  });
}
