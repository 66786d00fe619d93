import { inlineCode } from "../explanation/markup";
import { fitToShow, longestName } from "../text/foreign";

/** What a compiled JSON schema finds wrong; a part of Ajv's `ErrorObject`. */
export interface SchemaProblem {
  readonly keyword: string;
  /** `/limit`; empty for the input itself. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Checks an input against a tool's schema, and fills in what the schema has a default for. */
export interface InputCheck<Input> {
  (input: unknown): input is Input;
  /** Of the last call that gave false. */
  readonly errors?: readonly SchemaProblem[] | null;
}

/** What is wrong with an input and what to write instead, for the model that wrote it. */
export function inputProblem(problems: readonly SchemaProblem[]): string {
  return `Wrong input: ${problems.map(told).join("; ")}. Correct it and call the tool again.`;
}

function told({ keyword, instancePath, params }: SchemaProblem): string {
  const name = instancePath === "" ? "the input" : `\`${instancePath.slice(1)}\``;
  const limit = String(params["limit"]);
  switch (keyword) {
    case "required":
      return `\`${String(params["missingProperty"])}\` is missing`;
    case "additionalProperties":
      return `there is no property ${inlineCode(fitToShow(String(params["additionalProperty"]), longestName))}, leave it out`;
    case "type":
      return `${name} has to be of the type ${String(params["type"])}`;
    case "enum":
      return `${name} has to be one of ${(params["allowedValues"] as readonly unknown[]).join(", ")}`;
    case "minLength":
      return `${name} is too short, at least ${limit} ${limit === "1" ? "character" : "characters"}`;
    case "maxLength":
      return `${name} is too long, at most ${limit} characters`;
    case "minimum":
      return `${name} has to be ${limit} or more`;
    case "maximum":
      return `${name} has to be ${limit} or less`;
    default:
      return `${name} breaks the rule ${keyword} of its schema`;
  }
}
