/** How a language writes a comment of one line. */
export interface CommentStyle {
  readonly open: string;
  readonly close: string;
}

const styles: readonly (readonly [style: CommentStyle, languages: readonly string[]])[] = [
  [
    { open: "// ", close: "" },
    [
      ...["typescript", "javascript", "typescriptreact", "javascriptreact", "jsonc", "go", "java", "kotlin", "swift"],
      ...["csharp", "rust", "php", "dart", "scala", "c", "cpp", "gleam", "groovy", "objective-c", "json5"],
    ],
  ],
  [
    { open: "# ", close: "" },
    [
      ...["python", "ruby", "yaml", "toml", "shellscript", "elixir", "terraform", "hcl", "graphql", "perl", "r"],
      ...["powershell", "dockerfile", "makefile", "properties", "dotenv", "http", "fish", "github-actions-workflow"],
    ],
  ],
  [{ open: "-- ", close: "" }, ["sql", "lua", "haskell", "elm"]],
  [{ open: "<!-- ", close: " -->" }, ["html", "xml", "markdown", "vue", "svelte"]],
  [{ open: "; ", close: "" }, ["ini", "clojure"]],
];

/** Undefined for a language without comments, such as JSON, and for one that isn't known. */
export function commentStyle(language: string): CommentStyle | undefined {
  return styles.find(([, languages]) => languages.includes(language))?.[0];
}
