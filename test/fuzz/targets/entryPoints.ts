import { entryPoints } from "../../unit/linear/entryPoints";
import { documents, handled, publicationsOfStytch } from "../seeds";
import type { Target } from "../target";

const each = 4;

/** Every function of the core that reads foreign text, some of them for each text: none throws, none hangs. */
export const entryPointsTarget: Target = {
  name: "entry points",
  seeds: [...documents, ...handled, ...publicationsOfStytch],
  check({ text, at }) {
    for (let turn = 0; turn < each; turn++) entryPoints[(at * 31 + turn * 53) % entryPoints.length]?.read(text);
  },
};
