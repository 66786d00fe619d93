import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { testBundles } from "../../host/buildTests.mjs";
import type { HostError } from "../../host/console.mjs";
import { out, root } from "../../host/paths.mjs";
import type { Run } from "../../host/suites/integration.mjs";
import { makeTempFolder } from "../../host/tempFolder.mjs";

/** Plays a desktop VS Code: writes its arguments down, prints what it is told to, and ends as it is told to. */
const standIn = `#!${process.execPath}
const { writeFileSync } = require("node:fs");
writeFileSync(process.env.STAND_IN_ARGUMENTS, JSON.stringify(process.argv.slice(2)));
process.stdout.write(process.env.STAND_IN_PRINTS ?? "");
if (process.env.STAND_IN_SIGNAL) process.kill(process.pid, process.env.STAND_IN_SIGNAL);
process.exitCode = Number(process.env.STAND_IN_EXIT ?? 0);
`;
const all = (passed: number, failed: number): string =>
  `Some noise\n[suite 0] a stand-in\nof several lines\n[suite 1] RESULT {"passed":${passed},"failed":${failed}}\nMore noise\n`;

// The stand-in is a script whose first line names its program, which Windows doesn't start.
if (process.platform !== "win32")
  describe("a desktop VS Code runs the integration suite", () => {
    const folder = makeTempFolder();
    const program = join(folder, "code");
    const argumentsFile = join(folder, "arguments.json");
    const kept = { ...process.env };
    /** Asked for after the environment says that there is a screen. */
    const suites = () => import("../../host/suites/integration.mjs");

    before(() => {
      writeFileSync(program, standIn);
      chmodSync(program, 0o755);
    });
    beforeEach(() => {
      Object.assign(process.env, { DISPLAY: ":none", VSCODE_PATH: program, STAND_IN_ARGUMENTS: argumentsFile });
    });
    afterEach(() => {
      for (const name of Object.keys(process.env)) if (!(name in kept)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, kept);
    });

    const run = async (scenario = "trusted", env: Readonly<Record<string, string>> = {}) => {
      Object.assign(process.env, env);
      const { runIntegration } = await suites();
      return runIntegration({ host: "desktop", vscode: "newest", grep: undefined, scenario });
    };
    const startedWith = (): string[] => JSON.parse(readFileSync(argumentsFile, "utf8")) as string[];
    const failure = async (running: Promise<unknown>): Promise<HostError> => {
      try {
        await running;
      } catch (error) {
        return error as HostError;
      }
      return assert.fail("it didn't fail");
    };

    it("with the extension, the bundled tests, data of its own, and the workspace", async () => {
      const [result] = await run("trusted", { STAND_IN_PRINTS: all(7, 0) });
      assert.include(result, { name: "integration · desktop · newest · trusted", passed: 7, failed: 0 });
      const [open = "", ...options] = startedWith();
      assert.isTrue(open.endsWith("two-roots.code-workspace") && existsSync(open), open);
      assert.include(options, `--extensionDevelopmentPath=${root}`);
      assert.include(options, `--extensionTestsPath=${join(root, testBundles.node)}`);
      assert.isTrue(existsSync(join(root, testBundles.node)));
      assert.include(options, "--disable-workspace-trust");
      const data = options.find((one) => one.startsWith("--user-data-dir="))?.split("=")[1] ?? "";
      assert.notInclude(data, root);
      assert.isFalse(existsSync(data), "its data is gone with it");
      assert.strictEqual(options.includes("--no-sandbox"), process.getuid?.() === 0);
    });

    it("asking for trust, without a folder, and with a copy of the extension, where the scenario says so", async () => {
      await run("restricted", { STAND_IN_PRINTS: all(1, 0) });
      assert.notInclude(startedWith(), "--disable-workspace-trust");
      await run("no-folder", { STAND_IN_PRINTS: all(1, 0) });
      assert.isTrue(startedWith().every((one) => one.startsWith("--")));
      await run("faults", { STAND_IN_PRINTS: all(1, 0) });
      const copy = join(out, "extension-copy");
      assert.include(startedWith(), `--extensionDevelopmentPath=${copy}`);
      assert.isTrue(existsSync(join(copy, testBundles.node)));
    });

    it("and failures are counted, whose exit code is none besides", async () => {
      const [result] = await run("trusted", { STAND_IN_PRINTS: all(6, 2), STAND_IN_EXIT: "1" });
      assert.include(result, { passed: 6, failed: 2 });
    });

    it("which fails where it ends otherwise than its tests", async () => {
      const { message } = await failure(run("trusted", { STAND_IN_PRINTS: all(7, 0), STAND_IN_EXIT: "3" }));
      assert.include(message, "ended with 3, though no test failed");
    });

    it("which fails where there is no result, and shows the last lines", async () => {
      const { message } = await failure(run("trusted", { STAND_IN_PRINTS: "[suite 0] hovers\nLast words\n" }));
      assert.include(message, "ended without a result");
      assert.include(message, "Last words");
    });

    it("which fails where it is ended", async () => {
      const { message } = await failure(run("trusted", { STAND_IN_PRINTS: all(7, 0), STAND_IN_SIGNAL: "SIGTERM" }));
      assert.include(message, "was ended by SIGTERM");
    });

    it("which fails where it can't be started", async () => {
      const broken = join(folder, "not-a-program");
      writeFileSync(broken, "");
      const { message, hint } = await failure(run("trusted", { VSCODE_PATH: broken }));
      assert.include(message, `${broken} didn't start`);
      assert.include(hint, "--host browser");
    });

    it("which fails where VSCODE_PATH names nothing", async () => {
      const { message } = await failure(run("trusted", { VSCODE_PATH: join(folder, "nowhere") }));
      assert.include(message, "which doesn't exist");
    });

    it("counts a run of the matrix that gives no result as failed, and goes on", async () => {
      Object.assign(process.env, { STAND_IN_PRINTS: "nothing\n" });
      const { runAll } = await suites();
      const { scenarios } = await import("../../host/suites/scenarios.mjs");
      const runs = (["trusted", "one-folder"] as const).map((name): Run => ({
        name,
        scenario: scenarios[name],
        host: "desktop",
        vintage: "newest",
      }));
      const options = { host: undefined, vscode: undefined, grep: undefined };
      const results = await runAll(runs, options, ({ name }) => ({ name, passed: 0, failed: 1 }));
      assert.deepEqual(
        results.map(({ name, failed }) => [name, failed]),
        [
          ["trusted", 1],
          ["one-folder", 1],
        ],
      );
    });
  });
