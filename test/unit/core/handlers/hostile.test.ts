import { assert } from "chai";
import { handlerLanguages } from "../../../../src/core/handlers/languages/all";
import { weakPassword, writerAt } from "./errors";

/** What is written over and over in texts that nobody writes. */
const units = [
  ...['if (e.error_type === "a") {', 'else if (e.error_type == "a") {\n}\n', 'switch (e.error_type) {\ncase "a":\n'],
  ...['if e.error_type == "a":\n', 'when "a"\n', "case ", "match x {\n", "catch (", "import {", "{", "(", "} ", "=> "],
  ...[
    "switch (",
    'case "session_not_found":',
    "match ",
    "} catch (e) {",
    ".catch(e => ",
    "|e| ",
    "Err(e) => ",
    "<?php ",
  ],
  ...["\n", " ", "\t\n", '"', "'", ";\n", "@", "use a\\", "if (a)\n"],
];

/** The processor's time, which other work on the machine doesn't change much. */
function time(id: string, text: string): number {
  const began = process.cpuUsage();
  for (const offset of [text.length, text.length >> 1]) writerAt(id, text, offset).handlerOrCase(weakPassword);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Whether four times the text takes far more than four times as long, again and again. */
function isSlow(id: string, unit: string): boolean {
  const text = (size: number): string => unit.repeat(size / unit.length);
  return [1, 2, 3].every(() => time(id, text(60_000)) > 8 * Math.max(time(id, text(15_000)), 15));
}

describe("handlers in hostile texts", () => {
  for (const {
    ids: [id],
  } of handlerLanguages) {
    it(`${id}: take as long as the text is`, () => {
      assert.deepEqual(
        units.filter((unit) => isSlow(id, unit)),
        [],
      );
    }).timeout(180_000);
  }
});
