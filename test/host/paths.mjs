// Folders that the host scripts share.
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Downloaded VS Codes; ignored by git, kept between runs. */
export const hosts = join(root, ".vscode-test");

/** Compiled tests and screenshots. */
export const out = join(root, "out");
