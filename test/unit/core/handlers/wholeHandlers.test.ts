import { assert } from "chai";
import { bareBodies } from "./bareBodies";
import { caughtForms } from "./caughtForms";
import { explained, inserted, weakPassword, withHandler, writerAt } from "./errors";
import { parses } from "./parses";
import { samples } from "./samples";
import { unnamedErrors } from "./unnamedErrors";

const said = /(?:\/\/|#) The password is too weak\.\r?\n[ \t]*(?:\/\/|#) .*(?:\r?\n[ \t]*\|)?/;
const plain = (text: string): string => text.replaceAll(/⟨[^⟩]*⟩/g, "");

describe("a handler with all that it needs", () => {
  for (const [kind, places] of Object.entries({ unnamedErrors, bareBodies, caughtForms })) {
    for (const [id, title, sample] of places) {
      it(`${kind}, ${id}: ${title}`, async () => {
        for (const form of [sample, sample.replaceAll("\n", "\r\n")]) {
          const [before = "", behind = ""] = form.split("¦");
          const text = plain(before) + plain(behind);
          const insertions = writerAt(id, text, plain(before).length).handlerOrCase(weakPassword) ?? [];
          const shown = insertions.map((one) => ({
            ...one,
            text: `⟨${one.text.replaceAll("\0", "|").replace(said, "…")}⟩`,
          }));
          assert.strictEqual(inserted(text, shown), before + behind);
          const grammar = samples[id]?.grammar;
          if (grammar === undefined) continue;
          assert.isTrue(await parses(text, grammar), "the sample itself");
          const code = inserted(text, insertions, id === "python" ? "pass" : "");
          assert.isTrue(await parses(code, grammar), code);
        }
      });
    }
  }

  it("isn't written among markup, nor where declarations stand alone", () => {
    for (const [id, sample] of [
      [
        "vue",
        "<template>\n  <p v-if=\"e.error_type === 'weak_em¦ail'\">a</p>\n</template>\n<script setup>\nconst a = 1;\n</script>\n",
      ],
      ["svelte", "<script>\n  let a;\n</script>\n\n<button on:click={go}>G¦o</button>\n"],
      ["php", "<html>\n<p>weak_em¦ail</p>\n<?php a(); ?>\n</html>\n"],
      ["php", "<?php if ($d['error_type'] === 'use_https'): ?>\n<p>a¦</p>\n<?php endif; ?>\n"],
      ["rust", 'const A: &str = "weak_em¦ail";\n'],
    ] as const) {
      const offset = sample.indexOf("¦");
      assert.isUndefined(writerAt(id, sample.replace("¦", ""), offset).handlerOrCase(weakPassword), sample);
    }
  });
});

describe("a handler of an error that stands for several things", () => {
  const written = (call: string): string => {
    const text = `async function act(client: Client) {\n  try {\n    await client.${call};\n  } catch (error) {\n\n  }\n}\n`;
    return withHandler("typescript", text, text.indexOf("\n\n") + 1, explained("unauthorized_credentials"));
  };

  it("tells what the call before it makes likely, and nothing of the keys", () => {
    const handler = written("passwords.authenticate(form)");
    assert.include(handler, "Only this login fails");
    assert.notInclude(handler, "Every call fails");
  });

  it("tells each case apart where the call says nothing", () => {
    const handler = written("users.get(id)");
    assert.include(handler, "Only this login fails");
    assert.include(handler, "Every call fails");
  });
});
