import { defineConfig } from "eslint/config";
import eslint from "@eslint/js";
import tseslint from "typescript-eslint";

export default defineConfig(
  { ignores: ["dist/", "out/", "media/samples/", "test/fixtures/", ".vscode-test/"] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-console": "error",
      eqeqeq: "error",
      // The type checker knows the globals of each file.
      "no-undef": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    files: [
      "src/catalog/facts.d.ts",
      "src/features/languageModelTools/manifestTools.d.ts",
      "test/integration/suites.d.ts",
    ],
    rules: { "@typescript-eslint/consistent-type-imports": "off" },
  },
  {
    files: ["**/*.mjs"],
    // Blind to casts in JSDoc.
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    files: ["test/**", "*.mjs", "*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/catalog/**", "src/core/**"],
    rules: {
      "no-restricted-imports": ["error", { patterns: ["node:*", "vscode"] }],
      "no-restricted-globals": ["error", "process", "Buffer", "require", "window", "document"],
    },
  },
);
