import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { out } from "../host/paths.mjs";
import { Journey } from "./journey";
import { finishAfterEach } from "./testJourneys";
import { themes } from "./themes";

/** The workspace of this journey. */
const folder = join(out, "audit");

const files = {
  "login.ts": `import { Client } from "stytch";
export const stytch = new Client({ project_id: "p", secret: "s" });
export async function link(token: string) {
  try {
    return await stytch.magicLinks.authenticate({ token });
  } catch (error) {
    if (error.error_type === "unable_to_auth_magic_link") return "again";
    throw error;
  }
}
export async function password(email: string, password: string) {
  try {
    return await stytch.passwords.authenticate({ email, password });
  } catch (error) {
    console.error(error);
    return undefined;
  }
}
`,
  "sessions.py": `import stytch
client = stytch.B2BClient(project_id="p", secret="s")
def session(token):
    try:
        return client.sessions.authenticate(session_token=token)
    except StytchError as error:
        if error.details.error_type == "sesion_not_found":
            return None
        raise
`,
};

describe("a person audits how errors of Stytch calls are handled", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("reads the page, goes to a line and to an error, and copies it all for a ticket", async () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    journey = await Journey.begin("login.ts", { open: folder, files: [join(folder, "login.ts")] });
    const { page, explanation: report } = journey;
    await journey.hideSideBar();
    await journey.command("Stytch Errors: Audit Error Handling");
    await report.getByRole("heading", { name: "How errors of Stytch calls are handled" }).waitFor({ timeout: 60_000 });
    const untold = report.getByRole("row", { name: /email_not_found/ }).first();
    await untold.getByRole("link", { name: "login.ts:13" }).waitFor();
    for (const [name, { theme, kind }] of Object.entries(themes)) {
      await journey.useTheme(theme);
      await report.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
      await journey.picture(`audit-${name}`);
    }
    await report.getByRole("row", { name: "sesion_not_found session_not_found sessions.py:7" }).waitFor();
    await report.getByRole("heading", { name: "Calls", exact: true }).scrollIntoViewIfNeeded();
    await journey.picture("audit-calls");

    await report.getByRole("button", { name: "Copy as Markdown" }).press("Enter");
    const copied = await journey.copied(/^# How errors of Stytch calls are handled/);
    assert.include(copied, "`login.ts:13`");

    await untold.getByRole("link", { name: "login.ts:13" }).press("Enter");
    await page.getByRole("button", { name: /^Ln 13, / }).waitFor();
    await page.getByRole("tab", { name: "Error handling" }).click();
    await untold.getByRole("link", { name: "email_not_found" }).press("Enter");
    await page.getByRole("tab", { name: "email_not_found" }).waitFor();
  });
});
