// npm run pictures: makes the pictures of README and manifest anew, from the real workbench.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePrograms } from "./debian.mjs";
import { ensureDependencies } from "./dependencies.mjs";
import { report, step } from "./console.mjs";
import { root } from "./paths.mjs";
import { run } from "./processes.mjs";

const media = join(root, "media");

async function drawIcon() {
  const { launchChromium } = await import("./chromium.mjs");
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body { margin: 0 }</style>${readFileSync(join(media, "icon.svg"), "utf8")}`);
  await page.screenshot({ path: join(media, "icon.png"), omitBackground: true });
  await browser.close();
}

/** Of 64 colours, which are nearly all that a workbench has: a third of the bytes. */
async function shrink() {
  const env = await ensurePrograms({ pngquant: "pngquant" });
  for (const folder of ["readme", "walkthrough"]) {
    const files = readdirSync(join(media, folder)).filter((file) => file.endsWith(".png"));
    const paths = files.map((file) => join(media, folder, file));
    await run("pngquant", ["64", "--nofs", "--force", "--ext", ".png", "--strip", ...paths], { env });
  }
}

try {
  await ensureDependencies();
  await step("Drawing the icon", drawIcon);
  await step("Taking the README's pictures", () =>
    run(process.execPath, ["--import=tsx", "test/e2e/readme.ts", join(media, "readme")], { cwd: root }),
  );
  await step("Taking the walkthrough's pictures in the end-to-end tests", () =>
    run(process.execPath, ["test/host/test.mjs", "--only", "e2e", "--grep", "walkthrough|each step's picture"], {
      cwd: root,
      env: { ...process.env, PICTURES: media },
    }),
  );
  await step("Making them small", shrink);
} catch (error) {
  report(error);
  process.exitCode = 1;
}
