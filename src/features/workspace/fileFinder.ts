// A thread of its own, dist/fileFinder.js: it lists a folder's files, and reads them to find those that may hold errors.
import * as fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Candidates } from "../../core/workspace/candidates";
import { DiskFiles } from "./diskFiles";
import { type FileFinderData, type FileFinderNews, mostOnTheWay } from "./fileFinderData";
import { findCandidates, type FindNews } from "./findCandidates";

/** So many files are told of at once, or so many bytes. */
const [manyFiles, manyBytes] = [512, 1 << 20];

const { root, settings, types } = workerData as FileFinderData;
let onTheWay = 0;
let goOn: (() => void) | undefined;
parentPort?.on("message", () => {
  onTheWay--;
  goOn?.();
});

async function find(): Promise<void> {
  let [news, files, bytes]: [FindNews[], number, number] = [[], 0, 0];
  const send = async (isEnd: boolean): Promise<void> => {
    while (onTheWay >= mostOnTheWay) await new Promise<void>((resolve) => (goOn = resolve));
    onTheWay++;
    parentPort?.postMessage({ news, isEnd } satisfies FileFinderNews);
    [news, files, bytes] = [[], 0, 0];
  };
  for await (const one of findCandidates(new DiskFiles(fs, root), settings, new Candidates(types))) {
    news.push(one);
    if (one.kind === "read") files += one.files;
    else if (one.kind === "candidate") bytes += one.bytes.length;
    if (one.kind === "listed" || files >= manyFiles || bytes >= manyBytes) await send(false);
  }
  await send(true);
}

void find();
