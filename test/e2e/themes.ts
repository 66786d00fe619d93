/** A theme of each kind that VS Code knows, and what the kind is called on a page. */
export const themes = {
  light: { theme: "Light Modern", kind: "vscode-light" },
  dark: { theme: "Dark Modern", kind: "vscode-dark" },
  "high-contrast": { theme: "Dark High Contrast", kind: "vscode-high-contrast" },
  "high-contrast-light": { theme: "Light High Contrast", kind: "vscode-high-contrast-light" },
};
