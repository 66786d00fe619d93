import { basename, extname } from "node:path";

/** The ids that VS Code gives to files by their ending; `plaintext` to those it doesn't know. */
const languages: Readonly<Record<string, string>> = {
  ts: "typescript",
  tsx: "typescriptreact",
  js: "javascript",
  jsx: "javascriptreact",
  mjs: "javascript",
  vue: "vue",
  svelte: "svelte",
  py: "python",
  go: "go",
  rb: "ruby",
  php: "php",
  java: "java",
  kt: "kotlin",
  swift: "swift",
  cs: "csharp",
  rs: "rust",
  ex: "elixir",
  exs: "elixir",
  dart: "dart",
  gleam: "gleam",
  sql: "sql",
  sh: "shellscript",
  ps1: "powershell",
  json: "json",
  yaml: "yaml",
  yml: "yaml",
  xml: "xml",
  html: "html",
  md: "markdown",
  rst: "restructuredtext",
  ipynb: "json",
  log: "log",
  properties: "properties",
  ini: "ini",
  env: "dotenv",
  c: "c",
  cpp: "cpp",
  scala: "scala",
  lua: "lua",
  graphql: "graphql",
  tf: "terraform",
  hcl: "hcl",
  pl: "perl",
  clj: "clojure",
};

/** VS Code's language id for a fixture. */
export function languageOf(file: string): string {
  const name = basename(file).toLowerCase();
  return languages[extname(name).slice(1)] ?? "plaintext";
}
