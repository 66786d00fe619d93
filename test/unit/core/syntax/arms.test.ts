import { assert } from "chai";
import { Code } from "../../../../src/core/code/code";
import { branchings, type Branches } from "../../../../src/core/syntax/branches";
import { chains } from "../../../../src/core/syntax/conditionChains";
import { spanned } from "./texts";

/** A language, a text, and what its branches ask for; one that a guard or another subject holds back has an exclamation mark. */
type Case = readonly [language: string, text: string, asked: string];

const blocks: readonly Case[] = [
  [
    "python",
    'match e.details.error_type:\n    case "a" if x:\n        pass\n    case "a":\n        pass\n    case "b" | "c":\n        match y:\n            case "z":\n                pass\n',
    "a! a b c",
  ],
  [
    "python",
    'match e.details.error_type:\n    # case "q":\n    case (\n        "a"\n        | "b"\n    ):\n        d = {"x": 1}\n',
    "a b",
  ],
  [
    "php",
    "return match ($e->error_type) {\n  'a' => ['x' => 1, 'y' => 2],\n  'b',\n  'c' => match ($z) { 'z' => 1 },\n  // 'q' => 1,\n  default => 'd',\n};",
    "a b c",
  ],
  ["php", "switch ($type = $e->error_type) { case 'a': break; }", "a"],
  [
    "php",
    "$type = $e->getErrorData()['error_type'] ?? null;\nswitch ($type) {\n  case 'a':\n  case 'b':\n    foo(['case' => 1]);\n}",
    "a b",
  ],
  ["typescript", 'switch (true) {\n  case e.error_type === "a":\n    break;\n}', ""],
  ["typescript", 'switch (kindOf(e.error_type)) {\n  case "a":\n}', ""],
  ["typescript", 'switch (key) {\n  case "error_type":\n    x = 1;\n  case "b":\n}', ""],
  [
    "typescript",
    'switch (\n  e.error_type\n) {\n  case "a":\n    switch (e.status) { case "z": break; }\n    break;\n  case "b": {\n    const m = { "x": 1 };\n    break;\n  }\n}',
    "a b",
  ],
  [
    "typescript",
    'const { error_type: t } = e;\nswitch (t) {\n  case "a":\n  case `b`:\n    return;\n  // case "q":\n  /* case "r": */\n  default:\n}',
    "a b",
  ],
  [
    "go",
    'switch t := string(se.ErrorType); t {\ncase "a",\n\t"b":\n\tx()\ncase "c":\n\tfallthrough\ndefault:\n}',
    "a b c",
  ],
  ["go", 'switch {\ncase se.ErrorType == "a":\n\tx()\n}', ""],
  [
    "java",
    'switch (e.getErrorType()) {\n  case "a", "b" -> x();\n  case "c" -> { y(() -> "z"); }\n  default -> z();\n}',
    "a b c",
  ],
  ["java", 'String type = e.getErrorType();\nswitch (type) {\n  case "a":\n  case "b":\n    x();\n}', "a b"],
  [
    "kotlin",
    'when (val type = e.errorType) {\n  "a", "b" -> x()\n  "c" -> when (y) {\n    "z" -> 1\n    else -> 2\n  }\n  else -> "d"\n}',
    "a b c",
  ],
  ["kotlin", 'val r = when {\n  e.errorType == "a" -> 1\n  else -> 2\n}', ""],
  [
    "swift",
    'switch error.errorType.rawValue {\ncase "a" where x:\n  break\ncase "a",\n     "b":\n  y()\ndefault: break\n}',
    "a! a b",
  ],
  [
    "csharp",
    'return ex.ErrorType switch\n{\n  "a" or "b" => 1,\n  "c" when retry => 2,\n  "c" => new Dictionary<string,int> { ["x"] = 1 }.Count,\n  _ => 3\n};',
    "a b c! c",
  ],
  ["csharp", 'switch (ex.ErrorType)\n{\n  case "a" or "b":\n    break;\n  case "c" when x:\n    break;\n}', "a b c!"],
  [
    "rust",
    'match resp.error_type.as_str() {\n    "a"\n    | "b" => x(),\n    "c" if retry => y(),\n    "c" => { match z { "z" => 1, _ => 2 } }\n    "d" => w(),\n    _ => v(),\n}',
    "a b c! c d",
  ],
  [
    "ruby",
    'case e.error_type\nwhen "a", "b"\n  x\nwhen "c",\n     "d"\n  case y\n  when "z"\n    1\n  end\nend',
    "a b c d",
  ],
  ["ruby", 'type = details&.fetch("error_type", nil)\ncase type\nin "a" | "b" if x\n  1\nin "a"\n  2\nend', "a! b! a"],
  [
    "elixir",
    'case body["error_type"] do\n  "a" -> x()\n  "b" when y > 1 -> z()\n  t when t in ["c"] -> w()\n  _ -> %{"q" => 1}\nend',
    "a b!",
  ],
  ["elixir", 'body |> Map.get("error_type") |> case do\n  "a" -> x()\nend', "a"],
  ["scala", 'err.errorType match {\n  case "a" | "b" => x\n  case "c" if y => z\n  case _ => w\n}', "a b c!"],
  ["dart", "switch (e.errorType) {\n  case 'a':\n  case 'b' || 'c':\n    x();\n}", "a b c"],
  ["dart", "final m = switch (e.errorType) {\n  'a' || 'b' => 1,\n  'c' when x => 2,\n  _ => 3,\n};", "a b c!"],
  ["gleam", 'case error.error_type {\n  "a" | "b" -> x\n  "c" if y -> z\n  _ -> w\n}', "a b c!"],
  [
    "shellscript",
    'type=$(jq -r .error_type <<<"$body")\ncase "$type" in\n  a|b) exit 1 ;;\n  "c")\n    case $x in z) y;; esac\n    ;;\n  d_*) z ;;\n  *) w ;;\nesac',
    "a b c",
  ],
  ["shellscript", "case $error_type in a) x;; b) y;; esac", "a b"],
  ["sql", "SELECT CASE error_type WHEN 'a' THEN 1 WHEN 'b' THEN CASE x WHEN 'z' THEN 1 END ELSE 2 END", "a b"],
  ["sql", "SELECT CASE WHEN error_type = 'a' THEN 1 END", ""],
  ["powershell", 'switch ($err.error_type) {\n  "a" { x }\n  "b" { y "z" }\n  default { }\n}', "a b"],
  ["ocaml", 'match e.error_type with\n| "a"\n| "b" -> x\n| "c" when y -> z\n| _ -> w', "a b c!"],
  ["haskell", 'case errorType e of\n  "a" -> x\n', ""],
  ["c", "switch (x) {\n case 1: break;\n}", ""],
  ["vue", '<script>\nconst type = e.error_type\nswitch (type) {\n case "a": break\n}\n</script>', "a"],
];

const conditions: readonly Case[] = [
  ["go", 'if t := string(se.ErrorType); t == "a" {\n} else if t == "b" {\n}', "a b"],
  ["java", 'if (e.getErrorType().equals("a")) {\n} else if ("b".equals(e.getErrorType())) {\n}', "a b"],
  ["python", 'if (t := e.details.error_type) == "a":\n    x\nelif t == "b":\n    y\n', "a b!"],
  ["typescript", 'if (a.error_type === "a") {\n} else if (b.error_type === "a") {\n}', "a a!"],
  [
    "typescript",
    'const type = e.error_type;\nif (type === "a") {\n  if (x === 1) {\n  } else if (y) {\n  }\n} else if (\n  type === "b"\n) {\n}',
    "a b",
  ],
  [
    "typescript",
    'if (e.error_type === "a" && x) {\n} else if (e.error_type === "a") {\n} else if (e.error_type === "b") {}',
    "a b",
  ],
  ["typescript", 'if (e.error_type === "a") {\n  return 1;\n}\nif (e.error_type === "a") {\n  return 1;\n}', ""],
  [
    "typescript",
    '// if (e.error_type === "q") {\nif (e.error_type === "a") {\n} else if (kind(e.error_type) === "b") {\n} else if (e.error_type === "c") {}',
    "a c",
  ],
];

function told(text: string, found: readonly Branches[]): string {
  return found
    .flatMap(({ values, unguarded }) => {
      spanned(text, values);
      return values.map(({ value, start }) => (unguarded.some((one) => one.start === start) ? value : `${value}!`));
    })
    .join(" ");
}

describe("arms of branches", () => {
  for (const [language, text, asked] of blocks) {
    it(`${language}: ${text}`, () => assert.strictEqual(told(text, branchings(new Code(text, language))), asked));
  }
});

describe("conditions of chains", () => {
  for (const [language, text, asked] of conditions) {
    it(`${language}: ${text}`, () => assert.strictEqual(told(text, chains(new Code(text, language))), asked));
  }
});
