import { memberName } from "../recognition/camelNames";

/** How an arm of a branching looks: the statement form, or the form that is an expression. */
export type ArmStyle = "colon" | "arrow";

/** How one language branches over error types with its official SDK. Lines are indented by tabs, beginning at none. */
export interface HandlerLanguage {
  /** VS Code's ids. */
  readonly ids: readonly [string, ...string[]];
  /** Its name for people. */
  readonly title: string;
  readonly comment: string;
  /** How a further condition of a chain begins. */
  readonly elseIf: "else if" | "elif" | "elsif" | "elseif";
  /** Whether strings may stand in single quotes as well. */
  readonly hasSingleQuotes?: true;
  /** A condition that is true for one error, as a statement of its own; `body` lines are one tab deeper than they say. */
  handler(type: string, body: readonly string[]): string[];
  /** A whole example: the call, how its error is caught, and the handler in it. */
  caught(handler: readonly string[]): string[];
  /** One arm of an existing branching. */
  arm(type: string, body: readonly string[], style: ArmStyle): string[];
}

/** A line where the cursor goes next. */
export const tabStop = "\0";

const indented = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);
const braces = (head: string, body: readonly string[]): string[] => [`${head} {`, ...indented(body), "}"];
/** `case "x":` with what ends it, for languages whose arms fall through. */
const colonArm = (type: string, body: readonly string[]): string[] => [
  `case "${type}":`,
  ...indented([...body, "break;"]),
];

/** `try { … } catch (…) { handler }`. */
const tryCatch = (tryHead: string, call: string, catchHead: string, handler: readonly string[]): string[] => [
  `${tryHead} {`,
  `\t${call}`,
  `} ${catchHead} {`,
  ...indented(handler),
  "}",
];
/** What a handler of one error leaves to others. */
const orElse = (handler: readonly string[], rest: string): string[] => [
  ...handler.slice(0, -1),
  "} else {",
  `\t${rest}`,
  "}",
];
/** For SDKs whose calls answer with the error: says which variable it is. */
const answered = (note: string, handler: readonly string[]): string[] => [note, ...handler];

/** An arm of an expression has no statements to go on with. */
const comments = (body: readonly string[]): string[] => body.filter((line) => line !== tabStop);

/** The languages of Stytch's official backend and mobile SDKs; field and class names are theirs. */
export const handlerLanguages: readonly HandlerLanguage[] = [
  {
    ids: ["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte"],
    title: "TypeScript",
    comment: "//",
    elseIf: "else if",
    hasSingleQuotes: true,
    caught: (handler) => tryCatch("try", "// Your call to Stytch.", "catch (error)", orElse(handler, "throw error;")),
    handler: (type, body) => braces(`if (error instanceof StytchError && error.error_type === "${type}")`, body),
    arm: (type, body) => [`case "${type}": {`, ...indented([...body, "break;"]), "}"],
  },
  {
    ids: ["python"],
    title: "Python",
    caught: (handler) => [
      "try:",
      "\t...  # Your call to Stytch.",
      "except StytchError as error:",
      ...indented([...handler, "else:", "\traise"]),
    ],
    comment: "#",
    elseIf: "elif",
    hasSingleQuotes: true,
    handler: (type, body) => [`if error.details.error_type == "${type}":`, ...indented([...body, "pass"])],
    arm: (type, body) => [`case "${type}":`, ...indented([...body, "pass"])],
  },
  {
    ids: ["go"],
    title: "Go",
    caught: (handler) => answered("// err comes from your call to Stytch.", handler),
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => [
      "var stytchErr stytcherror.Error",
      ...braces(`if errors.As(err, &stytchErr) && stytchErr.ErrorType == "${type}"`, body),
    ],
    arm: (type, body) => [`case "${type}":`, ...indented(body)],
  },
  {
    ids: ["ruby"],
    title: "Ruby",
    caught: (handler) => answered("# response comes from your call to Stytch, which doesn't raise.", handler),
    comment: "#",
    elseIf: "elsif",
    hasSingleQuotes: true,
    handler: (type, body) => [`if response["error_type"] == "${type}"`, ...indented(body), "end"],
    arm: (type, body) => [`when "${type}"`, ...indented(body)],
  },
  {
    ids: ["java"],
    title: "Java",
    caught: (handler) => answered("// error is the StytchException.Response of your call to Stytch.", handler),
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if ("${type}".equals(error.getReason().getErrorType()))`, body),
    arm: (type, body, style) => (style === "arrow" ? braces(`case "${type}" ->`, body) : colonArm(type, body)),
  },
  {
    ids: ["kotlin"],
    title: "Kotlin",
    caught: (handler) => answered("// error is the StytchException.Response of your call to Stytch.", handler),
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if (error.reason.errorType == "${type}")`, body),
    arm: (type, body) => braces(`"${type}" ->`, body),
  },
  {
    ids: ["swift"],
    title: "Swift",
    caught: (handler) =>
      tryCatch("do", "// Your call to Stytch.", "catch let error as StytchAPIError", orElse(handler, "throw error")),
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if error.errorType == .${memberName(type)}`, body),
    arm: (type, body) => [`case .${memberName(type)}:`, ...indented([...body, "break"])],
  },
  {
    ids: ["php"],
    title: "PHP",
    caught: (handler) =>
      tryCatch(
        "try",
        "// Your call to Stytch.",
        "catch (\\Stytch\\Core\\StytchException $error)",
        orElse(handler, "throw $error;"),
      ),
    comment: "//",
    elseIf: "elseif",
    handler: (type, body) => braces(`if (($error->getErrorData()['error_type'] ?? null) === '${type}')`, body),
    arm: (type, body, style) =>
      style === "arrow"
        ? [...comments(body), `'${type}' => null,`]
        : [`case '${type}':`, ...indented([...body, "break;"])],
  },
  {
    ids: ["csharp"],
    title: "C#",
    caught: (handler) =>
      tryCatch("try", "// Your call to Stytch.", "catch (StytchApiException error)", orElse(handler, "throw;")),
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if (error.ErrorType == "${type}")`, body),
    arm: (type, body, style) => (style === "arrow" ? [...comments(body), `"${type}" => null,`] : colonArm(type, body)),
  },
  {
    ids: ["rust"],
    title: "Rust",
    caught: (handler) => answered("// error comes from your call to Stytch.", handler),
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => [
      "if let stytch::Error::Response(response) = &error {",
      ...indented(braces(`if response.error_type == "${type}"`, body)),
      "}",
    ],
    arm: (type, body) => braces(`"${type}" =>`, body),
  },
];

/** Undefined for a language that has no official SDK. */
export function handlerLanguage(id: string): HandlerLanguage | undefined {
  return handlerLanguages.find(({ ids }) => ids.includes(id));
}
