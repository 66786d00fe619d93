import { folded } from "../../../src/core/recognition/camelNames";
import { fileEvidence } from "../../../src/core/recognition/evidence";
import { type Recognition, scan } from "../../../src/core/recognition/scan";
import { check } from "../../../src/core/rules/check";
import { fixAll } from "../../../src/core/rules/fixAll";
import { type Problem, ruleIds } from "../../../src/core/rules/problem";
import { english as t } from "../../../src/core/explanation/translate";
import { ProductInUse } from "../../../src/core/text/productInUse";
import { knowledge } from "../knowledge";
import { documents, handled } from "../seeds";
import { edited, inOrderWithin, isWithin } from "../spans";
import { holds, type Seed, type Target } from "../target";

const { names, catalog } = knowledge;
const inUse: Recognition = { mode: "auto", dependsOnStytch: "project", fields: [], functions: [] };
const mostFixed = 5;

function problemsIn({ text, source }: Seed): Problem[] {
  const product = new ProductInUse(text);
  return check(
    {
      ...{ text, source, ...knowledge, t },
      evidence: fileEvidence(text, source, names.mentions(text, source)),
      occurrences: scan(text, source, names, inUse),
      productAt: (offset) => product.at(offset),
    },
    new Set(ruleIds),
  );
}

/** Each rule marks what it speaks of. */
function isOnRightWord({ rule, start, end, type, related, message }: Problem, text: string): boolean {
  const marked = text.slice(start, end);
  const isNamed = type !== undefined && folded(marked.replaceAll("\\", "")).includes(folded(type));
  switch (rule) {
    case "occurrence":
    case "removed":
    case "wrong-api":
      return isNamed;
    case "duplicate-case":
      return (
        isNamed && related !== undefined && related.start < start && text.slice(related.start, related.end) === marked
      );
    case "unknown-error-type":
      return message.includes(marked) && !catalog.find(marked);
    case "dead-link":
      return /^https?:/.test(marked);
    case "message-comparison":
      return /message|description|reason/i.test(marked);
    case "status-mismatch":
      return /^\d{3}$/.test(marked);
  }
}

/** A fix that is applied leaves nothing that the same rule would mend there. */
function fixOnce({ text, source }: Seed, { rule, start, fixes }: Problem): void {
  for (const { edits, title } of fixes) {
    inOrderWithin(
      [...edits].sort((a, b) => a.start - b.start),
      text,
      "edits of a fix",
    );
    const after = edited(text, edits);
    holds(after !== text, `a fix of ${rule} changes something`, () => title);
    const last = edits.reduce((end, edit) => Math.max(end, edit.start + edit.text.length), start);
    const left = problemsIn({ text: after, source }).find(
      (one) => one.rule === rule && one.fixes.length > 0 && one.start <= last && one.end >= start,
    );
    holds(!left, `a fix of ${rule} leaves none to be made there`, () => [title, left]);
  }
}

/** What is wrong in a text. */
export const rulesTarget: Target = {
  name: "rules",
  seeds: [...documents, ...handled],
  check({ text, source }) {
    const problems = problemsIn({ text, source });
    let last = 0;
    for (const problem of problems) {
      const { rule, start, related, message } = problem;
      holds(isWithin(problem, text), `a problem of ${rule} lies in the text`, () => problem);
      holds(start >= last, "problems are in order", () => problem);
      last = start;
      holds(!related || isWithin(related, text), "a related place lies in the text", () => related);
      holds(isOnRightWord(problem, text), `a problem of ${rule} is on the right words`, () => problem);
      holds(message !== "" && !/\bundefined\b|\bNaN\b|\{\d\}/.test(message), "a message is whole", () => message);
    }
    inOrderWithin(fixAll(problems), text, "edits of all fixes");
    const fixable = problems.filter(({ fixes }) => fixes.length > 0);
    for (const problem of fixable.slice(0, mostFixed)) fixOnce({ text, source }, problem);
  },
};
