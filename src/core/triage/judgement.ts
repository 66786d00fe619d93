import type { WrittenHour } from "../logTimes/latestHours";
import type { Span } from "../text/span";
import type { FailureReader, NamePlaces, PrintedError } from "./failureReader";
import type { MetId } from "./metIds";
import type { RecordShape } from "./recordShape";
import { RecordText } from "./recordText";

/** An error that a record prints, with what is counted of it. */
export interface ReadError extends Pick<PrintedError, "type" | "isKnown" | "kind"> {
  /** Has to be asked for before the next record is read, which may overwrite the bytes of this one. */
  readonly error: PrintedError;
  /** Epoch ms; of a failure alone. */
  readonly at: number | undefined;
  /** What Stytch answered with it. */
  readonly status: number | undefined;
  /** Of Stytch, as nothing but a number that tells it from others. */
  readonly request: number | undefined;
  readonly ids: readonly MetId[];
}

/** What was made of one record, for others of its shape. Places are indices of the shape. */
export interface Judgement {
  readonly errors: readonly JudgedError[];
  readonly ids: readonly (Span & Pick<MetId, "kind">)[];
  /** How many signs of Stytch were known; undefined where more of them would change nothing. */
  readonly signs: number | undefined;
}

/** Where the records of a shape have their time, and the hour in which they had it last. */
interface JudgedTime extends Span {
  hour: WrittenHour | undefined;
}

/** What holds of an error in all records of a shape. */
export interface JudgedError extends Pick<PrintedError, "type" | "isKnown" | "kind"> {
  readonly status: number | undefined;
  readonly names: NamePlaces;
  readonly requestId: Span | undefined;
  /** `unlike`: each record has to be read for it by itself. */
  readonly time: JudgedTime | "none" | "unlike";
}

/** An error of a record whose shape has been judged. */
export class AlikeError implements ReadError {
  at: number | undefined;
  readonly type: string;
  readonly isKnown: boolean;
  readonly kind: PrintedError["kind"];
  readonly status: number | undefined;

  constructor(
    private readonly failures: FailureReader,
    private readonly judged: JudgedError,
    private readonly record: { readonly bytes: Uint8Array; readonly shape: RecordShape },
    readonly request: number | undefined,
    readonly ids: readonly MetId[],
  ) {
    ({ type: this.type, isKnown: this.isKnown, kind: this.kind, status: this.status } = judged);
  }

  get error(): LaterRead {
    const { failures, judged, record } = this;
    return new LaterRead(failures, judged, new RecordText(copyOf(record.bytes)), record.shape);
  }
}

/** An error that is read where it is shown: most are only counted. */
class LaterRead implements PrintedError {
  private known: ReturnType<FailureReader["printedError"]> | undefined;

  constructor(
    private readonly failures: FailureReader,
    private readonly judged: JudgedError,
    private readonly record: RecordText,
    private readonly shape: RecordShape,
  ) {}

  get type(): string {
    return this.judged.type;
  }

  get isKnown(): boolean {
    return this.judged.isKnown;
  }

  get kind(): PrintedError["kind"] {
    return this.judged.kind;
  }

  /** The record on which it stands. */
  get text(): string {
    return this.record.text;
  }

  get start(): number {
    return this.read().start;
  }

  get incident(): PrintedError["incident"] {
    return this.read().incident;
  }

  get excerpt(): string {
    return this.read().excerpt;
  }

  private read(): ReturnType<FailureReader["printedError"]> {
    if (this.known) return this.known;
    const { record, shape } = this;
    // Meanwhile other records have been read.
    shape.read(record.bytes);
    const inText = (name: Span): Span => record.inText(shape.places(name));
    const [first, ...others] = this.judged.names;
    return (this.known = this.failures.printedError(record.text, [inText(first), ...others.map(inText)]));
  }
}

/** Of so many bytes there is one buffer for several records: to make one for each takes more than to copy it. */
const shared = 1 << 14;
let buffer = new Uint8Array(0);
let used = 0;

/** Bytes that nothing overwrites. A copy that is kept keeps those beside it. */
function copyOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length > shared / 8) return bytes.slice();
  if (used + bytes.length > buffer.length) {
    buffer = new Uint8Array(shared);
    used = 0;
  }
  buffer.set(bytes, used);
  return buffer.subarray(used, (used += bytes.length));
}
