import * as vscode from "vscode";
import { ByteNames } from "../../core/triage/byteNames";
import { type FileOutcome, reportOf } from "../../core/triage/report";
import { Tally } from "../../core/triage/tally";
import { TimesOfFile } from "../../core/logTimes/timesOfFile";
import { LogReader } from "../../core/triage/logReader";
import { fitToShow } from "../../core/text/foreign";
import type { Services } from "../shared/services";
import { Slices } from "../shared/slices";
import { askForLogs } from "./askForLogs";
import { logFiles } from "./logFiles";
import { fileSource, type LogSource } from "./logSource";
import { ReportPanel } from "./reportPanel";

/** How often the report is told anew while logs are read, in ms. */
const pace = 700;

/** What was found so far, and how far the reading is. */
interface Course {
  readonly tally: Tally;
  readonly files: FileOutcome[];
  readonly began: number;
  read: number;
}

/**
 * Reads logs and shows which errors are in them, from the first second on, until all is read or somebody stops it.
 * @param given files and folders; who gives none is asked
 */
export async function triageLogs(services: Services, given: readonly vscode.Uri[]): Promise<void> {
  const sources = given.length > 0 ? given : await askForLogs();
  if (!sources) return;
  const [prose, stop] = [await services.catalog.allProse(), new vscode.CancellationTokenSource()];
  const logs = await asSources(sources, stop.token);
  if (logs.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is no log there. Logs are known by names such as app.log, app.log.1 or app.log.2.gz."),
    );
    return;
  }
  const course: Course = { tally: new Tally(), files: [], began: performance.now(), read: 0 };
  const panel = new ReportPanel(services, logs, () => stop.cancel());
  const size = logs.reduce((sum, log) => sum + log.size, 0);
  const show = (isDone: boolean): void => {
    const isPartial = stop.token.isCancellationRequested;
    const seconds = (performance.now() - course.began) / 1000;
    panel.show(
      (view) => reportOf(course.tally, prose, { files: course.files, isPartial, ...view }),
      isDone ? undefined : { share: size === 0 ? 1 : Math.min(1, course.read / size), speed: course.read / seconds },
    );
  };
  show(false);
  const timer = setInterval(() => services.faults.guard("triage", () => show(false)), pace);
  try {
    for (const [index, log] of logs.entries()) {
      if (stop.token.isCancellationRequested) break;
      await readLog(index, log, course, services, stop.token);
    }
  } finally {
    clearInterval(timer);
    stop.dispose();
  }
  show(true);
}

async function asSources(
  chosen: readonly (vscode.Uri | LogSource)[],
  token: vscode.CancellationToken,
): Promise<LogSource[]> {
  const sources = await Promise.all(
    chosen.map(async (one) =>
      one instanceof vscode.Uri ? Promise.all((await logFiles([one], token)).map(fileSource)) : [one],
    ),
  );
  return sources.flat();
}

/** What can't be read of a log is told, and the others are read all the same. */
async function readLog(
  index: number,
  log: LogSource,
  course: Course,
  { names, catalog }: Services,
  token: vscode.CancellationToken,
): Promise<void> {
  const times = new TimesOfFile(log.changed);
  const outcome = {
    name: log.name,
    size: log.size,
    read: 0,
    get notes() {
      return [...times.notes];
    },
  };
  course.files[index] = outcome;
  const slices = new Slices();
  const byteNames = knownByteNames(catalog);
  const reader = new LogReader(index, { names, byteNames, tally: course.tally }, times);
  const goesOn = async (steps: Iterable<unknown>): Promise<boolean> => {
    const step = steps[Symbol.iterator]();
    while (!step.next().done) {
      if (slices.isOver) await slices.next();
      if (token.isCancellationRequested) return false;
    }
    return true;
  };
  try {
    slices.begin();
    const chunks = log.chunks((bytes) => {
      outcome.read += bytes;
      course.read += bytes;
    });
    for await (const chunk of chunks) if (!(await goesOn(reader.push(chunk)))) return;
    await goesOn(reader.end());
  } catch (error) {
    await goesOn(reader.end());
    course.files[index] = { ...outcome, notes: outcome.notes, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  const message = fitToShow(error instanceof Error ? error.message : String(error));
  return vscode.l10n.t("Not read to its end: {0}", message);
}

let byteNames: ByteNames | undefined;

/** Its tables take some milliseconds to fill. */
function knownByteNames(catalog: Services["catalog"]): ByteNames {
  return (byteNames ??= new ByteNames(catalog));
}
