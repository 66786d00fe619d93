/** A problem in words and numbers; line and column begin at 1. */
interface PlacedProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning" | "info";
  readonly rule: string;
  readonly message: string;
}

/** A problem as compilers print it; the manifest's problem matcher `stytch-errors` reads it back. */
export function taskLine({ path, line, column, severity, rule, message }: PlacedProblem): string {
  return `${path}:${line}:${column}: ${severity} ${rule}: ${message}`;
}
