/** A file, and what it is with what a handler at the cursor needs; the handler itself is left out. */
export interface ImportPlace {
  readonly id: string;
  readonly title: string;
  /** The cursor stands at `¦`. */
  readonly text: string;
  /** What is put in besides the handler. */
  readonly adds: readonly string[];
  /** What stands before the first of it. */
  readonly behind: string;
  /** How the handler calls the SDK's class. */
  readonly asks: string;
}

const of = (
  id: string,
  title: string,
  text: string,
  asks: string,
  behind = "",
  ...adds: readonly string[]
): ImportPlace => ({ id, title, text, asks, behind, adds });

const caught = "try {\n  go();\n} catch (ex) {\n  ¦throw ex;\n}\n";
const js = "ex instanceof StytchError";

const scripts: readonly ImportPlace[] = [
  of(
    "typescript",
    "joins what is imported",
    `import { Client } from "stytch";\n${caught}`,
    js,
    "{ Client",
    ", StytchError",
  ),
  of(
    "typescript",
    "joins a list over lines",
    `import {\n  Client,\n  envs,\n} from "stytch";\n${caught}`,
    js,
    "  envs,",
    "\n  StytchError,",
  ),
  of(
    "typescript",
    "joins a default",
    `import stytch from "stytch";\n${caught}`,
    js,
    "import stytch",
    ", { StytchError }",
  ),
  of(
    "typescript",
    "joins a default and a list",
    `import stytch, { envs } from 'stytch'\n${caught}`,
    js,
    "{ envs",
    ", StytchError",
  ),
  of("typescript", "is there already", `import { StytchError } from "stytch";\n${caught}`, js),
  of(
    "typescript",
    "is there by another name",
    `import { StytchError as SE } from "stytch";\n${caught}`,
    "ex instanceof SE ",
  ),
  of(
    "typescript",
    "is there in a namespace",
    `import * as s from "stytch";\n${caught}`,
    "ex instanceof s.StytchError ",
  ),
  of("typescript", "is there by way of the project", `import { StytchError } from "@/lib/stytch";\n${caught}`, js),
  of(
    "javascript",
    "is there as required",
    `const stytch = require("stytch");\n${caught}`,
    "ex instanceof stytch.StytchError ",
  ),
  of("javascript", "is there renamed", `const { StytchError: E } = require("stytch");\n${caught}`, "ex instanceof E "),
  of(
    "javascript",
    "joins what is required",
    `const { Client } = require("stytch");\n${caught}`,
    js,
    "{ Client",
    ", StytchError",
  ),
  of(
    "javascript",
    "is required where files are",
    `"use strict";\nconst fs = require("fs");\n\n${caught}`,
    js,
    'const fs = require("fs");\n',
    'const { StytchError } = require("stytch");\n',
  ),
  of(
    "typescript",
    "stands apart from types",
    `import type { Client } from "stytch";\n\n${caught}`,
    js,
    '"stytch";\n',
    'import { StytchError } from "stytch";\n',
  ),
  of(
    "typescript",
    "follows other imports, in the file's quotes and without semicolons",
    `import a from './a'\nimport {\n  b,\n} from './b'\n\n${caught.replaceAll(";", "")}`,
    js,
    "} from './b'\n",
    "import { StytchError } from 'stytch'\n",
  ),
  of("typescript", "begins a file", caught, js, "", 'import { StytchError } from "stytch";\n\n'),
  of(
    "typescriptreact",
    "is the client's, behind directives",
    `"use client";\n\nimport { useStytch } from "@stytch/nextjs/b2b";\n\n${caught}`,
    "ex instanceof StytchAPIError",
    "{ useStytch",
    ", StytchAPIError",
  ),
  of(
    "vue",
    "goes into the script",
    `<template>it's</template>\n<script setup>\nimport a from "a";\n${caught}</script>\n`,
    js,
    'from "a";\n',
    'import { StytchError } from "stytch";\n',
  ),
];

const except = "try:\n    go()\nexcept Exception as e:\n    ¦raise\n";
const line = "from stytch.core.response_base import StytchError\n";

const indented: readonly ImportPlace[] = [
  of(
    "python",
    "follows other imports",
    `import os\nfrom a import (\n    b,\n)\n\n${except}`,
    "isinstance(e, StytchError)",
    ")\n",
    line,
  ),
  of(
    "python",
    "follows what describes the file",
    `"""Logs in."""\n\n${except}`,
    "isinstance(e, StytchError)",
    '"""\n',
    line,
  ),
  of(
    "python",
    "follows the first line of a script",
    `#!/usr/bin/env python3\n${except}`,
    "isinstance(e, StytchError)",
    "python3\n",
    `${line}\n`,
  ),
  of("python", "is there by another name", `${line.trim()} as SE\n${except}`, "isinstance(e, SE)"),
  of(
    "python",
    "is there in a list",
    `from x import (\n    A,\n    StytchError,\n)\n${except}`,
    "isinstance(e, StytchError)",
  ),
  of(
    "python",
    "is there in a module",
    `import stytch.core.response_base as base\n${except}`,
    "isinstance(e, base.StytchError)",
  ),
  of("python", "isn't wanted by an except of the class", except.replace("Exception", "StytchError"), "if e.details"),
  of("ruby", "isn't wanted", "begin\n  go\nrescue => e\n  ¦raise\nend\n", "if e.error_type"),
];

const go = "func f(err error) {\n\t¦stop(err)\n}\n";
const v2 = "github.com/stytchauth/stytch-go/v2/stytch";
const as = "errors.As(err, &stytchErr)";

const braced: readonly ImportPlace[] = [
  of(
    "go",
    "goes into the groups, in the SDK's version",
    `package a\n\nimport (\n\t"context"\n\t"fmt"\n\n\t"${v2}/b2b"\n)\n\n${go}`,
    as,
    '"context"\n',
    '\t"errors"\n',
    `\t"${v2}/stytch/stytcherror"\n`.replace("/stytch/stytch/", "/stytch/"),
  ),
  of(
    "go",
    "is there by another name",
    `package a\n\nimport (\n\t"errors"\n\n\tsterr "${v2}/stytcherror"\n)\n\n${go}`,
    "var stytchErr sterr.Error",
  ),
  of(
    "go",
    "follows a single import",
    `package a\n\nimport "fmt"\n\n${go}`,
    as,
    'import "fmt"\n',
    'import "errors"\nimport "github.com/stytchauth/stytch-go/v16/stytch/stytcherror"\n',
  ),
  of(
    "go",
    "follows the package",
    `// Package a logs in.\npackage a\n\n${go}`,
    as,
    "package a\n",
    '\nimport (\n\t"errors"\n\n\t"github.com/stytchauth/stytch-go/v16/stytch/stytcherror"\n)\n',
  ),
  of(
    "java",
    "follows the SDK's others",
    "package a;\n\nimport com.stytch.java.b2b.StytchB2BClient;\nimport java.util.List;\n\nclass A {\n    void f(Exception e) {\n        ¦stop();\n    }\n}\n",
    "e instanceof StytchException.Response",
    "StytchB2BClient;\n",
    "import com.stytch.java.common.StytchException;\n",
  ),
  of(
    "java",
    "is there with all of its package",
    "import com.stytch.java.common.*;\n\nclass A {\n    void f(Exception e) {\n        ¦stop();\n    }\n}\n",
    "e instanceof StytchException.Response",
  ),
  of(
    "kotlin",
    "follows the package",
    "package a\n\nfun f(e: Exception) {\n    ¦stop()\n}\n",
    "e is StytchException.Response",
    "package a\n",
    "import com.stytch.java.common.StytchException\n",
  ),
  of(
    "kotlin",
    "is there by another name",
    "import com.stytch.java.common.StytchException as SE\n\nfun f(e: Exception) {\n    ¦stop()\n}\n",
    "e is SE.Response",
  ),
  of(
    "swift",
    "follows other imports",
    "import Foundation\n\nfunc f(_ e: Error) {\n    ¦stop()\n}\n",
    "e as? StytchAPIError",
    "import Foundation\n",
    "import StytchCore\n",
  ),
  of(
    "php",
    "follows other names",
    "<?php\n\nnamespace A;\n\nuse B\\C;\n\nfunction f(\\Throwable $e) {\n    ¦stop();\n}\n",
    "$e instanceof StytchException",
    "use B\\C;\n",
    "use Stytch\\Core\\StytchException;\n",
  ),
  of(
    "php",
    "isn't wanted where nothing is imported",
    "<?php\nfunction f(\\Throwable $e) {\n    ¦stop();\n}\n",
    "$e instanceof \\Stytch\\Core\\StytchException",
  ),
  of(
    "php",
    "is there in a group",
    "<?php\nuse Stytch\\Core\\{Client, StytchException as SE};\nfunction f(\\Throwable $e) {\n    ¦stop();\n}\n",
    "$e instanceof SE",
  ),
  of(
    "csharp",
    "follows other namespaces",
    "using System;\nusing Stytch.net.Clients;\n\nnamespace A;\n\nclass A\n{\n    void F(Exception e)\n    {\n        ¦Stop();\n    }\n}\n",
    "e is StytchApiException",
    "using Stytch.net.Clients;\n",
    "using Stytch.net.Exceptions;\n",
  ),
  of(
    "csharp",
    "is there by another name",
    "using Refused = Stytch.net.Exceptions.StytchApiException;\n\nclass A\n{\n    void F(Exception e)\n    {\n        ¦Stop();\n    }\n}\n",
    "e is Refused",
  ),
  of("rust", "isn't wanted", "fn f(e: Error) {\n    ¦stop();\n}\n", "stytch::Error::Response(response) = &e"),
];

/** In every language. */
export const importPlaces: readonly ImportPlace[] = [...scripts, ...indented, ...braced];
