// The README's pictures, taken in a real workbench: node --import=tsx test/e2e/readme.ts FOLDER
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensurePrograms } from "../host/debian.mjs";
import { out } from "../host/paths.mjs";
import { run } from "../host/processes.mjs";
import { writeLog } from "../measure/triage/logOfTruth";
import { Journey, type Part } from "./journey";
import { themes } from "./themes";
import { triageFromExplorer, writeFile } from "./triaging";

const [folder = join(out, "readme")] = process.argv.slice(2);
const frames = join(out, "readme-frames");
/** Small enough that letters are read where a page shows the picture at half its width. */
const viewport = { width: 900, height: 580 };
const look = { viewport, deviceScaleFactor: 2 };

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await takePictures();
  await takeProblems();
  await takeWorkspace();
  await takeTriage();
  await takeTour();
}

async function begin(file: string): Promise<Journey> {
  const journey = await Journey.begin(file, { settings: { "workbench.activityBar.location": "hidden" } }, look);
  await journey.hideSideBar();
  return journey;
}

async function shoot({ page }: Journey, name: string, part: Part = { x: 0, y: 0, ...viewport }): Promise<void> {
  // Widgets fade in.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(folder, `${name}.png`), clip: part });
}

async function takePictures(): Promise<void> {
  const journey = await begin("login.ts");
  const { page, explanation, quickPick } = journey;
  await journey.hoverWithMouse("captcha_required");
  await shoot(journey, "hover", await editorOf(journey));

  await journey.lookUp();
  await quickPick.locator("input").first().fill("user clicked the link twice");
  await quickPick.getByRole("option").first().filter({ hasText: "unable_to_auth_magic_link" }).waitFor();
  await shoot(journey, "look-up", { x: 0, y: 0, width: viewport.width, height: 330 });
  await page.keyboard.press("Enter");
  await explanation.getByRole("heading", { name: "What to do" }).waitFor({ timeout: 30_000 });
  await journey.useTheme(themes.dark.theme);
  await explanation.locator(`body[data-vscode-theme-kind="${themes.dark.kind}"]`).waitFor();
  await shoot(journey, "page", await editorOf(journey));
  await journey.finish();
}

async function takeProblems(): Promise<void> {
  const journey = await begin("mistakes.ts");
  const { page } = journey;
  await page.keyboard.press("Control+Shift+M");
  await page.getByRole("treeitem", { name: /"sesion_not_found" isn't a Stytch error type/ }).waitFor();
  await shoot(journey, "problems");
  await journey.finish();
}

/** The view after a check: where an error is handled, and where a log tells of it. */
async function takeWorkspace(): Promise<void> {
  const journey = await Journey.begin("login.ts", {}, look);
  const { page } = journey;
  await journey.command("Stytch Errors: Check Workspace");
  await journey.notification(/problems about Stytch errors in \d+ of \d+ files/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+E");
  const header = page.getByRole("button", { name: /^Stytch Errors Section/ });
  if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
  await page.getByRole("button", { name: /^Explorer Section: samples/ }).click();
  const type = page.getByRole("tree", { name: "Stytch Errors" }).getByRole("treeitem", { name: /^captcha_required: / });
  await type.click();
  await page.getByRole("treeitem", { name: /^login\.ts:19, handled, / }).click();
  await page.getByRole("button", { name: /^Ln 19, / }).waitFor();
  await page.mouse.move(viewport.width - 1, viewport.height / 2);
  await shoot(journey, "workspace");
  await journey.finish();
}

/** A night of some failures, in the dark. */
async function takeTriage(): Promise<void> {
  let text = "";
  writeLog(20_000_000, (piece) => (text += Buffer.from(piece).toString()));
  writeFile("app.log", text);
  const tall = { ...look, viewport: { ...viewport, height: 820 } };
  const journey = await triageFromExplorer("app.log", "app.log", tall);
  const { explanation: report } = journey;
  await report
    .getByText(/\d+ failures/)
    .first()
    .waitFor({ timeout: 60_000 });
  await journey.useTheme(themes.dark.theme);
  await journey.hideSideBar();
  await shoot(journey, "triage", await editorOf(journey));
  await journey.finish();
}

/** The editor's part of the window, without what stands round it. */
async function editorOf({ page }: Journey): Promise<Part> {
  const box = await page.locator(".part.editor").boundingBox();
  if (!box) throw new Error("There is no editor.");
  return box;
}

/** Hover, fix, look-up and page, as one moving picture. */
async function takeTour(): Promise<void> {
  rmSync(frames, { recursive: true, force: true });
  mkdirSync(frames, { recursive: true });
  const shown: number[] = [];
  const journey = await begin("mistakes.ts");
  const { page, explanation, quickPick } = journey;
  const frame = async (seconds: number): Promise<void> => {
    shown.push(seconds);
    await page.screenshot({ path: join(frames, `${number(shown.length)}.png`) });
  };
  await journey.hoverWithMouse("too_many_requests");
  await page.waitForTimeout(600);
  await frame(3.5);
  await page.keyboard.press("Escape");
  await journey.find("sesion_not_found");
  await journey.quickFixMenu("Change to session_not_found");
  await page.waitForTimeout(400);
  await frame(2.5);
  await page.keyboard.press("Enter");
  await page.getByText('"session_not_found"').first().waitFor();
  await page.waitForTimeout(600);
  await frame(1.5);
  await journey.lookUp();
  const [input, question] = [quickPick.locator("input").first(), "user clicked the link twice"];
  for (const length of [4, 12, 21, question.length]) {
    await input.fill(question.slice(0, length));
    await page.waitForTimeout(500);
    await frame(length === question.length ? 2 : 0.35);
  }
  await page.keyboard.press("Enter");
  await explanation.getByRole("heading", { name: "What to do" }).waitFor({ timeout: 30_000 });
  await page.waitForTimeout(800);
  await frame(4);
  await journey.finish();
  await paint(shown);
}

/** @param shown for how many seconds each frame stays */
async function paint(shown: readonly number[]): Promise<void> {
  const env = await ensurePrograms({ ffmpeg: "ffmpeg" });
  const ffmpeg = (...args: string[]): Promise<string> => run("ffmpeg", ["-y", "-loglevel", "error", ...args], { env });
  // A frame with another sort of pixels would begin the palette anew.
  await ffmpeg("-i", join(frames, "%03d.png"), "-pix_fmt", "rgb24", join(frames, "even-%03d.png"));
  const files = shown.map((_, index) => `file '${join(frames, `even-${number(index + 1)}.png`)}'`);
  // The last one counts only if it is named twice.
  const lines = files.flatMap((file, index) => [file, `duration ${shown[index] ?? 0}`]);
  writeFileSync(join(frames, "frames.txt"), [...lines, files.at(-1)].join("\n"));
  const palette = "split[a][b];[a]palettegen=max_colors=160[p];[b][p]paletteuse=dither=none:diff_mode=rectangle";
  const filter = ["-vf", `fps=10,scale=1350:-1:flags=lanczos,${palette}`];
  await ffmpeg("-f", "concat", "-safe", "0", "-i", join(frames, "frames.txt"), ...filter, join(folder, "tour.gif"));
}

const number = (index: number): string => String(index).padStart(3, "0");

await main();
