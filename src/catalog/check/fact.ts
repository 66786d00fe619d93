import type { Api } from "../entry";

/** What a source says of one error type; an absent field is unknown. */
export interface Fact {
  readonly type: string;
  readonly api?: Api;
  readonly status?: number;
  readonly message?: string;
}

const errorType = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;

/** Whether a text has the form of an error type. A single word has not: every such name has an underscore. */
export function isErrorType(text: unknown): text is string {
  return typeof text === "string" && errorType.test(text);
}

/** Whether a value is a status that an error can have. */
export function isErrorStatus(status: unknown): status is number {
  return typeof status === "number" && Number.isInteger(status) && status >= 400 && status <= 599;
}
