import ts from "typescript";
import type { Parser } from "web-tree-sitter";
import { handlerLanguage } from "../../../src/core/handlers/languages/all";
import { HandlerWriter } from "../../../src/core/handlers/handlerWriter";
import type { Insertion } from "../../../src/core/handlers/place";
import { folded } from "../../../src/core/recognition/camelNames";
import { explained, inserted, weakPassword } from "../../unit/core/handlers/errors";
import { parserOf } from "../../unit/core/handlers/parses";
import { samples } from "../../unit/core/handlers/samples";
import { handled } from "../seeds";
import { holds, type Input, type Target } from "../target";

const parsers = new Map<string, Parser>();
for (const [id, { grammar }] of Object.entries(samples)) parsers.set(id, await parserOf(grammar));
const errors = [weakPassword, explained("too_many_requests")];

/** What no language has as a name, and Tree-sitter takes for one where nothing else fits. */
const reserved = /^(?:if|else|elif|elsif|for|while|return|try|except|catch|switch|in|def|class)$/;
/** Tree-sitter lets a block of Python be less deep than its head. */
const shallow = /^([ \t]*)\S[^\n]*:[ \t]*\n(?!\1[ \t]+\S|\s*\n)/m;

function parses(id: string, code: string): boolean {
  if (id === "python" && shallow.test(code)) return false;
  if (id === "typescript") return ts.transpileModule(code, { reportDiagnostics: true }).diagnostics?.length === 0;
  const tree = parsers.get(id)?.parse(code);
  const names = tree?.rootNode.descendantsOfType(["identifier", "simple_identifier"]) ?? [];
  const isRight = tree?.rootNode.hasError === false && !names.some((name) => reserved.test(name?.text ?? ""));
  tree?.delete();
  return isRight;
}

function arePutIn({ text, source }: Input, insertions: readonly Insertion[], isRight: boolean): void {
  for (const { offset } of insertions) {
    const isWithin = Number.isInteger(offset) && offset >= 0 && offset <= text.length;
    holds(isWithin, "what is put in lies in the text", () => insertions);
  }
  const added = insertions.map((one) => one.text).join("");
  holds(!/\bundefined\b|\bNaN\b/.test(added), "what is written is whole", () => added);
  holds(folded(added).includes("weakpassword"), "the error is asked for", () => added);
  const code = inserted(text, insertions, "\0");
  holds(code.length === text.length + added.length, "each is put in once", () => insertions);
  if (!isRight) return;
  const whole = inserted(text, insertions, source.language === "python" ? "pass" : "");
  holds(parses(source.language, whole), `${source.language} that parses does so afterwards`, () => whole);
}

/** Code that handles an error. */
export const handlersTarget: Target = {
  name: "handlers",
  seeds: handled,
  check(input) {
    const { text, at } = input;
    const { language: id } = input.source;
    const language = handlerLanguage(id);
    holds(language !== undefined, "the language is known", () => id);
    const writer = new HandlerWriter(id, text, at, language);
    const isRight = parses(id, text);
    const handler = writer.handlerOrCase(weakPassword);
    if (handler) arePutIn(input, handler, isRight);
    const handling = writer.handling();
    if (!handling) return;
    const { start, end } = handling.branches;
    holds(0 <= start && start <= at && at <= end && end <= text.length, "branches lie around the cursor", () => [
      start,
      end,
    ]);
    const isHandled = writer.handles(handling, "weak_password");
    const cases = isHandled ? undefined : writer.cases(handling, errors);
    if (cases) arePutIn(input, cases, isRight);
  },
};
