import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { assert } from "chai";
import { bundle } from "../../../../esbuild.mjs";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { NameIndex } from "../../../../src/core/recognition/names";
import { ByteNames } from "../../../../src/core/triage/byteNames";
import * as failures from "../../../../src/core/triage/failureReader";
import { LogReader } from "../../../../src/core/triage/logReader";
import { Tally } from "../../../../src/core/triage/tally";
import { ThreadLost } from "../../../../src/features/shared/thread";
import { FindingElsewhere } from "../../../../src/features/triage/findingElsewhere";
import type { FindingEnd } from "../../../../src/features/triage/foundRecords";
import { root } from "../../../host/paths.mjs";
import { writeLog } from "../../../measure/triage/logOfTruth";
import { realCatalog as catalog } from "../../catalogOf";

const names = new NameIndex(catalog);
const byteNames = new ByteNames(catalog);
const types = [...catalog.all()].map(({ type }) => type);

/** Failures by type, as the log's truth tells them. */
type Counts = readonly (readonly [string, number])[];
const counts = (failures: Iterable<readonly [string, number]>): Counts => [...failures].sort();
const all = (steps: Iterable<unknown>): number => [...steps].length;

describe("FindingElsewhere", () => {
  let folder: string;
  let text = "";
  const truth = counts(writeLog(3_000_000, (piece) => (text += piece), 0.3, 12).failures);
  const threads: FindingElsewhere[] = [];

  before(async () => {
    await bundle({ production: true });
    folder = mkdtempSync(join(tmpdir(), "finding-"));
  });
  afterEach(() => threads.splice(0).forEach((thread) => thread.dispose()));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const fileOf = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const start = async (): Promise<FindingElsewhere> => {
    const thread = await FindingElsewhere.start(join(root, "dist", "finder.js"), types);
    if (!thread) return assert.fail("no thread");
    threads.push(thread);
    return thread;
  };
  const newReader = (): { reader: LogReader; failures: () => Counts } => {
    const tally = new Tally();
    const reader = new LogReader(0, { names, byteNames, failures, tally }, new TimesOfFile(Date.UTC(2026, 11)));
    const found = (): [string, number][] => [...tally.types].map(([type, { failures }]) => [type, failures]);
    return { reader, failures: () => counts(found().filter(([, failures]) => failures > 0)) };
  };
  const readIn = async (thread: FindingElsewhere, path: string): Promise<{ failures: Counts; end: FindingEnd }> => {
    const { reader, failures } = newReader();
    for await (const one of thread.find(path)) {
      if (one.kind === "end") return { failures: failures(), end: one };
      all(reader.takeAll(one));
    }
    return assert.fail("it came to no end");
  };

  it("finds all of a log, packed or not, and of one after the other", async () => {
    const thread = await start();
    const bytes = new TextEncoder().encode(text);
    const half = bytes.length >> 1;
    const members = [gzipSync(bytes.subarray(0, half)), gzipSync(bytes.subarray(half))];
    const logs = {
      "app.log": text,
      "app.log.gz": Buffer.concat(members),
      "utf16.log": Buffer.from(`\ufeff${text}`, "utf16le"),
    };
    for (const [name, content] of Object.entries(logs)) {
      const { failures, end } = await readIn(thread, fileOf(name, content));
      assert.deepEqual(failures, truth, name);
      assert.isUndefined(end.problem);
      assert.strictEqual(end.read, Buffer.from(content).length);
    }
  });

  it("tells what can't be read, with what could, and goes on with the next log", async () => {
    const thread = await start();
    const archive = gzipSync(text);
    const cut = await readIn(thread, fileOf("cut.log.gz", archive.subarray(0, archive.length - 2000)));
    assert.match(cut.end.problem?.message ?? "", /unexpected EOF/i);
    assert.isAbove(cut.failures.length, 5);
    const binary = await readIn(thread, fileOf("data.log", new Uint8Array(5000).fill(1)));
    assert.strictEqual(binary.end.problem?.code, "NotText");
    assert.strictEqual((await readIn(thread, join(folder, "missing.log"))).end.problem?.code, "ENOENT");
    assert.deepEqual((await readIn(thread, fileOf("app.log", text))).failures, truth);
  });

  it("loses nothing when the thread ends in the middle: it is found here, each failure once", async () => {
    const [thread, path] = [await start(), fileOf("app.log", text)];
    const { reader, failures } = newReader();
    let pieces = 0;
    try {
      for await (const one of thread.find(path)) {
        if (one.kind === "found") pieces += all(reader.takeAll(one));
        thread.dispose();
      }
      assert.fail("it went on");
    } catch (error) {
      assert.instanceOf(error, ThreadLost);
    }
    assert.isAbove(pieces, 0);
    assert.notDeepEqual(failures(), truth);
    reader.beginAgain();
    all(reader.push(new TextEncoder().encode(text)));
    all(reader.end());
    assert.deepEqual(failures(), truth);
  });

  it("is lost where its code is missing", async () => {
    const thread = await FindingElsewhere.start(join(folder, "none.js"), types);
    const reading = (thread ?? assert.fail("no thread")).find("app.log").next();
    assert.instanceOf(await reading.catch((error: unknown) => error), ThreadLost);
  });
});
