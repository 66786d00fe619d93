import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundle } from "../../esbuild.mjs";
import { root } from "../host/paths.mjs";

/** What no bundle may reach, in bytes, gzipped. */
const sizeBudget = 100_000;

/** How many bytes a file of `dist` has. */
export interface Size {
  readonly raw: number;
  readonly gzipped: number;
  /** Of code only: what is read as text may grow with the catalog. */
  readonly budget?: number;
}

/** Builds what ships, and weighs it: by file, all that is in `dist` but the notices of others' licenses. */
export async function sizes(): Promise<Record<string, Size>> {
  await bundle({ production: true });
  const files = readdirSync(join(root, "dist")).filter((file) => /\.js(?:on)?$/.test(file));
  return Object.fromEntries(
    files.sort().map((file) => {
      const content = readFileSync(join(root, "dist", file));
      const size = { raw: content.length, gzipped: gzipSync(content).length };
      return [`dist/${file}`, { ...size, ...(file.endsWith(".js") && { budget: sizeBudget }) }];
    }),
  );
}

/** "12.3 kB" */
export function kB(size: number): string {
  return `${(size / 1000).toFixed(1)} kB`;
}
