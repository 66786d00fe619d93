import { assert } from "chai";
import { shareJourney } from "./testJourneys";

describe("a person hovers", () => {
  const shared = shareJourney();

  it("with the mouse in a TypeScript file, and opens the page by its link", async () => {
    const journey = await shared.at("login.ts");
    await journey.hoverWithMouse("captcha_required");
    const text = await journey.hover.innerText();
    assert.include(text, "captcha_required · 403 · Consumer");
    assert.include(text, "Who acts:");
    assert.match(text, /Explain · Handlers · Copy/);
    await journey.picture("hover-typescript");

    await journey.hover.getByText("Explain", { exact: true }).click();
    const page = journey.page.getByRole("tab", { name: /captcha_required/ });
    await page.waitFor();
    const { explanation } = journey;
    await explanation.getByRole("heading", { name: "What to do" }).waitFor({ timeout: 30_000 });

    await explanation.getByRole("link", { name: "captcha_failed" }).click();
    await explanation.getByRole("heading", { name: "captcha_failed" }).waitFor({ timeout: 30_000 });
  });

  it("over an error that stands for two things, and sees first what the call makes likely", async () => {
    const journey = await shared.at("passwords.ts");
    await journey.hoverWithMouse("unauthorized_credentials");
    const text = await journey.hover.innerText();
    assert.match(text, /Only this login fails[^]*likely here, after passwords\.authenticate[^]*Every call fails/);
    await journey.picture("hover-cases");
    await journey.hover.getByText("Explain", { exact: true }).click();
    const { explanation } = journey;
    await explanation.getByRole("heading", { name: /Only this login fails/ }).waitFor({ timeout: 30_000 });
    await explanation.getByRole("heading", { name: /Every call fails/ }).waitFor();
    await journey.picture("page-cases");
  });

  it("over a code of OAuth that Stytch answered, and reads on in the specification", async () => {
    const journey = await shared.at("mcp.log");
    await journey.hoverWithKeyboard("invalid_grant");
    const text = await journey.hover.innerText();
    assert.match(text, /invalid_grant · OAuth/);
    assert.match(text, /RFC 6749, section 5\.2:/);
    assert.include(text, "request-id-test-2f6c1f0e-5d0b-4f3a-9a8e-7b6c5d4e3f2a");
    await journey.picture("hover-oauth");
    await journey.hover.getByText("Explain", { exact: true }).click();
    const { explanation } = journey;
    await explanation.getByRole("heading", { name: "What RFC 6749, section 5.2 says" }).waitFor({ timeout: 30_000 });
    await journey.picture("page-oauth");
    await explanation.getByRole("link", { name: "RFC 6749, section 5.2" }).scrollIntoViewIfNeeded();
    await journey.picture("page-oauth-end");
  });

  it("with the keyboard in a log, and sees the line's request id", async () => {
    const journey = await shared.at("app.log");
    await journey.hoverWithKeyboard("otp_code_not_found");
    const text = await journey.hover.innerText();
    assert.include(text, "404 · known from Consumer");
    assert.include(text, "request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1");
    await journey.picture("hover-log");
  });
});

describe("a person hovers in the web-worker host, as on vscode.dev", () => {
  const shared = shareJourney({ web: true });

  it("with the mouse in a Python file", async () => {
    const journey = await shared.at("organizations.py");
    await journey.hoverWithMouse("session_authorization_error");
    assert.include(await journey.hover.innerText(), "403 · B2B");
  });
});
