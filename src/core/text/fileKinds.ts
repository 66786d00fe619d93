/** What sort of text a document is: decides whether bare words count and what is evidence for them. */
export type TextKind = "code" | "data" | "log" | "prose";

/** What a file is by its name: its kind, and the language that VS Code would know it by with an extension for it. */
interface FileKind {
  readonly kind: TextKind;
  readonly language: string;
}

const code = (languages: Readonly<Record<string, string>>): [string, FileKind][] =>
  Object.entries(languages).flatMap(([language, endings]) =>
    endings.split(" ").map((ending): [string, FileKind] => [ending, { kind: "code", language }]),
  );
const other = (kind: TextKind, languages: Readonly<Record<string, string>>): [string, FileKind][] =>
  code(languages).map(([ending, { language }]) => [ending, { kind, language }]);

/** Endings that logs have and hardly anything else; the menus in package.json have them, too. */
export const logEndings: readonly string[] = ["log", "out", "err", "trace", "jsonl", "ndjson", "logfmt"];

/** By ending. Files whose language no extension brings open as plain text, and are what they are all the same. */
const endings: ReadonlyMap<string, FileKind> = new Map([
  ...code({
    kotlin: "kt kts",
    elixir: "ex exs eex heex leex",
    gleam: "gleam",
    scala: "scala sc sbt",
    vue: "vue",
    svelte: "svelte",
    astro: "astro",
    terraform: "tf hcl tofu tfvars nomad",
    graphql: "graphql gql graphqls",
    typescript: "ts mts cts tsx",
    javascript: "js mjs cjs jsx es6 gs",
    python: "py pyi pyw pyx star bzl bazel",
    ruby: "rb rake gemspec ru erb jbuilder podspec",
    php: "php phtml blade",
    java: "java jsp",
    csharp: "cs csx cshtml razor",
    fsharp: "fs fsx fsi",
    vb: "vb vbs bas",
    go: "go tmpl gotmpl",
    rust: "rs",
    swift: "swift",
    dart: "dart",
    c: "c h",
    cpp: "cc cpp cxx hpp hh ino",
    "objective-c": "m mm",
    lua: "lua luau",
    perl: "pl pm t",
    r: "r rmd",
    julia: "jl",
    haskell: "hs lhs",
    elm: "elm",
    erlang: "erl hrl",
    clojure: "clj cljs cljc edn",
    groovy: "groovy gradle jenkinsfile",
    shellscript: "sh bash zsh ksh bats envrc",
    fish: "fish",
    powershell: "ps1 psm1 psd1",
    bat: "bat cmd",
    sql: "sql psql ddl plsql",
    html: "html htm xhtml hbs handlebars mustache ejs njk liquid twig pug jinja j2 cshtm",
    css: "css scss sass less styl",
    nix: "nix",
    zig: "zig",
    nim: "nim",
    crystal: "cr",
    ocaml: "ml mli re res",
    solidity: "sol",
    vyper: "vy",
    cobol: "cob cbl cpy",
    fortran: "f f90 f95 for",
    pascal: "pas pp dpr",
    ada: "adb ads",
    prisma: "prisma",
    proto: "proto",
    thrift: "thrift",
    makefile: "mk mak make",
    cmake: "cmake",
    dockerfile: "dockerfile containerfile",
    cue: "cue",
    jsonnet: "jsonnet libsonnet",
    rego: "rego",
    bicep: "bicep",
    apex: "cls trigger",
    coffeescript: "coffee",
    d: "d",
    v: "v",
    odin: "odin",
    haxe: "hx",
    racket: "rkt scm lisp el",
    roc: "roc",
    purescript: "purs",
    gdscript: "gd",
    wat: "wat",
    awk: "awk sed",
    tcl: "tcl",
    vimscript: "vim",
    just: "just",
    robot: "robot",
    http: "bru",
  }),
  ...other("data", {
    toml: "toml",
    yaml: "yaml yml",
    json: "json geojson webmanifest har ipynb avsc",
    json5: "json5 jsonc",
    dotenv: "env",
    properties: "properties",
    ini: "ini cfg conf cnf service editorconfig npmrc",
    http: "http rest",
    snap: "snap",
    po: "po pot xlf xliff arb strings stringsdict resx resw ftl",
    xml: "xml xsd wsdl plist csproj props targets svg",
    lock: "lock lockb sum",
  }),
  ...other("prose", {
    markdown: "md mdx markdown mdown",
    restructuredtext: "rst rest.txt",
    asciidoc: "adoc asciidoc asc",
    latex: "tex",
    org: "org",
    gherkin: "feature",
    text: "textile wiki",
  }),
  ...other("log", { log: logEndings.join(" ") }),
]);

/** By the whole name, without its ending. */
const names: readonly (readonly [RegExp, FileKind])[] = [
  [/^(?:docker|container)file(?:\..*)?$/, { kind: "code", language: "dockerfile" }],
  [/^(?:gnu)?makefile$/, { kind: "code", language: "makefile" }],
  [
    /^(?:gemfile|rakefile|podfile|fastfile|vagrantfile|brewfile|guardfile|capfile)$/,
    { kind: "code", language: "ruby" },
  ],
  [
    /^(?:jenkinsfile|procfile|justfile|tiltfile|caddyfile|earthfile|build|workspace|snakefile)$/,
    { kind: "code", language: "makefile" },
  ],
  [/^\.(?:bash\w*|zsh\w*|profile|envrc)$/, { kind: "code", language: "shellscript" }],
  [
    /^\.(?:git|docker|npm|eslint|prettier|vscode|stylelint|hg|helm|gcloud|slug)ignore$|^\.git(?:attributes|modules)$|^codeowners$/,
    { kind: "data", language: "ignore" },
  ],
  [
    /^\.(?:editorconfig|npmrc|yarnrc|nvmrc|tool-versions|babelrc|eslintrc|prettierrc|env.*)$/,
    { kind: "data", language: "ini" },
  ],
  [
    /^(?:licen[cs]e|copying|notice|authors|contributors|readme|changelog|changes|news|history|todo|install|contributing)$/,
    { kind: "prose", language: "plaintext" },
  ],
];

/** Undefined for an ending that tells nothing, and for none. @param path of which only the name counts */
export function kindByName(path: string): FileKind | undefined {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  const known = names.find(([pattern]) => pattern.test(name))?.[1];
  // Rotated logs count on: `app.log.1`.
  const ending = /\.([\w-]+)(?:\.\d+)?$/.exec(name)?.[1];
  return known ?? (ending === undefined ? undefined : endings.get(ending));
}
