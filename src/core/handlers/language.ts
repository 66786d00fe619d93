import { memberName } from "../recognition/names";

/** How an arm of a branching looks: the statement form, or the form that is an expression. */
export type ArmStyle = "colon" | "arrow";

/** How one language branches over error types with its official SDK. Lines are indented by tabs, beginning at none. */
export interface HandlerLanguage {
  /** VS Code's ids. */
  readonly ids: readonly string[];
  readonly comment: string;
  /** How a further condition of a chain begins. */
  readonly elseIf: "else if" | "elif" | "elsif" | "elseif";
  /** Whether strings may stand in single quotes as well. */
  readonly hasSingleQuotes?: true;
  /** A condition that is true for one error, as a statement of its own; `body` lines are one tab deeper than they say. */
  handler(type: string, body: readonly string[]): string[];
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

/** An arm of an expression has no statements to go on with. */
const comments = (body: readonly string[]): string[] => body.filter((line) => line !== tabStop);

/** The languages of Stytch's official backend and mobile SDKs; field and class names are theirs. */
export const handlerLanguages: readonly HandlerLanguage[] = [
  {
    ids: ["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte"],
    comment: "//",
    elseIf: "else if",
    hasSingleQuotes: true,
    handler: (type, body) => braces(`if (error instanceof StytchError && error.error_type === "${type}")`, body),
    arm: (type, body) => [`case "${type}": {`, ...indented([...body, "break;"]), "}"],
  },
  {
    ids: ["python"],
    comment: "#",
    elseIf: "elif",
    hasSingleQuotes: true,
    handler: (type, body) => [`if error.details.error_type == "${type}":`, ...indented([...body, "pass"])],
    arm: (type, body) => [`case "${type}":`, ...indented([...body, "pass"])],
  },
  {
    ids: ["go"],
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
    comment: "#",
    elseIf: "elsif",
    hasSingleQuotes: true,
    handler: (type, body) => [`if response["error_type"] == "${type}"`, ...indented(body), "end"],
    arm: (type, body) => [`when "${type}"`, ...indented(body)],
  },
  {
    ids: ["java"],
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if ("${type}".equals(error.getReason().getErrorType()))`, body),
    arm: (type, body, style) => (style === "arrow" ? braces(`case "${type}" ->`, body) : colonArm(type, body)),
  },
  {
    ids: ["kotlin"],
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if (error.reason.errorType == "${type}")`, body),
    arm: (type, body) => braces(`"${type}" ->`, body),
  },
  {
    ids: ["swift"],
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if error.errorType == .${memberName(type)}`, body),
    arm: (type, body) => [`case .${memberName(type)}:`, ...indented([...body, "break"])],
  },
  {
    ids: ["php"],
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
    comment: "//",
    elseIf: "else if",
    handler: (type, body) => braces(`if (error.ErrorType == "${type}")`, body),
    arm: (type, body, style) => (style === "arrow" ? [...comments(body), `"${type}" => null,`] : colonArm(type, body)),
  },
  {
    ids: ["rust"],
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
