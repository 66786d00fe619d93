import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { explainError } from "../../../src/core/languageModelTools/explainError";
import { findErrors } from "../../../src/core/languageModelTools/findErrors";
import { inputProblem } from "../../../src/core/languageModelTools/inputProblem";
import { listErrors } from "../../../src/core/languageModelTools/listErrors";
import { fitToShow } from "../../../src/core/text/foreign";
import { root } from "../../host/paths.mjs";
import { knowledge } from "../knowledge";
import { documents, questions, toolInputs } from "../seeds";
import { holds, type Target } from "../target";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  contributes: { languageModelTools: { name: string; inputSchema: object }[] };
};
const ajv = new Ajv({ allErrors: true, useDefaults: true, messages: false });
const checks = manifest.contributes.languageModelTools.map(({ name, inputSchema }) => ({
  name,
  check: ajv.compile<never>(inputSchema),
}));
const answers: Readonly<Record<string, (input: never) => string>> = {
  stytch_explain_error: (input) => explainError(input, knowledge),
  stytch_find_errors: (input) => findErrors(input, knowledge),
  stytch_list_errors: (input) => listErrors(input, knowledge),
};
/** What a model reads at once, in UTF-16 units. */
const longestAnswer = 200_000;

/** An input as a model may write one: the text as JSON, or where it is none, as a value. */
function inputsOf(text: string, at: number): unknown[] {
  const others = [{ error: text }, { query: text, limit: (at % 50) + 1 }, { area: text }, { [text]: at }, text];
  try {
    return [JSON.parse(text), ...others];
  } catch {
    return others;
  }
}

function answer(name: string, input: never): string | undefined {
  try {
    return answers[name]?.(input);
  } catch (error) {
    const isTold =
      error instanceof Error && error.constructor === Error && error.message.startsWith("There is no area");
    if (!isTold) throw error;
    return error.message;
  }
}

/** What a language model is answered, whatever it writes. */
export const toolsTarget: Target = {
  name: "tool input",
  seeds: [...toolInputs, ...questions, ...documents],
  check({ text, at }) {
    for (const input of inputsOf(text, at)) {
      for (const { name, check } of checks) {
        if (!check(input)) {
          const problem = inputProblem(check.errors ?? []);
          holds(/^Wrong input: [^\n]+ Correct it/.test(problem), "what is wrong is told on one line", () => problem);
          continue;
        }
        const answered = answer(name, input) ?? "";
        holds(answered !== "" && answered.length < longestAnswer, "an answer can be read", () => answered.length);
        const line = answered.split("\n").find((one) => fitToShow(one) !== one.trim().replaceAll(/\s+/g, " "));
        holds(line === undefined, "nothing unseen is in an answer", () => line);
      }
    }
  },
};
