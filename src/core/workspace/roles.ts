import type { Source } from "../text/textKind";

/**
 * What an error is to the place where it stands. `handled`: code decides something by it; `made up`: a test, a mock or a
 * fixture has it; `met`: a log tells that it happened; `named`: anything else, such as a text about it.
 */
export const roles = ["handled", "madeUp", "met", "named"] as const;
export type Role = (typeof roles)[number];

const test =
  /(?:^|\/)(?:tests?|__tests__|specs?|__mocks__|mocks?|fixtures?|__fixtures__|testdata|stories|e2e|cypress)\/|[._-](?:test|tests|spec|mock|mocks|fixture|fixtures|stories)\.\w+$|(?:^|\/)(?:test_\w+\.py|\w+_test\.(?:go|py|rb|exs?|dart)|\w+(?:Tests?|Spec|IT)\.(?:java|kt|swift|cs|scala|groovy|php))$/;

/** Whether a file belongs to tests by its path. */
export function isTestFile(path: string): boolean {
  return test.test(path);
}

/**
 * @param path of the file, with slashes
 * @param isAsked whether code compares with it or branches by it
 */
export function roleOf(path: string, { kind }: Source, isAsked: boolean): Role {
  if (kind === "log") return "met";
  if (isTestFile(path)) return "madeUp";
  return kind === "code" && isAsked ? "handled" : "named";
}
