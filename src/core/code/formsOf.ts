import type { CodeForms, StringForm } from "./codeForms";

const line = (open: string, code?: string): StringForm => ({
  ...{ open, close: open, spansLines: false, escape: "backslash" as const },
  ...(code !== undefined && { code }),
});
const lines = (open: string, code?: string): StringForm => ({ ...line(open, code), spansLines: true });
const raw = (open: string, close: string): StringForm => ({ open, close, spansLines: true, escape: "none" });

const [double, single] = [line('"'), line("'")];
const slashes = { lineComments: ["//"], blockComments: [["/*", "*/"]] as const };
const hashes = { lineComments: ["#"], blockComments: [] };
const dashes = { lineComments: ["--"] };
const none: Omit<CodeForms, "strings"> = {
  ...slashes,
  ...{ nests: false, hasCharacters: false, hasRegexes: false, isMixedWithText: false },
};

const script: CodeForms = {
  ...none,
  ...{ strings: [double, single, lines("`", "${")], hasRegexes: true, isMixedWithText: true },
};
const markup: CodeForms = {
  ...script,
  blockComments: [
    ["/*", "*/"],
    ["<!--", "-->"],
  ],
};
const shellHeredoc = /<<-?[ \t]*(["'\\]?)([A-Za-z_]\w*)\1?/y;
const shell: CodeForms = {
  ...none,
  ...hashes,
  strings: [lines('"', "$("), raw("'", "'"), line("`")],
  heredoc: shellHeredoc,
};
const jvm: CodeForms = { ...none, strings: [lines('"""'), double], hasCharacters: true };

const byLanguage: readonly (readonly [languages: readonly string[], forms: CodeForms])[] = [
  [["typescript", "javascript", "typescriptreact", "javascriptreact"], script],
  [["vue", "svelte", "html", "astro"], markup],
  [["python"], { ...none, ...hashes, strings: [lines('"""'), lines("'''"), double, single] }],
  [["go"], { ...none, strings: [double, raw("`", "`")], hasCharacters: true }],
  [["java"], jvm],
  [["kotlin", "scala"], { ...jvm, strings: [{ ...raw('"""', '"""'), code: "${" }, line('"', "${")], nests: true }],
  [["groovy"], { ...none, strings: [lines('"""', "${"), lines("'''"), line('"', "${"), single] }],
  [["swift"], { ...none, strings: [raw('#"', '"#'), lines('"""', "\\("), line('"', "\\(")], nests: true }],
  [
    ["csharp"],
    {
      ...none,
      strings: [
        raw('"""', '"""'),
        { ...raw('$@"', '"'), escape: "doubled", code: "{" },
        { ...raw('@"', '"'), escape: "doubled" },
        { ...line('$"', "{"), close: '"' },
        double,
      ],
      hasCharacters: true,
    },
  ],
  [
    ["rust"],
    {
      ...none,
      strings: [raw('r##"', '"##'), raw('r#"', '"#'), raw('r"', '"'), lines('"')],
      hasCharacters: true,
      nests: true,
    },
  ],
  [
    ["php"],
    {
      ...{ ...none, lineComments: ["//", "#"], strings: [lines('"'), lines("'"), lines("`")] },
      heredoc: /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1/y,
    },
  ],
  [
    ["ruby"],
    {
      ...{ ...none, ...hashes, blockComments: [["\n=begin", "\n=end"]] },
      ...{
        strings: [lines('"', "#{"), lines("'"), lines("`", "#{")],
        hasRegexes: true,
        quoteLike: /%[wWiIqQr]?[[({<|!]/y,
      },
      heredoc: /<<[~-]?(["'`]?)([A-Z]\w*)\1/y,
    },
  ],
  [
    ["perl"],
    {
      ...{ ...none, ...hashes, blockComments: [["\n=pod", "\n=cut"]] },
      ...{ strings: [lines('"'), lines("'"), line("`")], hasRegexes: true, quoteLike: /\bq[qwr]?\s?[[({<|!/]/y },
      heredoc: /<<~?(["']?)([A-Z]\w*)\1/y,
    },
  ],
  [
    ["elixir"],
    {
      ...none,
      ...hashes,
      quoteLike: /~[a-zA-Z](?!"""|''')[[({<|/"']/y,
      strings: [lines('"""', "#{"), lines("'''", "#{"), lines('"', "#{"), line("'")],
    },
  ],
  [
    ["dart"],
    {
      ...none,
      strings: [
        lines("'''", "${"),
        lines('"""', "${"),
        raw("r'", "'"),
        raw('r"', '"'),
        line("'", "${"),
        line('"', "${"),
      ],
      nests: true,
    },
  ],
  [["objective-c"], { ...none, strings: [{ ...double, open: '@"' }, double], hasCharacters: true }],
  [["gleam", "c", "cpp", "zig", "jsonc", "json5"], { ...none, strings: [double], hasCharacters: true }],
  [["shellscript", "fish"], shell],
  [
    ["powershell"],
    {
      ...none,
      ...hashes,
      blockComments: [["<#", "#>"]],
      strings: [
        raw('@"\n', '\n"@'),
        raw("@'\n", "\n'@"),
        { ...lines('"', "$("), escape: "doubled" },
        { ...raw("'", "'"), escape: "doubled" },
      ],
    },
  ],
  [["lua"], { ...none, ...dashes, blockComments: [["--[[", "]]"]], strings: [raw("[[", "]]"), double, single] }],
  [
    ["sql"],
    {
      ...none,
      ...dashes,
      strings: [
        { ...raw("'", "'"), escape: "doubled" },
        { ...raw('"', '"'), escape: "doubled" },
      ],
    },
  ],
  [
    ["haskell", "elm"],
    {
      ...none,
      ...dashes,
      blockComments: [["{-", "-}"]],
      strings: [lines('"""'), double],
      hasCharacters: true,
      nests: true,
    },
  ],
  [
    ["fsharp", "ocaml"],
    { ...none, blockComments: [["(*", "*)"]], strings: [lines('"""'), lines('"')], hasCharacters: true, nests: true },
  ],
  [["clojure", "lisp"], { ...none, lineComments: [";"], blockComments: [], strings: [lines('"')] }],
  [["terraform", "hcl"], { ...none, lineComments: ["#", "//"], strings: [line('"', "${")], heredoc: shellHeredoc }],
  [
    ["yaml", "dockercompose", "toml", "dotenv", "properties", "r", "makefile", "dockerfile"],
    { ...none, ...hashes, strings: [lines('"""'), lines("'''"), double, single] },
  ],
  [["graphql"], { ...none, ...hashes, strings: [lines('"""'), double] }],
  [["ini"], { ...none, lineComments: [";", "#"], blockComments: [], strings: [double] }],
];
/** For languages that aren't known: what most have, in which nothing goes on over lines. */
const common: CodeForms = {
  ...none,
  ...{ lineComments: ["//", "#"], strings: [lines('"""'), double, single, lines("`", "${")], isMixedWithText: true },
};
const known = new Map(byLanguage.flatMap(([languages, forms]) => languages.map((language) => [language, forms])));

/** @param language VS Code's language id; any other gets what most languages have */
export function formsOf(language: string): CodeForms {
  return known.get(language) ?? common;
}
