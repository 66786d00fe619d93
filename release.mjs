// npm run release -- check TAG | notes | channel: what the release workflow asks before it publishes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = import.meta.dirname;
/** The account in the manifest's addresses until there is one: the only place to change is package.json. */
const placeholder = "OWNER";

/**
 * @typedef {object} Release
 * @property {string} manifest text of package.json
 * @property {string} changelog text of CHANGELOG.md
 */

/** @returns {Release} */
function ours() {
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), "utf8");
  return { manifest: read("package.json"), changelog: read("CHANGELOG.md") };
}

/**
 * @typedef {object} Fields
 * @property {string} version
 * @property {{ url?: string }} [repository]
 * @property {{ url?: string }} [bugs]
 * @property {string} [homepage]
 * @property {string} [qna]
 */

/** @param {string} manifest @returns {Fields} */
function fieldsOf(manifest) {
  const fields = /** @type {Fields} */ (JSON.parse(manifest));
  return fields;
}

/**
 * Why a tag can't be released: a sentence for each reason.
 * @param {string | undefined} tag such as v1.2.3 @param {Release} release @returns {string[]}
 */
export function obstacles(tag, { manifest, changelog }) {
  const { version, repository, bugs, homepage, qna } = fieldsOf(manifest);
  const addresses = { "repository.url": repository?.url, "bugs.url": bugs?.url, homepage, qna };
  return [
    ...Object.entries(addresses).flatMap(([name, address]) => {
      if (typeof address !== "string") return [`package.json has no ${name}.`];
      return address.split(/[/.:#]/).includes(placeholder)
        ? [`package.json: ${name} has ${placeholder} in place of the repository's owner.`]
        : [];
    }),
    ...(tag === `v${version}` ? [] : [`The tag is ${tag ?? "missing"}, the version ${version}.`]),
    ...(notes(version, changelog) === undefined
      ? [`CHANGELOG.md has no text below a heading "## ${version} - YYYY-MM-DD".`]
      : []),
    ...(/^## Unreleased\s+(?!## |\s|$)/m.test(changelog) ? ["CHANGELOG.md has changes under Unreleased."] : []),
  ];
}

/**
 * What the CHANGELOG says of a version; undefined where it says nothing, or has no date.
 * @param {string} version @param {string} changelog
 */
export function notes(version, changelog) {
  const section = changelog.split(/^## /m).find((text) => text.startsWith(`${version} - `));
  const [, text = ""] = /^\S+ - \d{4}-\d\d-\d\d\n([^]*)$/.exec(section ?? "") ?? [];
  return text.trim() || undefined;
}

/** An odd minor number is a pre-release: VS Code's guide has it so, since versions there have no suffix. @param {string} version */
export function channel(version) {
  return Number(version.split(".")[1]) % 2 === 1 ? "pre-release" : "release";
}

/** @param {string | undefined} order @param {string | undefined} tag */
function main(order, tag) {
  const release = ours();
  const { version } = fieldsOf(release.manifest);
  if (order === "check") {
    const found = obstacles(tag, release);
    if (found.length === 0) console.log(`${tag} can be released.`);
    else {
      console.error(["Not released:", ...found.map((why) => `- ${why}`)].join("\n"));
      process.exitCode = 1;
    }
  } else if (order === "notes") console.log(notes(version, release.changelog) ?? "");
  else if (order === "channel") console.log(`channel=${channel(version)}`);
  else {
    console.error("Usage: npm run release -- check TAG | notes | channel");
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2], process.argv[3]);
