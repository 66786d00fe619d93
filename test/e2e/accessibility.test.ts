import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { root } from "../host/paths.mjs";
import { Journey } from "./journey";
import { finishAfterEach, shareJourney } from "./testJourneys";
import { themes } from "./themes";

/** What axe finds in parts of a document, as one text per element. */
async function violations(frame: Frame, ...parts: string[]): Promise<string[]> {
  await frame.evaluate(axe.source);
  const { violations: found, passes } = await frame.evaluate(
    (include) => (globalThis as unknown as { readonly axe: typeof axe }).axe.run({ include }),
    parts,
  );
  assert.isAbove(passes.length, 3, "axe saw the content");
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ""}`),
  );
}

/** The innermost frame of a page of ours, where our content is. */
async function pageFrame({ explanation }: Journey, heading: string): Promise<Frame> {
  const title = explanation.getByRole("heading", { level: 1, name: heading });
  await title.waitFor({ timeout: 30_000 });
  const element = await title.elementHandle();
  return (await element.ownerFrame()) ?? assert.fail("no frame");
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly unknown[] }[] };
};
const walkthroughSteps = manifest.contributes.walkthroughs[0]?.steps.length ?? 0;

for (const [name, { theme, kind }] of Object.entries(themes)) {
  describe(`accessibility, by axe, ${name}`, () => {
    const shared = shareJourney();
    let themed: Journey | undefined;

    async function at(file: string): Promise<Journey> {
      const journey = await shared.at(file);
      if (journey !== themed) await journey.useTheme(theme);
      return (themed = journey);
    }

    it("finds nothing on the pages of errors", async () => {
      const journey = await at("app.log");
      await journey.hoverWithKeyboard("otp_code_not_found");
      await journey.hover.getByText("Explain", { exact: true }).click();
      const found = [...(await violations(await pageFrame(journey, "otp_code_not_found"), "html"))];
      // Several cases; OAuth's specification; hardly anything known.
      for (const type of ["unauthorized_credentials", "invalid_grant", "unable_to_auth_magic_link"]) {
        await journey.explain(type);
        const frame = await pageFrame(journey, type);
        assert.strictEqual(await frame.locator("body").getAttribute("data-vscode-theme-kind"), kind);
        found.push(...(await violations(frame, "html")));
      }
      assert.deepEqual(found, []);
    });

    it("finds nothing in the walkthrough", async () => {
      const journey = await at("login.ts");
      await journey.command("Stytch Errors: Open Walkthrough");
      const { page } = journey;
      await page.getByText("Get started with Stytch Error Insight").first().waitFor();
      await journey.hideSideBar();
      const steps = page.locator("button.getting-started-step");
      assert.strictEqual(await steps.count(), walkthroughSteps);
      for (let step = 0; step < walkthroughSteps; step++) {
        await steps.nth(step).locator(".step-title").click();
        await page.locator(".getting-started-step.expanded").nth(0).waitFor();
        await page.locator(".getting-started-media img").first().waitFor();
        // What we say and show; the frame around it is VS Code's, which makes buttons of buttons.
        const ours = [".getting-started-step.expanded .step-description-container", ".getting-started-media"];
        assert.deepEqual(await violations(page.mainFrame(), ...ours), []);
      }
    });

    it("finds nothing in the report of a triage, wide and narrow", async () => {
      const journey = await at("app.log");
      const { page, quickPick } = journey;
      await journey.command("Stytch Errors: Triage Logs…");
      await quickPick.getByText("Open document").click();
      const frame = await pageFrame(journey, "Stytch failures in these logs");
      assert.strictEqual(await frame.locator("body").getAttribute("data-vscode-theme-kind"), kind);
      await journey.hideSideBar();
      await journey.picture(`triage-${name}`);
      await frame.getByRole("button", { name: "Error types" }).click();
      await frame.locator('[data-stack="type"][aria-pressed="true"]').waitFor();
      await frame.locator(".timeline g[tabindex='0']").focus();
      await page.keyboard.press("Shift+ArrowRight");
      await page.keyboard.press("Enter");
      await frame.getByRole("button", { name: "Show all of the time" }).waitFor();
      for (const summary of await frame.locator("details > summary").all()) await summary.click();
      assert.deepEqual(await violations(frame, "html"), []);
      await journey.picture(`triage-${name}-part`);
      await frame.getByRole("button", { name: "Show all of the time" }).click();
      await frame.getByRole("button", { name: "Show all of the time" }).waitFor({ state: "detached" });
      await page.setViewportSize({ width: 450, height: 760 });
      await frame.locator(".timeline").waitFor();
      const { inside, wide } = await frame.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return { inside: clientWidth, wide: scrollWidth };
      });
      assert.isAtMost(inside, 420);
      assert.isAtMost(wide, inside, "nothing reaches over the edge");
      await journey.picture(`triage-${name}-narrow`);
      await frame.getByRole("button", { name: "Export…" }).scrollIntoViewIfNeeded();
      await journey.picture(`triage-${name}-narrow-table`);
      assert.deepEqual(await violations(frame, "html"), []);
    });
  });
}

describe("accessibility, by keyboard and screen reader", () => {
  const shared = shareJourney();

  it("Tab reaches everything on a page that can be used, in the order of reading, and shows where it is", async () => {
    const journey = await shared.at("login.ts");
    await journey.explain("captcha_required");
    const { explanation, page } = journey;
    const title = explanation.getByRole("heading", { level: 1 });
    await title.waitFor({ timeout: 30_000 });
    const usable = await explanation
      .locator("button:enabled, a, pre, [role=tab]")
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0 && one.getAttribute("aria-selected") !== "false")
          .map((one) => `${one.tagName} ${one.textContent.trim()}`),
      );
    assert.isAbove(usable.length, 10);
    // Tab goes on from where somebody clicked.
    await explanation.locator("body").click({ position: { x: 2, y: 2 } });
    const reached: string[] = [];
    while (reached.length < usable.length) {
      await page.keyboard.press("Tab");
      const { name, outline } = await explanation.locator(":focus").evaluate((one) => ({
        name: `${one.tagName} ${one.textContent.trim()}`,
        outline: getComputedStyle(one).outlineStyle,
      }));
      assert.notStrictEqual(outline, "none", name);
      reached.push(name);
    }
    assert.deepEqual(reached, usable);
  });

  it("rows of the look-up are read with status, meaning and, the first of a group, its heading", async () => {
    const journey = await shared.at("login.ts");
    await journey.lookUp();
    const { quickPick } = journey;
    await quickPick.locator("input").first().fill("captcha_required");
    await quickPick.getByRole("option", { name: /^captcha_required, 403 · Consumer, .*captcha/ }).waitFor();
    await quickPick.locator("input").first().fill("");
    await quickPick.getByRole("option", { name: /^\w+, .*Biometrics$/ }).waitFor();
  });
});

describe("accessibility, with settings", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("the language status is read with what isn't told", async () => {
    journey = await Journey.begin("login.ts", { settings: { "stytchErrors.problems.limit": 2 } });
    await journey.page
      .getByRole("button", { name: /4 Stytch errors\. Only the first 2 of 4 problems are shown\./ })
      .waitFor({ timeout: 60_000 });
  });

  it("what was done is announced to who has a screen reader on", async () => {
    journey = await Journey.begin("login.ts", { settings: { "editor.accessibilitySupport": "on" } });
    await journey.find("too_many_requests");
    await journey.command("Stytch Errors: Copy Explanation of Error at Cursor");
    // Where VS Code puts what is to be spoken.
    await journey.page
      .locator(".monaco-aria-container")
      .getByText("Copied the explanation of too_many_requests")
      .first()
      .waitFor({ state: "attached" });
  });
});
