import { assert } from "chai";
import { exampleHandler } from "../../../../src/core/handlers/example";
import { type ArmStyle, tabStop } from "../../../../src/core/handlers/language";
import { handlerLanguage } from "../../../../src/core/handlers/languages/all";
import { catchings } from "../../../../src/core/page/catching";
import { languageOf, weakPassword } from "./errors";
import { examples } from "./examples";

/** An arm as one sees it, with `|` for the cursor. */
function arm(id: string, style: ArmStyle): string {
  const language = languageOf(id);
  const body = ["The password is too weak.", 'Tell the user: "Please choose a longer password."'];
  const lines = language.arm(
    language.label("weak_password"),
    [...body.map((one) => `${language.comment} ${one}`), tabStop],
    style,
  );
  return `\n${lines.join("\n").replaceAll("\t", "  ").replaceAll(tabStop, "|")}`;
}

describe("languages of handlers", () => {
  it("follow one another on the page", () => {
    assert.deepEqual(
      catchings(weakPassword).map(({ title }) => title),
      examples.map(({ title }) => title),
    );
  });

  for (const { title, documents, whole, arm: colon, arrow = colon } of examples) {
    const id = documents[0] ?? "";

    it(`${title}: an example catches the error and leaves others alone`, () => {
      assert.strictEqual(`\n${catchings(weakPassword).find((one) => one.id === id)?.code ?? ""}`, whole);
    });

    it(`${title}: an arm is written in the form of its branching`, () => {
      assert.strictEqual(arm(id, "colon"), colon);
      assert.strictEqual(arm(id, "arrow"), arrow);
    });

    it(`${title}: a handler has one place to go on`, () => {
      const language = languageOf(id);
      const lines = exampleHandler(weakPassword, language);
      assert.strictEqual(lines.join("\n").split(tabStop).length, 2);
    });

    it(`${title}: is written into ${documents.join(", ")}`, () => {
      for (const document of documents) assert.strictEqual(handlerLanguage(document)?.title, title, document);
    });
  }

  it("are none where Stytch has no SDK", () => {
    for (const id of ["cobol", "plaintext", ""]) assert.isUndefined(handlerLanguage(id));
  });
});
