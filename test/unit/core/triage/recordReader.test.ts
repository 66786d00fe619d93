import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { recordTime } from "../../../../src/core/logTimes/recordTime";
import { TimesOfFile } from "../../../../src/core/logTimes/timesOfFile";
import { NameIndex } from "../../../../src/core/recognition/names";
import * as failures from "../../../../src/core/triage/failureReader";
import { hashOf, idsIn } from "../../../../src/core/triage/metIds";
import type { ReadError } from "../../../../src/core/triage/judgement";
import { RecordReader } from "../../../../src/core/triage/recordReader";
import { root } from "../../../host/paths.mjs";
import { random } from "../../../measure/triage/random";
import { programs } from "../../../measure/triage/programs";
import { realCatalog as catalog } from "../../catalogOf";

const names = new NameIndex(catalog);
const encoder = new TextEncoder();
const reference = Date.UTC(2026, 11);

/** What is counted of an error, and what its example shows. */
function told({ error, at, status, request, ids }: ReadError): unknown {
  const { type, isKnown, incident, start, excerpt, kind } = error;
  return {
    ...{ type, isKnown, incident, start, excerpt, kind, at, status, request },
    ids: ids.map(({ kind: of, hash }) => `${of} ${hash}`),
  };
}

/** Reads each record in full, as `RecordReader` does with the first of its shape. */
class FullReader {
  private readonly streams = new failures.StreamsSoFar();
  private readonly times = new TimesOfFile(reference);

  read(text: string): ReadError[] {
    const { errors } = failures.printedErrors(text, names, this.streams);
    return errors.map((error) => {
      const { requestId, status } = error.incident;
      const request = requestId === undefined ? undefined : hashOf(requestId);
      const at = error.kind === "mention" ? undefined : recordTime(text, error.start, this.times)?.at;
      return {
        type: error.type,
        isKnown: error.isKnown,
        kind: error.kind,
        error,
        at,
        status,
        request,
        ids: idsIn(text),
      };
    });
  }
}

function assertAlike(records: readonly string[]): void {
  const [light, full] = [new RecordReader(names, new TimesOfFile(reference), failures), new FullReader()];
  for (const record of records)
    assert.deepEqual(light.read(encoder.encode(record)).map(told), full.read(record).map(told), record);
}

/** Changes what differs between the records of one statement: digits, letters of ids, sometimes a level or a status. */
function varied(record: string, next: () => number): string {
  const other = (digit: string): string => (next() < 0.7 ? digit : String(Math.floor(next() * 10)));
  return record
    .replace(/(?<=\d\d:)\d(?=\d)/g, () => String(Math.floor(next() * 6)))
    .replace(/(?<![\d:])\d{5,}(?![\d:])/g, (digits) => digits.replace(/(?!^)\d/g, other))
    .replace(/[0-9a-f]{12}\b/g, (hex) => hex.replace(/\w/g, () => Math.floor(next() * 16).toString(16)))
    .replace(/\b[45]\d\d\b/g, (status) =>
      next() < 0.9 ? status : (["200", "404", "500", "302"][Math.floor(next() * 4)] ?? ""),
    )
    .replace(/("level":\s*)\d0/g, (all, key: string) =>
      next() < 0.7 ? all : `${key}${["30", "50"][Math.floor(next() * 2)] ?? ""}`,
    )
    .replace(/\b\d{1,3} ?ms\b/g, () => `${Math.floor(next() * 999)} ms`);
}

function textsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? [readFileSync(join(file.parentPath, file.name), "utf8").replace(/[⟦⟧⟪⟫]/g, "")] : [],
  );
}

describe("RecordReader", () => {
  it("reads the records of each program as if each was the first", () => {
    const next = random(7);
    const failure = { type: "session_not_found", status: 404, message: "Session could not be found." };
    const ids = Array.from({ length: 6 }, (_, index) => `request-id-live-6b1d1a0${index}-3c52-4f7e-8f0b-9a52d2f5c7e1`);
    const records = ids.flatMap((id, index) =>
      programs.map((print) => print({ ...failure, id, at: Date.UTC(2026, 10, 3, 9, index * 7, index, index) })),
    );
    assertAlike(records);
    assertAlike(records.flatMap((record) => Array.from({ length: 20 }, () => varied(record, next))));
  });

  it("reads what SDKs print, in all that changes from print to print", () => {
    const next = random(8);
    const records = textsBelow(join(root, "test", "fixtures", "recognition"))
      .filter((text) => text.length < 6000)
      .flatMap((text) => Array.from({ length: 6 }, (_, index) => (index === 0 ? text : varied(text, next))));
    assert.isAbove(records.length, 500);
    assertAlike(records);
  });

  it("reads hard logs line by line", () => {
    const next = random(9);
    const lines = textsBelow(join(root, "test", "fixtures", "hard", "text")).flatMap((text) => text.split("\n"));
    const records = lines.filter((line) => line.includes("_") && line.length < 4000);
    assert.isAbove(records.length, 1000);
    assertAlike(records.flatMap((line) => [line, varied(line, next), varied(line, next)]));
  });

  it("tells two failures in one record from one that is printed twice", () => {
    const id = (digit: number): string => `request-id-live-6b1d1a0${digit}-3c52-4f7e-8f0b-9a52d2f5c7e1`;
    const print = (one: number, other: number): string =>
      [one, other].map((digit) => `{"error_type":"session_not_found","request_id":"${id(digit)}"}`).join(" then ");
    assertAlike([print(1, 1), print(2, 2), print(3, 4), print(5, 5), print(6, 7)]);
  });

  it("keeps programs apart whose names differ, and finds places behind letters that aren't ASCII", () => {
    assertAlike([
      '2026-11-03T09:14:08Z ERROR login: {"error_type":"session_not_found","status_code":404}',
      "2026-11-03T09:14:09Z ERROR login: session_not_found",
      "2026-11-03T09:14:10Z ERROR orders: session_not_found",
      '2026-11-03T09:14:11Z ERROR Zoë 🦊: {"error_type":"session_not_found","status_code":404} für jane@example.com',
      '2026-11-03T09:14:12Z ERROR Zoë 🦊: {"error_type":"session_not_found","status_code":404} für someone@example.org',
    ]);
  });
});
