import type * as nodeFs from "node:fs";
import { assert } from "chai";
import * as vscode from "vscode";
import { fileSource, type LogSource } from "../../../src/features/triage/logSource";
import { eventually } from "../support";
import { noise, triageRun } from "../triageRuns";

declare const HOST: "node" | "web";

/** In a browser there is no disk to read. */
if (HOST === "node") {
  describe("an archive that is 10 GB once it is unpacked", () => {
    let fs: typeof nodeFs;
    let folder: string;
    let log: LogSource;

    before(async () => {
      fs = await import("node:fs");
      const { tmpdir } = await import("node:os");
      const { gzipSync } = await import("node:zlib");
      folder = fs.mkdtempSync(`${tmpdir()}/triage-`);
      const member = gzipSync(noise(1_000_000));
      const uri = vscode.Uri.file(`${folder}/app.log.gz`);
      for (let length = 0; length < 10e9; length += noise(1).length * 1_000_000) fs.appendFileSync(uri.fsPath, member);
      log = await fileSource(uri);
    });
    after(() => fs.rmSync(folder, { recursive: true, force: true }));

    for (const [where, path] of [
      ["in a thread of its own", true],
      ["in the host", false],
    ] as const) {
      it(`moves the progress and stops at once, read ${where}, and takes little memory`, async () => {
        const run = triageRun(path ? log : { ...log, path: undefined });
        const { rss } = process.memoryUsage();
        const reading = run.read();
        const share = (): number => run.progress?.share ?? 1;
        await eventually("progress", () => share() > 0 || undefined);
        const first = share();
        await eventually("more progress", () => share() > first || undefined);
        assert.isBelow(share(), 1);
        assert.isBelow(process.memoryUsage().rss - rss, 256e6);
        const stopped = performance.now();
        run.stop();
        await reading;
        assert.isBelow(performance.now() - stopped, 200);
        assert.isTrue(run.isPartial);
      });
    }
  });
}
