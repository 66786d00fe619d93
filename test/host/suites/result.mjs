/**
 * @typedef {object} SuiteResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} [failures] what failed and why, a text each, to be read again below the summary
 *
 * @typedef {object} SuiteOptions
 * @property {"desktop" | "browser" | undefined} host
 * @property {import("../vscodeVersions.mjs").Vintage | undefined} vscode
 * @property {string} [scenario] runs only this scenario of the integration suite
 * @property {string | undefined} grep runs only tests whose full title matches
 */
export {};
