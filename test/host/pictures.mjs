// npm run pictures: makes the pictures of README and manifest anew, from the real workbench.
import { readFileSync } from "node:fs";
import { join } from "node:path";
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

try {
  await ensureDependencies();
  await step("Drawing the icon", drawIcon);
  await step("Taking the README's pictures in the end-to-end tests", () =>
    run(process.execPath, ["test/host/test.mjs", "--only", "e2e"], {
      cwd: root,
      env: { ...process.env, PICTURES: media },
    }),
  );
} catch (error) {
  report(error);
  process.exitCode = 1;
}
