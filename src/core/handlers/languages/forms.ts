import { tabStop } from "../language";

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `\t${line}`);

export const braces = (head: string, body: readonly string[]): string[] => [`${head} {`, ...indented(body), "}"];

/** `case "x":` with what ends it, for languages whose arms fall through. */
export const colonArm = (label: string, body: readonly string[]): string[] => [
  `${label}:`,
  ...indented([...body, "break;"]),
];

/** `"x" => null,`: an arm of an expression has no statements to go on with. */
export const valueArm = (label: string, body: readonly string[]): string[] => [
  ...body.filter((line) => line !== tabStop),
  `${label} => null,`,
];

/** `try { … } catch (…) { handler }`, others left alone. */
export const tryCatch = (tryHead: string, catchHead: string, handler: readonly string[], rest: string): string[] => [
  `${tryHead} {`,
  "\t// Your call to Stytch.",
  `} ${catchHead} {`,
  ...indented([...handler.slice(0, -1), "} else {", `\t${rest}`, "}"]),
  "}",
];

/** For SDKs whose calls answer with the error: says which variable it is. */
export const answered = (note: string, handler: readonly string[]): string[] => [note, ...handler];

/** Names that an error goes by, as a parameter. */
export const errorName = String.raw`(?:error|err|exception|ex|exc|cause|failure|\w*(?:Error|Err|Exception|_error|_err))`;
