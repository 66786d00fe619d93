import { assert } from "chai";
import { chainAt, elseIfsFor } from "../../../../src/core/handlers/chain";
import { armsFor, branchingAt, handlerFor } from "../../../../src/core/handlers/insert";
import { languageOf, weakPassword } from "./errors";
import { layouts } from "./layouts";
import { samples } from "./samples";

const texts = [
  ...Object.entries(samples).map(([id, { branching }]) => [id, branching] as const),
  ...layouts.map(([, id, before]) => [id, before] as const),
];

describe("code that is still being written", () => {
  it("gets its lines inside the text, and at the start of a line or at the text's end", () => {
    for (const [id, whole] of texts) {
      for (let end = whole.search(/\S/); end <= whole.length; end++) {
        const text = whole.slice(0, end);
        const [block, chain, language] = [branchingAt(text, end), chainAt(text, end), languageOf(id)];
        for (const { offset } of [
          handlerFor(text, end, weakPassword, language),
          ...(block ? [armsFor(text, block, [weakPassword], language)] : []),
          ...(chain ? [elseIfsFor(text, chain, [weakPassword], language)] : []),
        ]) {
          assert.isTrue(offset === 0 || offset === end || text[offset - 1] === "\n", JSON.stringify(text));
        }
      }
    }
  });
});
