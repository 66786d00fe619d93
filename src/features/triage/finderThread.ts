// A thread of its own, dist/finder.js: it reads logs, unpacks them, and finds the entries that name an error.
import * as fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { ByteNames } from "../../core/triage/byteNames";
import { RecordFinder } from "../../core/triage/recordFinder";
import { decoded } from "./decoded";
import { type FinderData, type FindingEnd, mostOnTheWay, type Order } from "./foundRecords";
import { RecordBatch } from "./recordBatch";
import { unpacked } from "./unpacked";

/** How much is read at once, in bytes: so much stays near the processor until it has been looked through. */
const piece = 1 << 18;

const { types } = workerData as FinderData;
const byteNames = new ByteNames({ all: () => types.map((type) => ({ type })) });

let onTheWay = 0;
let goOn: (() => void) | undefined;

parentPort?.on("message", (order: Order) => {
  if (order.kind === "find") void find(order.path);
  else {
    onTheWay--;
    goOn?.();
  }
});

async function find(path: string): Promise<void> {
  const batch = new RecordBatch();
  const finder = new RecordFinder(byteNames, (bytes, offset) => batch.add(bytes, offset));
  let read = 0;
  const send = async (): Promise<void> => {
    while (onTheWay >= mostOnTheWay) await new Promise<void>((resolve) => (goOn = resolve));
    onTheWay++;
    const found = batch.take(read);
    parentPort?.postMessage(found, [found.bytes.buffer, found.ends.buffer, found.offsets.buffer] as ArrayBuffer[]);
  };
  const through = async (steps: Iterable<void>): Promise<void> => {
    const step = steps[Symbol.iterator]();
    while (!step.next().done) if (batch.isFull) await send();
  };
  let problem: FindingEnd["problem"];
  try {
    const chunks = readChunks(path, (bytes) => (read += bytes));
    for await (const chunk of decoded(unpacked(chunks))) {
      await through(finder.push(chunk));
      if (batch.isDue(read)) await send();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    problem = { message: error instanceof Error ? error.message : String(error), code };
  }
  await through(finder.end());
  await send();
  parentPort?.postMessage({ kind: "end", read, state: finder.state, ...(problem && { problem }) } satisfies FindingEnd);
}

/** The bytes of a file. A chunk is overwritten once the second one after it has been asked for. */
function* readChunks(path: string, onRead: (bytes: number) => void): Generator<Uint8Array, void> {
  const file = fs.openSync(path, "r");
  const buffers = [new Uint8Array(piece), new Uint8Array(piece)] as const;
  try {
    for (let turn = 0; ; turn ^= 1) {
      const buffer = turn === 0 ? buffers[0] : buffers[1];
      const length = fs.readSync(file, buffer);
      if (length === 0) return;
      onRead(length);
      yield buffer.subarray(0, length);
    }
  } finally {
    fs.closeSync(file);
  }
}
