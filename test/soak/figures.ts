/** What an extension host holds when every editor is closed, nothing waits and its garbage is collected. */
export interface Sample {
  readonly round: number;
  /** How many things have been done until now. */
  readonly operations: number;
  readonly seconds: number;
  /** In bytes. */
  readonly heap: number;
  /** How much of it is what V8 compiled, which it makes and drops as it sees fit, in bytes. */
  readonly code: number;
  /** What lies outside of V8's heap and belongs to it, in bytes: mostly what the host is sending or has received. */
  readonly outside: number;
  /** How many documents VS Code has open. */
  readonly documents: number;
  /** In how many documents problems of ours are told that nobody has open. */
  readonly strayDiagnostics: number;
  /** Our timers that are still to come, by the place in `dist` that began them. */
  readonly timers: Readonly<Record<string, number>>;
}

/** What is known when the day is over. */
export interface DayEnd {
  /** How many documents the day opened. */
  readonly opened: number;
  /** How many of those whose documents are closed somebody still holds. */
  readonly held: number;
  /** What failed or took too long, with how often it did. */
  readonly failures: Readonly<Record<string, number>>;
  /** The heap after so many more collections that V8 has dropped the code of what nobody called meanwhile, in bytes. */
  readonly aged: Pick<Sample, "heap" | "code">;
}

/** What the host tells, one after another. */
export type Told = { readonly sample: Sample } | { readonly end: DayEnd };
