// The notices of others' code that is part of the bundles, which their licenses ask for.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ name: string, version: string, license: string, author?: string | { name: string } }} Manifest */

const head = `Stytch Error Insight contains code of the following packages, bundled and minified.
This file is made from what the bundler put into the bundles.
`;

/**
 * The notices of every package that has code in these bundles.
 * @param {string} root where node_modules is
 * @param {readonly import("esbuild").Metafile[]} metafiles
 * @throws when a package says nothing of its license, or has a license other than MIT and no text of it
 */
export function notices(root, metafiles) {
  return [head, ...bundledPackages(metafiles).map((name) => notice(root, name))].join(`\n${"-".repeat(80)}\n\n`);
}

/** The packages of which at least one byte is in the bundles. @param {readonly import("esbuild").Metafile[]} metafiles */
function bundledPackages(metafiles) {
  const files = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : [])),
    ),
  );
  const names = files.flatMap((file) => /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** @param {string} root @param {string} name */
function notice(root, name) {
  const folder = join(root, "node_modules", name);
  const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(one));
  const text = file ? readFileSync(join(folder, file), "utf8") : withoutFile(root, manifest);
  return `${name} ${manifest.version}\nLicense: ${manifest.license}\n\n${text.trim()}\n`;
}

/** @param {string} root @param {Manifest} manifest */
function withoutFile(root, { name, license, author }) {
  const holder = typeof author === "object" ? author.name : author;
  if (license !== "MIT" || !holder) throw new Error(`${name} is bundled, and has no license text to pass on.`);
  const terms = readFileSync(join(root, "LICENSE"), "utf8").replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
  return `(The package names its license and its author, and has no file with the text, which is this.)\n\n${terms}`;
}
