import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { makeTempFolder } from "../host/tempFolder.mjs";
import { finishAfterEach, Journey } from "./journey";

const id = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
/** What a message may hold that VS Code makes links, pictures and markup of by itself, or that isn't seen. */
const message = [
  "https://evil.example/a www.evil.example mailto:a@evil.example a@evil.example [x](command:workbench.action.quit)",
  "<a href='https://evil.example'>y</a> <img src=x onerror=alert(1)> $(alert) `c` ![p](https://evil.example/p.png)",
  "\\u001b[31mred\\u001b[0m user\u202etxt.exe se\u200bcret ```",
].join(" ");
const line = `2026-11-03T09:14:08Z ERROR stytch: {"status_code":404,"request_id":"${id}","error_type":"session_not_found","error_message":"${message}"}`;
// eslint-disable-next-line no-control-regex -- what must not be shown
const unfit = /[\u0000-\u0008\u001b\u200b\u202a-\u202e]/;

describe("a person meets text that somebody made to do harm", () => {
  let journey: Journey | undefined;
  finishAfterEach(() => journey);

  it("sees it in the hover, on the page and in the tree as the text that it is", async () => {
    const folder = makeTempFolder();
    const file = join(folder, "hostile.log");
    writeFileSync(file, `${line}\n`);
    journey = await Journey.begin("hostile.log", { open: folder, files: [file] });
    await journey.hoverWithKeyboard("session_not_found");
    const { hover, explanation } = journey;
    assert.include(await hover.innerText(), "https://evil.example/a www.evil.example");
    const links = await hover
      .locator("a")
      .evaluateAll((all) =>
        all.map((one) => `${one.getAttribute("data-href") ?? ""} ${one.getAttribute("href") ?? ""}`),
      );
    assert.isNotEmpty(links);
    assert.deepEqual(
      // VS Code's own, to see the problem, lead nowhere.
      links.filter(
        (link) => link.trim() !== "" && !/^\s*(?:command:stytchErrors\.\w+\?|https:\/\/stytch\.com\/docs\/)/.test(link),
      ),
      [],
    );
    assert.strictEqual(await hover.locator("img, svg").count(), 0);
    await journey.picture("hover-hostile");

    await hover.getByText("Explain", { exact: true }).click();
    await explanation.getByText(id).waitFor({ timeout: 30_000 });
    const page = explanation.locator("body");
    assert.include(await page.innerText(), "www.evil.example");
    assert.notMatch(await page.innerText(), unfit);
    const hrefs = await page.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    assert.deepEqual(
      hrefs.filter((href) => href.includes("evil")),
      [],
    );
    await journey.picture("page-hostile");
  });
});
