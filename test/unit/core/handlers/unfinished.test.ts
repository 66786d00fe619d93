import { assert } from "chai";
import { weakPassword, writerAt } from "./errors";
import { layouts } from "./layouts";
import { samples } from "./samples";

const texts = [
  ...Object.entries(samples).map(([id, { branching }]) => [id, branching] as const),
  ...layouts.map(([, id, before]) => [id, before] as const),
];

describe("code that is still being written", () => {
  it("gets its lines inside the text, and as whole lines", () => {
    for (const [id, whole] of texts) {
      for (let end = whole.search(/\S/); end <= whole.length; end++) {
        const text = whole.slice(0, end);
        const writer = writerAt(id, text, end);
        const handling = writer.handling();
        const cases = handling && writer.cases(handling, [weakPassword]);
        for (const { offset, text: lines } of [...(writer.handler(weakPassword) ?? []), ...(cases ?? [])]) {
          assert.isAtMost(offset, end);
          const isWhole =
            offset === 0 || text[offset - 1] === "\n" || /^(?:\n|,$)/.test(lines) || text[offset - 1] === "}";
          assert.isTrue(isWhole, JSON.stringify({ text, lines }));
        }
      }
    }
  });

  it("gets no statement among the arms of an expression, wherever its lines break", () => {
    const text = "<?php\nfunction f($e) {\n    return match\n    ($x) {\n        1 => 2,\n    };\n}\n";
    const handler = writerAt("php", text, text.indexOf("1 =>")).handlerOrCase(weakPassword) ?? [];
    assert.deepEqual(
      handler.map(({ offset }) => offset).filter((offset) => offset > text.indexOf("return")),
      [],
    );
  });
});
