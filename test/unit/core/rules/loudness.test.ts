import { assert } from "chai";
import { loudness } from "../../../../src/core/rules/loudness";
import { sourceOf } from "../../../../src/core/text/textKind";

const manifest = { forLanguage: undefined, forLanguageByDefault: "information", anywhere: "hint" } as const;

describe("how loud recognised errors are", () => {
  it("is the manifest's level for logs in a log alone", () => {
    assert.strictEqual(loudness("log", manifest), "information");
    for (const kind of ["code", "data", "prose"] as const) assert.strictEqual(loudness(kind, manifest), "hint");
    for (const file of ["Login.kt", "login.ex", "Login.vue", "Login.svelte", "main.tf", "LICENSE", "Dockerfile"]) {
      assert.strictEqual(loudness(sourceOf("plaintext", `/src/${file}`).kind, manifest), "hint", file);
    }
    assert.strictEqual(loudness(sourceOf("plaintext", "/app.log").kind, manifest), "information");
  });

  it("is what the user says for the language, whatever the text is", () => {
    for (const kind of ["log", "code"] as const) {
      assert.strictEqual(loudness(kind, { ...manifest, forLanguage: "off" }), "off");
    }
  });

  it("is what is said for every language where the manifest says nothing for this one", () => {
    assert.strictEqual(
      loudness("log", { ...manifest, forLanguageByDefault: undefined, anywhere: "warning" }),
      "warning",
    );
    assert.strictEqual(loudness("code", { ...manifest, anywhere: "warning" }), "warning");
  });
});
