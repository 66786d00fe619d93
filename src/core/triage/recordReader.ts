import { recordTime } from "../logTimes/recordTime";
import type { FoundTime } from "../logTimes/logTime";
import type { TimesOfFile } from "../logTimes/timesOfFile";
import type { NameIndex } from "../recognition/names";
import type { Span } from "../text/span";
import { type NamePlaces, type PrintedError, printedError, printedErrors, StreamsSoFar } from "./failureReader";
import { hashOf, hashOfBytes, idsIn, type MetId } from "./metIds";
import { RecordShape } from "./recordShape";
import { RecordText } from "./recordText";

/** An error that a record prints, with what is counted of it. */
export interface ReadError {
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
interface Judgement {
  readonly errors: readonly JudgedError[];
  readonly ids: readonly (Span & Pick<MetId, "kind">)[];
  /** How many signs of Stytch were known; undefined where more of them would change nothing. */
  readonly signs: number | undefined;
}

interface JudgedError extends Pick<PrintedError, "type" | "isKnown" | "kind"> {
  readonly status: number | undefined;
  readonly names: NamePlaces;
  readonly requestId: Span | undefined;
  /** `unlike`: each record has to be read for it by itself. */
  readonly time: Span | "none" | "unlike";
}

interface FullRead extends ReadError {
  readonly error: PrintedError & { readonly names: NamePlaces };
  readonly time: FoundTime | undefined;
  readonly ids: readonly (MetId & Span)[];
}

/** What another record of a shape may have a time in, though there is no such day. */
const timeLike = /\d\d:\d\d|\d{10}|\dT\d/;
/** So many shapes are remembered: a log has as many as its programs have statements. */
const mostShapes = 5000;

/**
 * Reads the records of one log. A record is judged once for all that have its shape, since a program prints thousands of
 * them: of the others only ids and time are read.
 */
export class RecordReader {
  private readonly shape = new RecordShape();
  private readonly known = new Map<number, Judgement>();
  private readonly streams = new StreamsSoFar();

  constructor(
    private readonly names: NameIndex,
    private readonly times: TimesOfFile,
  ) {}

  /** @param bytes one record */
  read(bytes: Uint8Array): readonly ReadError[] {
    const shape = this.shape.read(bytes);
    const known = shape === undefined ? undefined : this.known.get(shape);
    if (known && (known.signs === undefined || known.signs === this.streams.size)) return this.readAlike(known, bytes);
    const record = new RecordText(bytes);
    const { text } = record;
    const { errors, isOpen } = printedErrors(text, this.names, this.streams);
    const ids = errors.length > 0 ? idsIn(text) : [];
    const read = errors.map((error) => {
      // What only names an error is counted, and nothing else.
      const time = error.kind === "mention" ? undefined : recordTime(text, error.start, this.times);
      const { requestId, status } = error.incident;
      return {
        status,
        error,
        time,
        at: time?.at,
        request: requestId === undefined ? undefined : hashOf(requestId),
        ids,
      };
    });
    const judgement = this.judgementOf(record, read, isOpen);
    if (shape !== undefined && judgement) {
      if (this.known.size >= mostShapes) this.known.clear();
      this.known.set(shape, judgement);
    }
    return read;
  }

  /** @returns undefined where something of it has no place in the shape, and couldn't be found in another record */
  private judgementOf(record: RecordText, read: readonly FullRead[], isOpen: boolean): Judgement | undefined {
    const indices = (span: Span): Span | undefined => {
      const inBytes = record.inBytes(span);
      return inBytes && this.shape.indices(inBytes);
    };
    const ids = (read[0]?.ids ?? []).map(({ kind, ...span }) => ({ kind, place: indices(span) }));
    const errors = read.map(({ error, time, status }) => {
      const { requestId } = error.incident;
      const at = requestId === undefined ? -1 : record.text.indexOf(requestId);
      return {
        ...{ type: error.type, isKnown: error.isKnown, kind: error.kind, status, names: error.names.map(indices) },
        requestId:
          requestId === undefined ? "none" : at === -1 ? undefined : indices({ start: at, end: at + requestId.length }),
        time: error.kind === "mention" ? "none" : this.timeOf(record, time, indices),
      } as const;
    });
    const places = [
      ...ids.map(({ place }) => place),
      ...errors.flatMap(({ names, requestId }) => [...names, requestId]),
    ];
    if (places.includes(undefined)) return undefined;
    return {
      errors: errors.map(({ requestId, names, ...rest }) => ({
        ...rest,
        names: names as readonly (Span | undefined)[] as NamePlaces,
        requestId: requestId === "none" ? undefined : requestId,
      })),
      ids: ids.flatMap(({ kind, place }) => (place ? [{ kind, ...place }] : [])),
      signs: isOpen ? this.streams.size : undefined,
    };
  }

  private timeOf(
    { text }: RecordText,
    time: FoundTime | undefined,
    indices: (span: Span) => Span | undefined,
  ): JudgedError["time"] {
    if (!time) return timeLike.test(text) ? "unlike" : "none";
    const isValue = this.times.readValue(text.slice(time.start, time.end))?.at === time.at;
    return (isValue ? indices(time) : undefined) ?? "unlike";
  }

  private readAlike({ errors, ids }: Judgement, bytes: Uint8Array): readonly ReadError[] {
    if (errors.length === 0) return [];
    const { shape } = this;
    const met = ids.map((id) => ({ kind: id.kind, hash: hashOfBytes(bytes, shape.places(id)) }));
    // The bytes are overwritten by what is read next.
    const record = new RecordText(bytes.slice());
    return errors.map((judged) => {
      const { status, requestId, time } = judged;
      const value = typeof time === "string" ? undefined : this.times.readValue(record.slice(shape.places(time)));
      const error = new LaterRead(judged, record, shape);
      const read = value ?? (time === "none" ? undefined : recordTime(record.text, error.start, this.times));
      const request = requestId && hashOfBytes(bytes, shape.places(requestId));
      return { error, status, at: read?.at, request, ids: met };
    });
  }
}

/** An error that is read where it is shown: most are only counted. */
class LaterRead implements PrintedError {
  private known: ReturnType<typeof printedError> | undefined;

  constructor(
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

  get start(): number {
    return this.read().start;
  }

  get incident(): PrintedError["incident"] {
    return this.read().incident;
  }

  get excerpt(): string {
    return this.read().excerpt;
  }

  private read(): ReturnType<typeof printedError> {
    if (this.known) return this.known;
    const { record, shape } = this;
    // Meanwhile other records have been read.
    shape.read(record.bytes);
    const inText = (name: Span): Span => record.inText(shape.places(name));
    const [first, ...others] = this.judged.names;
    return (this.known = printedError(record.text, [inText(first), ...others.map(inText)]));
  }
}
