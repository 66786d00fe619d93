import type { TimeForm } from "./timeForms";

/** A time as a log has it. */
export interface LogTime {
  /** Epoch ms, UTC. */
  at: number;
  /** Whether the text says its zone, or the file's was assumed. */
  zone: "explicit" | "assumed";
  form: TimeForm;
}

/** With its place, in UTF-16 units. */
export interface FoundTime extends LogTime {
  start: number;
  end: number;
}
