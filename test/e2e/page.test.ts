import { assert } from "chai";
import { shareJourney } from "./testJourneys";
import { themes } from "./themes";

const requestId = "request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1";

describe("a person reads the page of an error", () => {
  const shared = shareJourney();

  it("from a log line: its request id on top, copied for support without secrets", async () => {
    const journey = await shared.at("app.log");
    await journey.hoverWithKeyboard("otp_code_not_found");
    await journey.hover.getByText("Explain", { exact: true }).click();
    const { explanation } = journey;
    await explanation.getByRole("heading", { name: "Where you met it" }).waitFor({ timeout: 30_000 });
    await explanation.getByText(requestId).waitFor();
    await journey.picture("page-incident");

    await explanation.getByRole("button", { name: "Copy for support" }).click();
    await explanation.getByRole("status").getByText("Copied").waitFor();
    const copied = await journey.page.evaluate(() => navigator.clipboard.readText());
    assert.include(copied, `Request ID: ${requestId}\nError type: otp_code_not_found\nStatus: 404\n`);
    assert.include(copied, "Time: 2026-11-03T09:14:08.034Z");
  });

  it("has the message copied too, having seen all of it, by keyboard", async () => {
    const journey = await shared.at("app.log");
    await journey.hoverWithKeyboard("otp_code_not_found");
    await journey.hover.getByText("Explain", { exact: true }).click();
    const { explanation, page } = journey;
    const button = explanation.getByRole("button", { name: "Copy with the message…" });
    await button.waitFor({ timeout: 30_000 });
    const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.evaluate(() => navigator.clipboard.writeText("before"));

    const dialog = page.getByRole("dialog");
    await button.press("Enter");
    await dialog.getByText("Copy this for support?").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.strictEqual(await clipboard(), "before");

    await button.press("Enter");
    const shown = await dialog.getByText("Error type: otp_code_not_found").innerText();
    await dialog.getByRole("button", { name: "Copy this" }).press("Enter");
    await dialog.waitFor({ state: "detached" });
    // The extension writes once the dialog has gone; `waitForFunction` doesn't wait for what an async function says.
    const deadline = Date.now() + 30_000;
    while ((await clipboard()) === "before" && Date.now() < deadline) await page.waitForTimeout(50);
    assert.strictEqual((await clipboard()).trim(), shown.trim());
  });

  it("goes to related errors, back and forward, by mouse and keyboard", async () => {
    const journey = await shared.at("login.ts");
    await journey.explain("captcha_required");
    const { explanation, page } = journey;
    const title = (name: string): Promise<void> =>
      explanation.getByRole("heading", { level: 1, name }).waitFor({ timeout: 30_000 });
    await title("captcha_required");
    assert.isTrue(await explanation.getByRole("button", { name: "Back" }).isDisabled());

    await explanation.getByRole("link", { name: "captcha_failed" }).click();
    await title("captcha_failed");
    // It begins at its title, though the page before was scrolled down to its links.
    await explanation.locator("h1:focus").waitFor();
    assert.strictEqual(await explanation.locator("html").evaluate((html) => html.scrollTop), 0);
    await explanation.getByRole("button", { name: "Back" }).click();
    await title("captcha_required");
    await explanation.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("Alt+ArrowRight");
    await title("captcha_failed");
    await page.keyboard.press("Alt+ArrowLeft");
    await title("captcha_required");
    await page.getByRole("tab", { name: /captcha_required/ }).waitFor();
  });

  it("finds who handles it in the workspace, by keyboard", async () => {
    const journey = await shared.at("login.ts");
    await journey.explain("captcha_required");
    const { explanation, page, quickPick } = journey;
    const button = explanation.getByRole("button", { name: "Find all handlers" });
    await button.waitFor({ timeout: 30_000 });
    await button.press("Enter");
    // References stand in an editor, and none has the focus: they are listed.
    await quickPick.getByRole("option", { name: /^login\.ts:19/ }).waitFor({ timeout: 60_000 });
    await page.keyboard.press("Escape");
  });

  it("shows how to catch it in a language, and remembers which", async () => {
    const journey = await shared.at("login.ts");
    await journey.explain("captcha_required");
    const { explanation, page } = journey;
    await explanation.getByRole("tab", { name: "TypeScript", selected: true }).waitFor({ timeout: 30_000 });
    await explanation.getByRole("tab", { name: "TypeScript" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await explanation.getByRole("tab", { name: "Go", selected: true }).waitFor();
    assert.include(await explanation.getByRole("tabpanel").innerText(), 'stytchErr.ErrorType == "captcha_required"');

    await page.getByRole("tab", { name: "login.ts" }).click();
    await page.getByRole("tab", { name: "captcha_required" }).click();
    await explanation.getByRole("tab", { name: "Go", selected: true }).waitFor();

    await explanation.getByRole("link", { name: "captcha_failed" }).click();
    await explanation.getByRole("heading", { level: 1, name: "captcha_failed" }).waitFor();
    await explanation.getByRole("tab", { name: "Go", selected: true }).waitFor();
  });

  it("reads well in light, dark and high contrast", async () => {
    const journey = await shared.at("login.ts");
    await journey.explain("unable_to_auth_magic_link");
    const { explanation } = journey;
    await explanation.getByRole("heading", { name: "What to do" }).waitFor({ timeout: 30_000 });
    for (const [name, { theme, kind }] of Object.entries(themes)) {
      await journey.useTheme(theme);
      await explanation.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await journey.picture(`page-${name}`);
      const contrasts = await explanation.locator("body").evaluate(contrastOfText);
      assert.isAbove(contrasts.length, 40);
      for (const { text, contrast } of contrasts) {
        assert.isAtLeast(contrast, name.startsWith("high") ? 7 : 4.5, `${text} in ${theme}`);
      }
    }
  });
});

describe("a person reads the page of an error in the web-worker host, as on vscode.dev", () => {
  const shared = shareJourney({ web: true });

  it("from a log line, with its style and its tabs", async () => {
    const journey = await shared.at("app.log");
    await journey.hoverWithKeyboard("otp_code_not_found");
    await journey.hover.getByText("Explain", { exact: true }).click();
    const { explanation } = journey;
    await explanation.getByText(requestId).waitFor({ timeout: 30_000 });
    const width = await explanation.locator("body").evaluate((body) => getComputedStyle(body).maxWidth);
    assert.notStrictEqual(width, "none", "the style came along");
    await explanation.getByRole("tab", { name: "Python" }).click();
    await explanation.getByRole("tabpanel").getByText("except StytchError as error:").waitFor();
    await journey.explain("captcha_required");
    await explanation.getByRole("heading", { level: 1, name: "captcha_required" }).waitFor();
  });
});

/** How each piece of text stands out from what is behind it, as WCAG computes it. Runs in the page. */
function contrastOfText(body: Element): { text: string; contrast: number }[] {
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([red = 0, green = 0, blue = 0]: number[]): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const over = (top: number[], bottom: number[]): number[] => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((index) => (top[index] ?? 0) * alpha + (bottom[index] ?? 0) * (1 - alpha));
  };
  const behind = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255];
    const own = channels(getComputedStyle(element).backgroundColor);
    return own.length === 3 ? own : over(own, behind(element.parentElement));
  };
  return [
    ...body.querySelectorAll("h1, h2, p, li, dt, dd, pre, code, a, th, td, button:enabled, blockquote, footer"),
  ].flatMap((element) => {
    const text = element.textContent.trim();
    if (!text || element.getClientRects().length === 0) return [];
    const background = behind(element);
    const [a, b] = [luminance(over(channels(getComputedStyle(element).color), background)), luminance(background)];
    return [{ text: text.slice(0, 40), contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }];
  });
}
