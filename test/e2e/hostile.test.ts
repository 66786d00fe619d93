import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import type { Locator } from "playwright-core";
import { fitToShow } from "../../src/core/text/foreign";
import { attackGroups, attacks, forgedId } from "../attacks/attacks";
import { carriers, codeWith } from "../attacks/carriers";
import { makeTempFolder } from "../host/tempFolder.mjs";
import { Journey } from "./journey";
import { assertHarmless, assertOfKinds, assertReadable, type Rendered, rendered } from "./rendered";

const harmless = { does: "is harmless", text: "plain words" };
const single = [{ does: "says nothing", text: "" }, harmless, ...attacks];
/** Where one surface takes long to come up, attacks come together: what any of them does, is seen. */
const together = [
  harmless,
  // From the second page on there is a way back.
  harmless,
  ...Object.entries(attackGroups).map(([name, group]) => {
    const each = Object.values(group).map((text) => text.slice(0, 300));
    return { does: `is one of ${name}`, text: each.join(" ") };
  }),
];
const idOf = (index: number): string => `request-id-test-${String(index).padStart(8, "0")}-6d0f-4a51-9e0a-3f1f2c6b8d10`;

/** As a careless logger prints it: line ends escaped, everything else as it is. */
function raw(text: string): string {
  return JSON.stringify(text).replace(/\\u00([01][0-9a-f])/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function lineOf(text: string, index: number): string {
  return `ERROR stytch: error_type=session_not_found request_id=${idOf(index)} status_code=404 error_message=${raw(text)}`;
}

/** What Linux takes for a file's name, but for the line end at which VS Code's own search for files parts names. */
function fileName(text: string): string {
  return text.replace(/[\0/\n\ud800-\udfff]/g, "").slice(0, 50);
}

/** Each leads to another sort of answer: the errors of a text, names that come near, nothing. */
const listed = carriers.filter(({ name }) =>
  /^(?:a payload's message|an unknown type's end|nothing but itself)$/.test(name),
);

const settings = {
  "editor.unusualLineTerminators": "off",
  "explorer.autoReveal": false,
  "workbench.editor.enablePreview": false,
  // The problems are ours alone.
  "typescript.validate.enable": false,
};
/** Where a workspace's settings take words, they take any. */
const hostileSettings = {
  "stytchErrors.hover": attackGroups.orders["becomes a command"],
  "stytchErrors.problems.limit": attackGroups.markup["becomes an element"],
  "stytchErrors.recognition.mode": attackGroups.unseen["turns letters round"],
  "stytchErrors.recognition.fields": attacks.map(({ text }) => text.slice(0, 300)),
  "stytchErrors.recognition.functions": attacks.map(({ text }) => text.slice(0, 300)),
};

describe("text that somebody made to do harm, in a real workbench", () => {
  let journey: Journey;

  before(async () => {
    const base = makeTempFolder();
    const write = (folder: string, name: string, text: string): string => {
      mkdirSync(join(base, folder), { recursive: true });
      writeFileSync(join(base, folder, name), text);
      return join(base, folder, name);
    };
    const file = write("logs", "hostile.log", single.map(({ text }, index) => lineOf(text, index)).join("\n"));
    write("logs", "together.log", together.map(({ text }, index) => lineOf(text, 1000 + index)).join("\n"));
    for (const [index, { text }] of together.entries())
      write(fileName(`f${index} ${text}`), `${fileName(`n${index} ${text}`)}.log`, lineOf(harmless.text, 2000 + index));
    write("logs", "hostile.ts", attacks.map(({ text }) => codeWith(text.slice(0, 300))).join("\n"));
    const folders = together.map(({ text }, index) => ({
      path: join(base, fileName(`f${index} ${text}`)),
      name: `${index} ${text}`.slice(0, 200),
    }));
    const workspace = write(
      ".",
      "hostile.code-workspace",
      JSON.stringify({ folders: [{ path: "logs" }, ...folders], settings: hostileSettings }),
    );
    journey = await Journey.begin("hostile.log", { open: workspace, files: [file], settings });
    await journey.hoverWithKeyboard("session_not_found");
    await journey.page.keyboard.press("Escape");
  });
  afterEach(async function () {
    if (this.currentTest?.state !== "failed") return;
    await journey.picture(`failed-hostile-${this.currentTest.title.replace(/\W+/g, "-").slice(0, 30)}`);
  });
  after(() => journey.finish());

  /** The hover of the error at the cursor, in the line with this request id. */
  async function hoverOf(id: string): Promise<Locator> {
    const { page, hover } = journey;
    const ours = hover.filter({ hasText: id });
    for (let tries = 0; tries < 10 && !(await ours.isVisible()); tries++) {
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      await ours.waitFor({ timeout: 3000 }).catch(() => undefined);
      // The hover of the line before may have come late, and then stays.
      if (!(await ours.isVisible())) await page.keyboard.press("Escape");
    }
    await ours.waitFor();
    return ours;
  }

  async function nextLine(): Promise<void> {
    await journey.page.keyboard.press("Escape");
    await journey.page.keyboard.press("ArrowDown");
  }

  it("is text in the hover", async () => {
    await journey.find("session_not_found");
    const plain: Rendered[] = [];
    let unread = 0;
    for (const [index, { does, text }] of single.entries()) {
      const hover = await hoverOf(idOf(index));
      const shown = await rendered(hover.locator(".hover-row").filter({ hasText: "Stytch error" }).last());
      if (index < 2) plain.push(shown);
      const [bare, full] = plain;
      // Where a message is too long, or ends too early, nobody reads it.
      const isUnread = shown.outline.length === bare?.outline.length;
      if (isUnread) unread++;
      assertHarmless(shown, (isUnread ? bare : full) ?? assert.fail(), `what ${does}, in the hover`);
      if (!isUnread) assert.include(told(shown), told({ texts: [fitToShow(text)] }).slice(0, 4), does);
      await nextLine();
    }
    assert.isAtMost(unread, 8);
    await journey.picture("hover-hostile");
  });

  it("is text in the list of a look-up", async () => {
    await journey.lookUp();
    const input = journey.quickPick.locator("input").first();
    const list = journey.quickPick.locator(".quick-input-list");
    const known: Rendered[] = [];
    for (const text of ["", ...listed.map(({ write }) => write(harmless.text))]) {
      await input.fill(text);
      await journey.page.waitForTimeout(500);
      known.push(await rendered(list));
    }
    for (const { does, text } of attacks) {
      for (const { name, write } of listed) {
        await input.fill(write(text).slice(0, 20_000));
        await journey.page.waitForTimeout(60);
        assertOfKinds(await rendered(list), known, `what ${does} as ${name}, in the list`);
      }
    }
    await journey.page.keyboard.press("Escape");
  });

  it("is text on the page, in what is asked before it is copied, and in what is copied", async () => {
    const { page, explanation } = journey;
    let [plainPage, plainDialog]: (Rendered | undefined)[] = [];
    for (const [index, { does }] of together.entries()) {
      const id = idOf(1000 + index);
      await journey.open("together.log");
      await journey.find("session_not_found");
      for (let line = 0; line < index; line++) await nextLine();
      await (await hoverOf(id)).getByText("Explain", { exact: true }).click();
      await explanation.getByText(id).first().waitFor({ timeout: 30_000 });
      const shown = await rendered(explanation.locator("body"));
      if (index < 2) plainPage = shown;
      assertHarmless(shown, plainPage ?? shown, `what ${does}, on the page`);

      await explanation.getByText("Copy with the message…").click();
      const dialog = page.locator(".monaco-dialog-box");
      await dialog.waitFor();
      const asked = await rendered(dialog);
      plainDialog ??= asked;
      assertHarmless(asked, plainDialog, `what ${does}, in the dialog`);
      await dialog.getByRole("button", { name: "Copy this" }).click();
      await dialog.waitFor({ state: "detached" });
      const copied = await journey.copied(new RegExp(`^Request ID: ${id}`));
      assertReadable({ texts: [copied] }, `what ${does}, copied`);
      assert.notInclude(copied, `\nRequest ID: ${forgedId}`);
    }
    await journey.picture("page-hostile");
  });

  it("is text in the tree, with names of files and folders that are made for it", async () => {
    const { page } = journey;
    await page.setViewportSize({ width: 1200, height: 2400 });
    // A tab that nobody has looked at isn't read.
    for (const [index] of together.entries()) {
      await journey.open(`n${index} `);
      await page.waitForTimeout(150);
    }
    await page.keyboard.press("Control+Shift+E");
    const folders = page.getByRole("button", { name: /Explorer Section/ }).first();
    if ((await folders.getAttribute("aria-expanded")) === "true") await folders.click();
    const header = page.getByRole("button", { name: /^Stytch Errors Section/ });
    if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
    const tree = page.getByRole("tree", { name: "Stytch Errors" });
    await tree.getByRole("treeitem", { name: /^session_not_found/ }).click();
    const named = (index: number): Locator => tree.getByRole("treeitem", { name: new RegExp(`^n${index} `) }).first();
    await named(0).waitFor();
    const plain = await rendered(named(0));
    const rows = await tree.getByRole("treeitem").all();
    assert.isAbove(rows.length, single.length);
    for (const row of rows.slice(1)) assertHarmless(await rendered(row), plain, "a row of the tree");
    await journey.picture("tree-hostile");

    let plainTooltip: Rendered | undefined;
    for (const [index, { does }] of together.entries()) {
      const tooltip = page.locator(".workbench-hover:visible", { hasText: `n${index} ` }).first();
      for (let tries = 0; tries < 8 && !(await tooltip.isVisible()); tries++) {
        await page.mouse.move(1100, 5);
        await named(index).hover();
        await tooltip.waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      const shown = await rendered(tooltip);
      plainTooltip ??= shown;
      assertHarmless(shown, plainTooltip, `a folder and a file whose name ${does}, in a tooltip`);
      assert.notInclude((shown.texts[0] ?? "").trim(), "\n");
    }
    await page.setViewportSize({ width: 1200, height: 760 });
  });

  it("is text in problems, fixes and the language status", async () => {
    const { page } = journey;
    await journey.open("hostile.ts");
    await journey.find("sesion_not_found");
    await journey.quickFixMenu("Change to session_not_found");
    const menu = page.locator(".action-widget").first();
    const shown = await rendered(menu);
    assert.notMatch(shown.texts.join(), /evil/);
    assertReadable(shown, "the menu of fixes");
    await page.keyboard.press("Escape");

    await journey.command("Problems: Focus on Problems View");
    const rows = page.locator(".markers-panel .monaco-list-row").filter({ hasText: /Stytch/ });
    await rows.first().hover();
    let known: Rendered | undefined;
    const read = new Set<string>();
    // Only rows in sight are elements.
    let seen = -1;
    while (seen < read.size) {
      seen = read.size;
      for (const row of await Promise.all((await rows.all()).map(renderedProblem))) {
        known ??= row;
        assertOfKinds(row, [known], "a problem");
        read.add(row.texts[0] ?? "");
      }
      await page.mouse.wheel(0, 150);
      await page.waitForTimeout(100);
    }
    assert.isAbove(read.size, attacks.length);
    await journey.picture("problems-hostile");

    const states: Rendered[] = [];
    for (const [index] of together.entries()) {
      await journey.open(`n${index} `);
      await page.getByRole("button", { name: /^Editor Language Status/ }).click();
      const status = page.locator(".hover-language-status").filter({ hasText: "Stytch error" });
      await status.waitFor();
      states.push(await rendered(status));
      await page.keyboard.press("Escape");
    }
    for (const state of states) assert.deepEqual(state, states[0]);
  });

  it("is no part of notifications, and text in the list that their buttons lead to", async () => {
    const { page } = journey;
    const wrong = await journey.notification(/These settings have values/);
    const shown = await rendered(wrong);
    assertReadable(shown, "wrong settings");
    assert.notMatch(shown.texts.join(), /evil/);
    assert.include(shown.texts[0], "stytchErrors.recognition.fields");
    await journey.command("Notifications: Clear All Notifications");
    let plain: Rendered | undefined;
    for (const { does, text } of together.slice(1)) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await journey.command("Stytch Errors: Explain Clipboard");
      const nothing = await journey.notification(/There is no Stytch error in the clipboard/);
      const told = await rendered(nothing.locator(".notification-list-item-main-row"));
      plain ??= told;
      assertHarmless(told, plain, `what ${does}, in a notification`);
      assert.deepEqual(told.texts, plain.texts);
      await nothing.getByRole("button", { name: "Look up…" }).click();
      const list = journey.quickPick.locator(".quick-input-list");
      await list.getByRole("option").first().waitFor();
      assertReadable(await rendered(list), `what ${does}, in the list`);
      await page.keyboard.press("Escape");
      await journey.command("Notifications: Clear All Notifications");
    }
  });
});

/** Our problems are of several severities, and VS Code puts a bulb at those it has seen fixes for. */
async function renderedProblem(row: Locator): Promise<Rendered> {
  const { outline, ...rest } = await rendered(row);
  return {
    ...rest,
    outline: outline
      .filter((one) => !one.includes("light-bulb"))
      .map((one) => one.replace(/codicon-(?:info|warning|error)/, "severity")),
  };
}

/** Blanks and backslashes may be others in what a message says than in its text. */
function told({ texts: [text = ""] }: Pick<Rendered, "texts">): string {
  return text.replace(/[\\\s]+/g, "");
}
