import { assert } from "chai";
import * as vscode from "vscode";
import { Catalog } from "../../src/catalog/catalog";
import { compileCatalog } from "../../src/catalog/compile";
import type { AreaSource } from "../../src/catalog/source";
import sessions from "../../src/catalog/areas/sessions.json";
import { NameIndex } from "../../src/core/recognition/names";
import type { FileOutcome } from "../../src/core/triage/report";
import type { LogSource } from "../../src/features/triage/logSource";
import * as failures from "../../src/core/triage/failureReader";
import { TriageRun } from "../../src/features/triage/triageRun";
import type { TriageResult } from "../../src/features/triage/triageLogs";
import { extensionId } from "./support";

const { session_not_found: entry } = (sessions as unknown as AreaSource).errors;
if (!entry) throw new Error("The catalog has no session_not_found.");
const area = { title: "Sessions", errors: { session_not_found: { ...entry, related: [] } } };
const { facts, prose } = compileCatalog({ sessions: area });
const catalog = new Catalog(facts, () => Promise.resolve(prose));
const names = new NameIndex(catalog);

/** A triage without a panel, of a catalog with one error: a test holds what it reads, and when. */
export function triageRun(...logs: readonly LogSource[]): TriageRun {
  const { extensionUri } = vscode.extensions.getExtension(extensionId) ?? assert.fail("not installed");
  return new TriageRun(logs, [], { catalog, names, extensionUri, failures }, prose);
}

/** What the command answers; undefined where it finds nothing to read. */
export function answerFor(...uris: readonly vscode.Uri[]): Thenable<TriageResult | undefined> {
  return vscode.commands.executeCommand("stytchErrors.triageLogs", uris[0], uris);
}

/** The same where there is something to read. */
export async function triage(...uris: readonly vscode.Uri[]): Promise<TriageResult> {
  return (await answerFor(...uris)) ?? assert.fail("nothing was read");
}

/** A line that reports a failure; no two have the same number. */
export const failure = (index: number): string =>
  `2026-11-03T09:14:08Z ERROR login: {"status_code":404,"request_id":"request-id-live-6b1d1a0e-3c52-4f7e-8f0b-${String(index).padStart(12, "0")}","error_type":"session_not_found"}\n`;

/** Lines that report none. */
export const noise = (lines: number): string => "2026-11-03T09:14:01Z INFO  http: GET /login 200 12ms\n".repeat(lines);

/** What is told of a log, by the end of its name. */
export function problemOf(files: readonly FileOutcome[], name: string): string | undefined {
  return files.find((file) => file.name.endsWith(name))?.problem;
}

/** The same log, whose reading waits after its first piece until `act` has ended. */
export function pausedIn(log: LogSource, act: () => unknown): LogSource {
  return {
    ...log,
    path: undefined,
    async *chunks(onRead) {
      let isFirst = true;
      for await (const chunk of log.chunks(onRead)) {
        yield chunk;
        if (isFirst) await act();
        isFirst = false;
      }
    },
  };
}
