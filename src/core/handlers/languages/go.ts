import type { Code } from "../../code/code";
import type { HandlerLanguage, SdkClass } from "../language";
import type { Layout } from "../layout";
import { lineAfter, lineFrom, lineStart } from "../lines";
import { type Insertion, ownLines, written } from "../place";
import { answered, braces, indented } from "./forms";

const stytchClass = /\bstytcherror\.|\bError$/;
const field = (name: string): string => `${name}.ErrorType`;
/** The variable for the SDK's error, where code has none. */
const own = "stytchErr";

export const go: HandlerLanguage = {
  ids: ["go"],
  title: "Go",
  comment: "//",
  blocks: "braces",
  elseIf: "else if",
  needsFunction: true,
  hasArmsBeside: true,
  errors: {
    fallback: { name: "err", isStytch: false },
    headers: [
      { pattern: /\bif\b[^{}\n]*(?<!!)\berrors\.As\([^,(){}]*,\s*&(?<name>\w+)\)[^{}|]*$/, isStytch: true },
      {
        pattern: /\bif\s+(?<name>\w+)\s*,\s*\w+\s*:?=\s*\w+\.\(\*?(?<type>[\w.]+)\)[^{}]*$/,
        isStytch: stytchClass,
      },
      {
        pattern: /\bswitch\s+(?<name>\w+)\s*:=[^{}]*\.\(type\)\s*\{\s*case\s+\*?(?<type>[\w.]+)\s*:\s*$/,
        isStytch: stytchClass,
      },
      {
        pattern: /\bif\s+(?<name>\w+)\s*,\s*\w+\s*:?=\s*errors\.AsType\[\*?(?<type>[\w.]+)\]\([^{}]*$/,
        isStytch: stytchClass,
      },
      { pattern: /\bif\b[^{}\n]*?\b(?<name>\w+)\s*!=\s*nil\s*$/ },
      { pattern: /\bcase\b[^:\n]*?\b(?<name>\w*[eE]rr)\s*!=\s*nil\s*:\s*$/ },
      {
        pattern: /\bfunc\b[^{}]*[(,]\s*(?<name>\w+)\s+(?<type>(?:\*?stytcherror\.E|e)rror)\s*[,)][^{}]*$/,
        isStytch: stytchClass,
      },
    ],
    statements: [
      {
        pattern: /\bif\s+!errors\.As\([^,(){}]*,\s*&(?<name>\w+)\)\s*\{\s*(?:return|continue|panic)\b/g,
        isStytch: true,
      },
      { pattern: /\b(?<name>err|\w+Err|err[A-Z]\w*)\s*:?=(?!=)/g },
    ],
    holder: /\bvar\s+(?<name>\w+)\s+\*?\w+\.Error\b(?=\s)/g,
    field,
    equals: (type, value) => `${type} == "${value}"`,
  },
  caught: (handler) => answered("// err comes from your call to Stytch.", handler),
  handler: (test, body, { name, isStytch, holder }, sdk) =>
    isStytch
      ? braces(`if ${test(field(name))}`, body)
      : [
          ...(holder === undefined ? [`var ${own} ${sdk}`] : []),
          ...braces(`if errors.As(${name}, &${holder ?? own}) && ${test(field(holder ?? own))}`, body),
        ],
  label: (type) => `case "${type}"`,
  arm: (label, body) => [`${label}:`, ...indented(body)],
  sdkClass,
};

/** Where nothing shows which version of the SDK a project has. */
const latest = "github.com/stytchauth/stytch-go/v16";

const keyword = "import";
const quoted = (path: string): string => `"${path}"`;

function sdkClass(code: Code, layout: Layout): SdkClass {
  const { text, mask } = code;
  const paths = [...text.matchAll(/^[ \t]*(?:import[ \t]+)?(?<alias>[\w.]+[ \t]+)?"(?<path>[\w./-]+)"/gm)].filter(
    ({ index, 0: one }) => mask[index + one.length - 1] === '"',
  );
  const module = paths.find(({ groups }) => /\/stytcherror$/.test(groups?.["path"] ?? ""));
  const alias = /^(?!import\b)\w+/.exec(module?.groups?.["alias"] ?? "")?.[0];
  const version = paths.map(({ groups }) => /^.*\/stytch-go\/v\d+/.exec(groups?.["path"] ?? "")?.[0]).find(Boolean);
  const missing = [
    ...(paths.some(({ groups }) => groups?.["path"] === "errors") ? [] : ["errors"]),
    ...(module ? [] : [`${version ?? latest}/stytch/stytcherror`]),
  ];
  return { name: `${alias ?? "stytcherror"}.Error`, insertions: imports(code, missing, layout) };
}

function imports(code: Code, missing: readonly string[], layout: Layout): Insertion[] {
  if (missing.length === 0) return [];
  const { text, mask, brackets } = code;
  const group = /^import\s*\(/m.exec(mask);
  const open = group ? group.index + group[0].length - 1 : -1;
  const close = brackets.partner(open);
  if (close !== -1) return missing.map((path) => grouped(text, open, lineStart(text, close), path, layout));
  const lines = missing.map((path) => `${keyword} ${quoted(path)}`);
  const single = [...mask.matchAll(/^import\b/gm)].at(-1);
  if (single) return [written(ownLines(text, lineAfter(text, single.index), "", layout), lines, layout)];
  const head = /^package\s+\w+/m.exec(mask);
  // What has no package is a part of a file.
  if (!head) return [];
  const offset = lineAfter(text, head.index);
  const [first = "", second] = missing;
  const block = [
    "",
    `${keyword} (`,
    `\t${quoted(first)}`,
    ...(second === undefined ? [] : ["", `\t${quoted(second)}`]),
    ")",
  ];
  return [written(ownLines(text, offset, "", layout), block, layout)];
}

/** In the order of the alphabet, among the imports of its kind: the library's own, or those from elsewhere. */
function grouped(text: string, open: number, close: number, path: string, layout: Layout): Insertion {
  const isForeign = path.includes(".");
  let [place, isAmong] = [close, false];
  for (let start = lineAfter(text, open); start < close; start = lineAfter(text, start)) {
    const other = /"([\w./-]+)"/.exec(lineFrom(text, start))?.[1];
    if (other === undefined || other.includes(".") !== isForeign) continue;
    if (other > path) {
      if (!isAmong || place === start) place = start;
      isAmong = true;
      break;
    }
    [place, isAmong] = [lineAfter(text, start), true];
  }
  const line = `\t${quoted(path)}`;
  if (isAmong) return written(ownLines(text, place, "", layout), [line], layout);
  const first = lineAfter(text, open);
  return isForeign
    ? written(ownLines(text, close, "", layout), close === first ? [line] : ["", line], layout)
    : written(ownLines(text, first, "", layout), close === first ? [line] : [line, ""], layout);
}
