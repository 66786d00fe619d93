// Bundles the integration suite: once for the Node extension host, once for the web worker.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./paths.mjs";

const folder = join(root, "test", "integration");

/** The test bundles, as paths below the repository. */
export const testBundles = { node: "out/integration/node.js", web: "out/integration/web.js" };

/**
 * @param {{ scenario: string, tests: string }} what the scenario's name, which tests can read, and its folder below
 *   test/integration
 * @param {{ grep?: string | undefined }} [options]
 */
export async function buildIntegrationTests({ scenario, tests }, { grep = "" } = {}) {
  /** Answers `import "integration:suites"` with every test file of the folder. @type {import("esbuild").Plugin} */
  const suites = {
    name: "suites",
    setup(build) {
      build.onResolve({ filter: /^integration:suites$/ }, ({ path }) => ({ path, namespace: "suites" }));
      build.onLoad({ filter: /.*/, namespace: "suites" }, async () => {
        const files = (await readdir(join(folder, tests))).filter((file) => file.endsWith(".test.ts")).sort();
        if (files.length === 0) throw new Error(`test/integration/${tests} holds no tests`);
        const imports = files.map((file) => `import ${JSON.stringify(`./${tests}/${file}`)};`);
        return { contents: imports.join("\n"), resolveDir: folder };
      });
    },
  };
  /** Mocha's browser build runs in both hosts; it leaves its class in a global. @type {import("esbuild").Plugin} */
  const mocha = {
    name: "mocha",
    setup(build) {
      build.onResolve({ filter: /^mocha$/ }, ({ path }) => ({ path, namespace: "mocha" }));
      build.onLoad({ filter: /.*/, namespace: "mocha" }, async () => ({
        // Hides the module system of the host, which the build would otherwise export itself to.
        contents: `var exports, module, define;
          ${await readFile(join(root, "node_modules", "mocha", "mocha.js"), "utf8")}
          export default globalThis.Mocha;`,
      }));
    },
  };
  const define = (/** @type {"node" | "web"} */ host) => ({
    GREP: JSON.stringify(grep),
    HOST: JSON.stringify(host),
    SCENARIO: JSON.stringify(scenario),
  });
  const shared = /** @satisfies {import("esbuild").BuildOptions} */ ({
    absWorkingDir: root,
    entryPoints: [join(folder, "index.ts")],
    bundle: true,
    format: "cjs",
    sourcemap: "inline",
    external: ["vscode"],
    plugins: [suites, mocha],
  });
  await Promise.all([
    build({ ...shared, platform: "node", outfile: join(root, testBundles.node), define: define("node") }),
    build({
      ...shared,
      platform: "browser",
      outfile: join(root, testBundles.web),
      define: define("web"),
      // Named there, and never asked for.
      external: [...shared.external, "node:*"],
    }),
  ]);
}
