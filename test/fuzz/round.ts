import { Script } from "node:vm";
import fc from "fast-check";
import { inputsFor } from "./inputs";
import { type Input, type Target, Violation } from "./target";

/** What a target did wrong, with the shortest text that shows it. */
export interface Finding {
  readonly target: string;
  /** Of the round: the same seed and number of runs give it again. */
  readonly seed: number;
  readonly rule: string;
  readonly error: Error;
  readonly input: Input;
}

/** How a round is run. */
interface Options {
  /** What is found already, by target and rule: not told again. */
  readonly known?: ReadonlySet<string>;
  /** What takes as long as this, in ms, hangs. Nothing that we read does, on the slowest machine. */
  readonly patience?: number;
}

/** How long a text is made shorter, in ms. */
const longestRound = 120_000;

const host = globalThis as unknown as { stytchFuzzed?: () => void };
const script = new Script("stytchFuzzed()");

function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

/** Ends what hangs, which a timer can't: it would wait for its turn. A busy machine may be late once, not twice. */
function inTime(job: () => void, timeout: number): void {
  host.stytchFuzzed = job;
  try {
    script.runInThisContext({ timeout });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    script.runInThisContext({ timeout });
  }
}

/** What two failures have in common that are one finding. */
function ruleOf(error: Error): string {
  if (error instanceof Violation) return error.rule;
  return isTimeout(error) ? "hangs" : `throws ${error.message}`;
}

/** Tries a target with some texts, others for each seed, up to the first that breaks a rule. */
export function round(
  target: Target,
  seed: number,
  runs: number,
  { known = new Set(), patience = 10_000 }: Options = {},
): Finding[] {
  let rule: string | undefined;
  const property = fc.property(inputsFor(target), (input) => {
    try {
      inTime(() => {
        target.check(input);
      }, patience);
    } catch (error) {
      const found = error instanceof Error ? error : new Error(String(error));
      if (known.has(`${target.name} ${ruleOf(found)}`)) return;
      // While a text is made shorter, it may break another rule: that is another finding.
      if (rule !== undefined && ruleOf(found) !== rule) return;
      rule = ruleOf(found);
      throw found;
    }
  });
  const result = fc.check(property, { seed, numRuns: runs, interruptAfterTimeLimit: longestRound });
  const [input] = result.counterexample ?? [];
  const error = result.errorInstance;
  if (!input || !(error instanceof Error)) return [];
  return [{ target: target.name, seed, rule: ruleOf(error), error, input }];
}

/** A finding for people, with what repeats it. */
export function told({ target, seed, error, input, rule }: Finding): string {
  const frame = error instanceof Violation ? "" : `\n${(error.stack ?? "").split("\n").slice(1, 5).join("\n")}`;
  const { text, source, at } = input;
  return [
    `✗ ${target}: ${rule}`,
    `  ${error.message.slice(0, 600)}${frame}`,
    `  ${source.kind} ${source.language}, offset ${at}: ${JSON.stringify(text).slice(0, 1500)}`,
    `  again: npm run fuzz -- --target "${target}" --seed ${seed}`,
  ].join("\n");
}
